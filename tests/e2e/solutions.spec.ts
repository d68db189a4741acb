import sharp from 'sharp'
import { pdf } from './support/files'
import { lintPage } from './support/lint-page'
import { exactly, makePerson } from './support/people'
import { expect, test } from './support/test'
import { wordsOf } from './support/words'

const language = 'vi'
const { t } = wordsOf(language)

/** A real picture, two colours side by side. */
async function picture(name: string) {
  const half = { create: { width: 200, height: 250, channels: 3 as const, background: '#0a5c57' } }
  const canvas = { ...half.create, width: 400, background: '#f2bd6b' }
  const buffer = await sharp({ create: canvas })
    .composite([{ input: await sharp(half).png().toBuffer(), left: 0, top: 0 }])
    .png()
    .toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

test('a founder shows a solution, and takes it off again', async ({
  as,
  page: visitor,
  product,
}) => {
  test.setTimeout(90_000)
  const email = 'compost@mot-cham.example'
  const title = 'Kompostomat cho chợ dân sinh'
  await makePerson(product, {
    email,
    name: 'Đinh Thị Ủ',
    language,
    organisation: { slug: 'mot-cham', role: 'editor' },
  })
  const page = await as(email)
  const field = (key: string) => page.getByLabel(t(`solutions.fields.${key}` as never))
  const save = page.getByRole('button', { name: t('solutions.edit.save'), exact: true })
  const list = page.getByRole('button', { name: t('solutions.edit.list'), exact: true })
  let desk = ''
  let slug = ''

  await test.step('it begins with its name', async () => {
    await page.goto(`/${language}/desk/organisations`)
    await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').click()
    await page.getByRole('link', { name: t('organisations.desk.new_solution') }).click()
    await page.getByRole('button', { name: t('solutions.new.button'), exact: true }).click()
    await expect(field('title')).toHaveAccessibleDescription(exactly(t('errors.required')))
    await field('title').fill(title)
    await page.getByRole('button', { name: t('solutions.new.button'), exact: true }).click()
    await page.waitForURL(/\/desk\/solutions\/[^/]+$/)
    desk = page.url()
    const [row] = await product.query<{ slug: string }>(
      'select slug from solutions where id = $1',
      [desk.split('/').at(-1)],
    )
    slug = row!.slug
    expect((await visitor.goto(`/${language}/solutions/${slug}`))?.status()).toBe(404)
  })

  await test.step('what is missing is filled in', async () => {
    await expect(list).toHaveCount(0)
    await expect(page.getByText(t('solutions.gaps.maturity'), { exact: true })).toBeVisible()
    await field('summary').fill('Biến rác chợ thành phân trong mười ngày, ngay tại chợ.')
    await field('problem').fill('Rác hữu cơ của chợ **nặng và nhanh hỏng**.')
    await page.getByLabel(t('solutions.fields.outcome'), { exact: true }).fill('Bớt 70% số chuyến.')
    await page.getByRole('checkbox', { name: t('sectors.waste'), exact: true }).check()
    await field('maturity').selectOption('7')
    await field('price_model').selectOption('service')
    await field('website').fill('kompostomat')
    await save.click()
    await expect(page.getByRole('alert')).toContainText(t('solutions.fields.website'))
    await expect(field('website')).toHaveAccessibleDescription(exactly(t('errors.url')))
    await expect(field('summary')).toHaveValue(/mười ngày/)
    await field('website').fill('https://mot-cham.example/kompostomat')
    await page.getByRole('button', { name: t('solutions.fields.add_deployment') }).click()
    await page.getByLabel(t('solutions.fields.place'), { exact: true }).fill('Hà Nội')
    await page.getByLabel(t('solutions.fields.customer'), { exact: true }).fill('Chợ Long Biên')
    await field('since').fill('2025')
    await field('title').press('Enter')
    await expect(page.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
    await page.reload()
    await expect(page.getByLabel(t('solutions.fields.customer'), { exact: true })).toHaveValue(
      'Chợ Long Biên',
    )
  })

  await test.step('a picture and a document are added', async () => {
    const pictures = page.locator('#pictures')
    await pictures.locator('[type=file]').setInputFiles(pdf('not-a-picture.png'))
    await page.getByLabel(t('solutions.edit.picture_description')).fill('Máy ủ ở chợ')
    await page.getByRole('button', { name: t('solutions.edit.picture_add') }).click()
    await expect(page.getByRole('alert')).toContainText(t('refusals.file_type_refused'))
    await pictures.locator('[type=file]').setInputFiles(await picture('may-u.png'))
    await page.getByLabel(t('solutions.edit.picture_description')).fill('Máy ủ ở chợ')
    await page.getByRole('button', { name: t('solutions.edit.picture_add') }).click()
    await expect(pictures.getByRole('img', { name: 'Máy ủ ở chợ' })).toBeVisible()
    const documents = page.locator('#documents')
    await documents.locator('[type=file]').setInputFiles(pdf('thong-so.pdf'))
    await documents.getByLabel(t('solutions.edit.document_title')).fill('Thông số kỹ thuật')
    await documents.getByRole('button', { name: t('solutions.edit.document_add') }).click()
    await expect(documents.getByRole('link', { name: 'Thông số kỹ thuật' })).toBeVisible()
  })

  await test.step('listed, it is found by a misspelt word and by filters', async () => {
    await list.click()
    await expect(page.getByText(t('notices.solution_listed'))).toBeVisible()
    await product.jobsDone()
    await visitor.goto(`/${language}/solutions`)
    await visitor.getByRole('searchbox').fill('kompostamat')
    await visitor.getByRole('searchbox').press('Enter')
    const found = visitor.getByRole('main').getByRole('link', { name: title })
    await expect(found).toBeVisible()
    await visitor.goto(`/${language}/solutions`)
    const subjects = visitor.getByRole('group', { name: t('solutions.list.filters.sector') })
    await subjects.locator('summary').click()
    for (const name of [
      t('sectors.waste'),
      t('solutions.list.maturity_values.pilot'),
      t('solutions.price_models.service'),
    ])
      await visitor.getByRole('checkbox', { name }).check()
    await visitor.getByRole('button', { name: t('filters.apply'), exact: true }).click()
    await expect(visitor).toHaveURL(/maturity=pilot/)
    await found.click()
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
  })

  await test.step('its page shows everything', async () => {
    await lintPage(visitor, await visitor.goto(`/${language}/solutions/${slug}`), language)
    const shown = visitor.getByRole('main').getByRole('img', { name: 'Máy ủ ở chợ' })
    await expect(shown).toBeVisible()
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expect(visitor.locator('#deployments')).toContainText('Chợ Long Biên')
    await expect(visitor.getByText(t('solutions.maturity.7'))).toBeVisible()
    await expect(visitor.locator('strong', { hasText: 'nặng và nhanh hỏng' })).toBeVisible()
    const link = visitor.getByRole('link', { name: 'Thông số kỹ thuật' })
    const file = await visitor.request.get((await link.getAttribute('href'))!)
    expect(file.headers()['content-type']).toContain('application/pdf')
  })

  await test.step('it is translated, and readers of that language see it', async () => {
    await page.goto(desk)
    const russian = wordsOf(language).languageName('ru')
    await page
      .getByRole('link', { name: t('solutions.edit.translate', { language: russian }) })
      .click()
    await page.waitForURL(/\/translations\/ru$/)
    await field('title').fill('Компостомат для рынков')
    await field('summary').fill('Превращает отходы рынка в компост за десять дней.')
    await field('problem').fill('Отходы рынка тяжёлые и быстро портятся.')
    await page
      .getByLabel(t('solutions.fields.outcome'), { exact: true })
      .fill('На 70 % меньше рейсов.')
    await page.getByRole('button', { name: t('common.save'), exact: true }).click()
    await expect(page.getByText(t('notices.translation_saved'))).toBeVisible()
    await product.jobsDone()
    await visitor.goto('/ru/solutions?q=компостамат')
    await visitor.getByRole('link', { name: 'Компостомат для рынков' }).click()
    await expect(visitor.getByText('Превращает отходы рынка')).toBeVisible()
  })

  await test.step('unlisted, it is gone from the public', async () => {
    await page.goto(desk)
    await page.getByRole('button', { name: t('solutions.edit.unlist'), exact: true }).click()
    await expect(page.getByText(t('notices.solution_unlisted'))).toBeVisible()
    await product.jobsDone()
    expect((await visitor.goto(`/${language}/solutions/${slug}`))?.status()).toBe(404)
    await visitor.goto(`/${language}/solutions?q=kompostomat`)
    await expect(visitor.getByRole('main').getByRole('link', { name: title })).toHaveCount(0)
    await page.reload()
    await expect(list).toBeVisible()
  })
})
