import { languages } from '#app/messages/languages'
import { lintPage, pageProblems } from './support/lint-page'
import { expect, test, type Product } from './support/test'

/** Fills `{call:slug}` and the like in a path with ids of the demonstration. */
async function fill(product: Product, path: string): Promise<string> {
  const find: Record<string, string> = {
    call: 'select id from challenges where slug = $1',
    organisation: 'select id from organisations where slug = $1',
    solution: 'select id from solutions where slug = $1',
    unit: 'select id from units where slug = $1',
    request: `select r.id from verification_requests r join organisations o on o.id = r.organisation_id where o.slug = $1`,
    application: `select a.id from applications a join organisations o on o.id = a.organisation_id
      join challenges c on c.id = a.challenge_id where o.slug || '@' || c.slug = $1`,
    number: `select a.number as id from applications a join organisations o on o.id = a.organisation_id
      join challenges c on c.id = a.challenge_id where o.slug || '@' || c.slug = $1`,
  }
  let filled = path
  for (const [placeholder, kind, key] of path.matchAll(/\{(\w+):([^}]+)\}/g)) {
    const [row] = await product.query<{ id: string | number }>(find[kind!]!, [key])
    expect(row, placeholder).toBeDefined()
    filled = filled.replace(placeholder, String(row!.id))
  }
  return filled
}

const pages: Record<string, string[]> = {
  visitor: [
    '',
    '/challenges',
    '/challenges?q=clean+air&status=open',
    '/challenges?q=zzzzzz',
    '/challenges/clean-air-at-schools',
    '/challenges/clean-air-at-schools/versions/2',
    '/challenges/ask-once-forms',
    '/challenges/ask-once-forms/results',
    '/challenges/no-show-forecast',
    '/challenges/one-service-tells-another',
    '/solutions',
    '/startups',
    '/startups/airlight',
    '/cities/sofia',
    '/cities/ho-chi-minh-city',
    '/verify',
    '/verify?code=0000-0000-0000',
    '/accessibility',
    '/sign-in',
    '/sign-up',
    '/forgotten-password',
    '/reset-password/x',
    '/confirm/x',
    '/invitations/x',
  ],
  'officer@sofia.example': [
    '/desk',
    '/desk/account',
    '/desk/following',
    '/desk/notifications',
    '/desk/notifications/preferences',
    '/desk/challenges',
    '/desk/challenges/new',
    '/desk/challenges/{call:stops-that-speak}',
    ...['basics', 'problem', 'offer', 'applicants', 'judging', 'dates', 'terms'].map(
      (step) => `/desk/challenges/{call:stops-that-speak}/edit/${step}`,
    ),
    '/desk/challenges/{call:stops-that-speak}/preview',
    '/desk/challenges/{call:clean-air-at-schools}',
    '/desk/challenges/{call:clean-air-at-schools}/questions',
    '/desk/challenges/{call:clean-air-at-schools}/translations/vi',
    '/desk/challenges/{call:ask-once-forms}/applications',
    '/desk/challenges/{call:ask-once-forms}/opening',
    '/desk/challenges/{call:ask-once-forms}/award',
    '/desk/challenges/{call:ask-once-forms}/file',
    '/desk/applications/{application:gishe-nula@ask-once-forms}',
    '/desk/units',
    '/desk/units/{unit:sofia}',
    '/desk/units/{unit:sofia}/billing',
    '/desk/board',
  ],
  'officer@hanoi.example': [
    '/desk/challenges/{call:bus-arrivals-without-power}',
    '/desk/challenges/{call:bus-arrivals-without-power}/panel',
  ],
  'officer@moscow.example': ['/desk/challenges/{call:step-free-to-the-clinic}/opening'],
  'evaluator2@hanoi.example': [
    '/desk',
    '/desk/challenges/{call:bus-arrivals-without-power}/scoring',
    '/desk/challenges/{call:bus-arrivals-without-power}/scoring/{number:lotus-mobility@bus-arrivals-without-power}',
  ],
  'chair@hcmc.example': [
    '/desk/challenges/{call:building-permits-from-paper-to-data}/consensus',
    '/desk/challenges/{call:building-permits-from-paper-to-data}/consensus/{number:cong-lang@building-permits-from-paper-to-data}',
  ],
  'approver@hcmc.example': [
    '/desk',
    '/desk/challenges/{call:building-permits-from-paper-to-data}/award',
  ],
  'approver@sofia.example': ['/desk/challenges/{call:open-city-prize}'],
  'unit-admin@sofia.example': [
    '/desk/units/{unit:innovation}',
    '/desk/units/{unit:innovation}/billing',
    '/desk/verifications',
    '/desk/verifications/{request:palna-kofa}',
  ],
  'admin@agora.example': ['/desk', '/desk/verifications', '/desk/units'],
  'founder@airlight.example': [
    '/desk',
    '/desk/applications',
    '/desk/applications/{application:airlight@clean-air-at-schools}',
    '/desk/applications/{application:airlight@air-at-school-gates}',
    '/desk/organisations',
    '/desk/organisations/new',
    '/desk/organisations/{organisation:airlight}',
    '/desk/organisations/{organisation:airlight}/profile',
    '/desk/organisations/{organisation:airlight}/members',
    '/desk/organisations/{organisation:airlight}/verification',
    '/desk/organisations/{organisation:airlight}/solutions/new',
    '/challenges/collect-when-full',
  ],
  'founder@gishe-nula.example': [
    '/desk/applications/{application:gishe-nula@ask-once-forms}',
    '/desk/applications/{application:gishe-nula@ask-once-forms}/complaint',
  ],
  'founder@citygrid.example': [
    '/desk/applications/{application:citygrid@clean-air-at-schools}/edit',
    '/desk/applications/{application:citygrid@clean-air-at-schools}/check',
  ],
  'citizen@sofia.example': [
    '/desk',
    '/desk/account/second-factor',
    '/desk/following',
    '/desk/applications',
    '/cities/sofia',
  ],
}

for (const [person, paths] of Object.entries(pages))
  for (const language of languages)
    test(`pages of ${person} in ${language}`, async ({ page: plain, as, product }) => {
      test.setTimeout(240_000)
      const page = person === 'visitor' ? plain : await as(person)
      const problems: string[] = []
      for (const path of paths) {
        const response = await page.goto(`/${language}${await fill(product, path)}`)
        problems.push(...(await pageProblems(page, response, language)))
      }
      expect(problems).toEqual([])
    })

test('solutions, edited and shown, in Arabic', async ({ as, product }) => {
  const page = await as('founder@airlight.example')
  const [solution] = await product.query<{ id: string; slug: string }>(
    `select s.id, s.slug from solutions s join organisations o on o.id = s.organisation_id
     where o.slug = 'airlight' and s.status = 'listed' limit 1`,
  )
  for (const path of [
    `/solutions/${solution!.slug}`,
    `/desk/solutions/${solution!.id}`,
    `/desk/solutions/${solution!.id}/translations/ru`,
  ])
    await lintPage(page, await page.goto(`/ar${path}`), 'ar')
})

test('the dark scheme has enough contrast', async ({ browser, product, contextOptions }) => {
  const context = await browser.newContext({
    ...contextOptions,
    baseURL: product.url,
    colorScheme: 'dark',
  })
  const page = await context.newPage()
  for (const path of [
    '/en',
    '/en/challenges',
    '/en/challenges/ask-once-forms',
    '/en/cities/moscow',
    '/en/sign-in',
  ])
    await lintPage(page, await page.goto(path), 'en')
  await context.close()
})

test('a page that is not there says so in the language of its address', async ({ page }) => {
  const response = await page.goto('/ru/challenges/nothing-here')
  expect(response?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('По этому адресу ничего нет')
})
