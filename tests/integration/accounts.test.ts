import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import '#app/messages/all.server'
import { linkLifetime } from '#app/domain/account'
import { confirmAddress } from '#app/features/accounts/address-confirmation.server'
import { requestPasswordReset, resetPassword } from '#app/features/accounts/reset-password.server'
import { signIn } from '#app/features/accounts/sign-in.server'
import { signUp } from '#app/features/accounts/sign-up.server'
import { db, pool } from '#app/platform/db/db.server'
import { readSession } from '#app/platform/auth/sessions.server'
import { atOnce } from '../support/at-once'
import { start, unique } from '../support/world'

const password = 'correct horse battery'

/** A caller's address of its own, so that no test uses up the attempts of another. */
const somewhere = () => randomUUID()
const client = () => ({ address: somewhere(), userAgent: null })
const address = () => `${unique('person')}@people.example`

function after(milliseconds: number): Date {
  return new Date(start.getTime() + milliseconds)
}

async function makeAccount(): Promise<string> {
  const email = address()
  await signUp({ name: 'Elena', email, password }, 'en', somewhere(), start)
  return email
}

/** The token of the newest link that was mailed to an address. */
async function mailedToken(email: string, page: 'confirm' | 'reset-password'): Promise<string> {
  const mails = await db.mail.findMany({ where: { to: email }, orderBy: { id: 'desc' } })
  const found = mails.map(({ text }) => new RegExp(`/${page}/([\\w-]+)`).exec(text)?.[1])
  return found.find((token) => token !== undefined)!
}

async function askForReset(email: string): Promise<string> {
  await requestPasswordReset(email, somewhere(), start)
  return mailedToken(email, 'reset-password')
}

/** Signs in where the password is all that it takes; returns the cookie of the session. */
async function enter(
  ...[form, client]: [Parameters<typeof signIn>[0], Parameters<typeof signIn>[1]]
) {
  return (await signIn(form, client, new Date())).setCookie
}

test('signing up with a known address answers the same and changes nothing', async () => {
  const email = await makeAccount()
  const before = await db.user.findUniqueOrThrow({ where: { email } })
  const again = { name: 'Somebody else', email, password: 'another password' }
  const [known, unknown] = await Promise.all([
    signUp(again, 'ru', somewhere(), after(1)),
    signUp({ ...again, email: address() }, 'ru', somewhere(), after(1)),
  ])
  expect(known).toBe(unknown)
  expect(await db.user.findUniqueOrThrow({ where: { email } })).toEqual(before)
  const mails = await db.mail.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } })
  expect(mails).toHaveLength(2)
  expect(mails[1]!.text).not.toContain('/confirm/')
})

test('a link proves an address once, and only while it holds', async () => {
  const email = await makeAccount()
  const token = await mailedToken(email, 'confirm')
  const end = linkLifetime.confirm_address
  await expect(confirmAddress(token, somewhere(), after(end))).rejects.toThrow('link_invalid')
  await expect(confirmAddress(`${token}x`, somewhere(), start)).rejects.toThrow('link_invalid')
  const confirm = () => confirmAddress(token, somewhere(), after(end - 1))
  expect((await atOnce(confirm, confirm)).sort()).toEqual(['done', 'link_invalid'])
  const { emailConfirmedAt } = await db.user.findUniqueOrThrow({ where: { email } })
  expect(emailConfirmedAt).toEqual(after(end - 1))
})

test('a link of one purpose serves no other', async () => {
  const email = await makeAccount()
  const confirming = await mailedToken(email, 'confirm')
  const resetting = await askForReset(email)
  await expect(resetPassword(confirming, password, somewhere(), start)).rejects.toThrow(
    'link_invalid',
  )
  await expect(confirmAddress(resetting, somewhere(), start)).rejects.toThrow('link_invalid')
})

test('a new password ends every session, and the old one is of no use', async () => {
  const email = await makeAccount()
  const cookies = [
    await enter({ email, password }, client()),
    await enter({ email, password }, client()),
  ]
  const token = await askForReset(email)
  const fresh = 'a password never seen'
  const end = linkLifetime.reset_password
  await expect(resetPassword(token, fresh, somewhere(), after(end))).rejects.toThrow('link_invalid')
  await resetPassword(token, fresh, somewhere(), after(end - 1))
  await expect(resetPassword(token, fresh, somewhere(), after(1))).rejects.toThrow('link_invalid')
  for (const cookie of cookies)
    expect((await readSession(cookie.split(';')[0]!)).session).toBeNull()
  await expect(enter({ email, password }, client())).rejects.toThrow('credentials_wrong')
  const opened = await enter({ email, password: fresh }, client())
  expect((await readSession(opened.split(';')[0]!)).session?.person.email).toBe(email)
})

test('an address without an account is mailed nothing, and nobody is told', async () => {
  const email = address()
  await requestPasswordReset(email, somewhere(), start)
  expect(await db.mail.count({ where: { to: email } })).toBe(0)
  await expect(enter({ email, password }, client())).rejects.toThrow('credentials_wrong')
})

test('passwords are guessed eight times, from wherever, and the ninth is not heard', async () => {
  const email = await makeAccount()
  for (let attempt = 0; attempt < 8; attempt += 1)
    await expect(enter({ email, password: 'a guess' }, client())).rejects.toThrow(
      'credentials_wrong',
    )
  await expect(enter({ email, password }, client())).rejects.toThrow('rate_limited')
})

test('whoever knows the password is not held to their typing errors', async () => {
  const email = await makeAccount()
  for (let day = 0; day < 2; day += 1) {
    for (let attempt = 0; attempt < 7; attempt += 1)
      await expect(enter({ email, password: 'a slip' }, client())).rejects.toThrow(
        'credentials_wrong',
      )
    await enter({ email, password }, client())
  }
})

test('one caller signs up twenty times an hour', async () => {
  const from = somewhere()
  for (let attempt = 0; attempt < 20; attempt += 1)
    await pool.query(
      `insert into rate_limits (key, points, expire) values ($1, 1, $2)
       on conflict (key) do update set points = rate_limits.points + 1`,
      [`sign-up-client:${from}`, Date.now() + 3_600_000],
    )
  await expect(
    signUp({ name: 'Elena', email: address(), password }, 'en', from, start),
  ).rejects.toThrow('rate_limited')
})

test('the database holds hashes: no password, no session, no token', async () => {
  const email = await makeAccount()
  const cookie = await enter({ email, password }, client())
  const session = /agora_session=(\w+)/.exec(cookie)![1]!
  const token = await askForReset(email)
  const { rows } = await pool.query<{ row: string }>(
    `select to_jsonb(u)::text as row from users u where email = $1
     union all select to_jsonb(s)::text from sessions s
     union all select to_jsonb(t)::text from email_tokens t
     union all select to_jsonb(a)::text from audit_entries a`,
    [email],
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const { row } of rows)
    for (const secret of [password, session, token]) expect(row).not.toContain(secret)
})
