import type { Page, Response } from '@playwright/test'
import type { Language } from '#app/messages/languages'
import { demoPassword } from '../../../scripts/demo/accounts'
import { expect, type Product } from './test'
import { wordsOf } from './words'

/** Someone whom one test has for itself. */
export interface Person {
  email: string
  name: string
  language: Language
  /** Roles in units of a city, by the unit's slug: `innovation` in Sofia. */
  unit?: { city: string; slug: string; role: string }
  /** A role in an organisation, by its slug. */
  organisation?: { slug: string; role: string }
}

/** Makes an account with a confirmed address; its password is that of the demo accounts. */
export async function makePerson(product: Product, person: Person): Promise<void> {
  const { email, name, language, unit, organisation } = person
  await product.query(
    `insert into users (id, email, name, password_hash, email_confirmed_at, language)
     select gen_random_uuid(), $1, $2, password_hash, now(), $3
     from users where email = 'officer@sofia.example'`,
    [email, name, language],
  )
  if (unit)
    await product.query(
      `insert into unit_members (unit_id, user_id, role)
       select un.id, us.id, $3::unit_role from units un join cities c on c.id = un.city_id
       join users us on us.email = $4 where c.slug = $1 and un.slug = $2`,
      [unit.city, unit.slug, unit.role, email],
    )
  if (organisation)
    await product.query(
      `insert into organisation_members (organisation_id, user_id, role)
       select o.id, u.id, $2::organisation_role from organisations o join users u on u.email = $3
       where o.slug = $1`,
      [organisation.slug, organisation.role, email],
    )
}

/** Fills the sign-in form of the page that is open and sends it; returns the answer. */
export async function signIn(
  page: Page,
  language: Language,
  email: string,
  password = demoPassword,
): Promise<Response> {
  const { t } = wordsOf(language)
  await page.getByLabel(t('accounts.email')).fill(email)
  await page.getByLabel(t('accounts.password'), { exact: true }).fill(password)
  return answerTo(page, () =>
    page.getByRole('button', { name: t('accounts.sign_in.button') }).click(),
  )
}

/** Whether the person of a page is still signed in: the desk opens, or asks them to sign in. */
export async function expectSignedIn(page: Page, language: Language, yes: boolean): Promise<void> {
  await page.goto(`/${language}/desk`)
  await expect(page).toHaveURL(yes ? /\/desk$/ : /\/sign-in\?next=/)
}

/** What the server answers to the next page load that an action causes. */
export async function answerTo(page: Page, act: () => Promise<void>): Promise<Response> {
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => candidate.request().isNavigationRequest()),
    act(),
  ])
  return response
}

/** A pattern for a text as it stands. */
export function exactly(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}

/** Brings a new organisation, whose only administrator the person then is. Returns its id. */
export async function bringOrganisation(
  page: Page,
  language: Language,
  name: string,
): Promise<string> {
  const { t } = wordsOf(language)
  await page.goto(`/${language}/desk/organisations`)
  await page.getByRole('link', { name: t('organisations.list.new') }).click()
  await page.getByLabel(t('organisations.new.name'), { exact: true }).fill(name)
  await page.getByRole('button', { name: t('organisations.new.button'), exact: true }).click()
  await page.waitForURL(/\/organisations\/[^/]+\/profile$/)
  return /organisations\/([^/]+)\/profile/.exec(page.url())![1]!
}
