import type { Page } from '@playwright/test'
import { copyCall } from './support/calls'
import { exactly, makePerson } from './support/people'
import { expect, test } from './support/test'
import { wordsOf } from './support/words'

const language = 'ar'
const { t } = wordsOf(language)
const day = 24 * 3600 * 1000

/** The bell must count this many unread notifications, once the page is loaded anew. */
async function bell(page: Page, count: number): Promise<void> {
  await page.goto(`/${language}/desk`)
  await expect(
    page.getByRole('banner').getByRole('link', { name: t('nav.notifications', { count }) }),
  ).toBeVisible()
}

test('what someone follows reaches the bell, and the mail where they want it', async ({
  as,
  product,
}) => {
  const reader = 'muna@mutabaa.example'
  const neighbour = 'jar@mutabaa.example'
  await makePerson(product, { email: reader, name: 'منى', language })
  await makePerson(product, { email: neighbour, name: 'جار', language })
  for (const role of ['officer', 'approver'])
    await makePerson(product, {
      email: `${role}.followed@sofia.example`,
      name: `Someone, ${role}`,
      language,
      unit: { city: 'sofia', slug: 'sofia', role },
    })
  const title = 'جائزة لمن يتابع'
  const prize = await copyCall(product, 'open-city-prize', 'prize-for-followers')
  await product.query(
    `update challenges set draft = jsonb_set(draft, '{title}', to_jsonb($2::text)) where id = $1`,
    [prize, title],
  )
  const call = await copyCall(product, 'collect-when-full', 'call-with-followers')
  // Nothing that was told before may still be under way when the following begins.
  await product.jobsDone()
  const page = await as(reader)

  await test.step('they follow a city and a call, and want no mail of new calls', async () => {
    const other = await as(neighbour)
    for (const follower of [page, other]) {
      await follower.goto(`/${language}/cities/sofia`)
      await follower.getByRole('button', { name: t('home.city_page.follow'), exact: true }).click()
      await expect(follower.getByText(t('notices.followed'))).toBeVisible()
    }
    await page.goto(`/${language}/challenges/call-with-followers`)
    await page.getByRole('button', { name: t('challenges.page.follow'), exact: true }).click()
    await expect(page.getByText(t('notices.followed'))).toBeVisible()
    await page.goto(`/${language}/desk/following`)
    await expect(page.locator('#cities').getByRole('link')).toHaveCount(1)
    await expect(page.locator('#calls').getByRole('link')).toHaveCount(1)

    await page.goto(`/${language}/desk/account`)
    await page.getByRole('link', { name: t('accounts.account.preferences') }).click()
    const event = t('notifications.preferences.events.challenge_published')
    const mail = page.getByRole('checkbox', {
      name: `${event}: ${t('notifications.preferences.mail')}`,
    })
    await mail.uncheck()
    await page.getByRole('button', { name: t('common.save'), exact: true }).click()
    await expect(page.getByText(t('notices.preferences_saved'))).toBeVisible()
    await page.reload()
    await expect(mail).not.toBeChecked()
    await expect(
      page.getByRole('checkbox', { name: `${event}: ${t('notifications.preferences.in_app')}` }),
    ).toBeChecked()
    await bell(page, 0)
  })

  await test.step('a new call of the city counts at the bell and sends no mail', async () => {
    const approver = await as('approver.followed@sofia.example')
    await approver.goto(`/${language}/desk/challenges/${prize}`)
    await approver.getByRole('button', { name: t('challenges.desk.publish'), exact: true }).click()
    await expect(approver.getByText(t('notices.challenge_published'))).toBeVisible()
    await product.mail.mailTo(neighbour, exactly(title))
    await product.jobsDone()
    await bell(page, 1)
    expect(product.mail.mails.filter((mail) => mail.to.includes(reader))).toEqual([])
  })

  await test.step('a longer deadline of the call counts too, and is mailed', async () => {
    const officer = await as('officer.followed@sofia.example')
    await officer.goto(`/${language}/desk/challenges/${call}`)
    await officer.locator('summary', { hasText: t('challenges.desk.extend') }).click()
    const later = new Date(Date.now() + 30 * day).toISOString().slice(0, 10)
    await officer
      .getByLabel(t('challenges.fields.deadline'), { exact: true })
      .fill(`${later}T16:00`)
    await officer.getByLabel(t('common.reason')).locator('visible=true').fill('طلبت الشركات وقتًا.')
    await officer.getByRole('button', { name: t('challenges.desk.extend_button') }).click()
    await expect(officer.getByText(t('notices.deadline_extended'))).toBeVisible()
    await product.mail.mailTo(reader, /طلبت الشركات وقتًا/)
    await bell(page, 2)
  })

  await test.step('reading one leaves one, and marking all leaves none', async () => {
    await page.goto(`/${language}/desk/notifications`)
    const news = page.getByRole('main').getByText(t('notifications.page.new'), { exact: true })
    await expect(news).toHaveCount(2)
    await page.getByRole('main').getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await bell(page, 1)
    await page.goto(`/${language}/desk/notifications`)
    await page.getByRole('button', { name: t('notifications.page.mark_all') }).click()
    await expect(page.getByText(t('notices.all_read'))).toBeVisible()
    await expect(news).toHaveCount(0)
    await bell(page, 0)
  })

  await test.step('they stop following', async () => {
    await page.goto(`/${language}/desk/following`)
    const stop = page.getByRole('button', { name: t('desk.following_page.stop') })
    await stop.first().click()
    await expect(page.getByText(t('notices.unfollowed'))).toBeVisible()
    await expect(stop).toHaveCount(1)
    await stop.click()
    await expect(page.getByText(t('desk.following_page.empty'), { exact: true })).toBeVisible()
  })
})
