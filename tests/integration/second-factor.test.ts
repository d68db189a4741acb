import { beforeEach, expect, test } from 'vitest'
import type { Member } from '#app/domain/actor'
import { signIn } from '#app/features/accounts/sign-in.server'
import { findAwaited, finishSignIn } from '#app/features/second-factor/finish-sign-in.server'
import { requireSecondFactor } from '#app/features/second-factor/require-second-factor.server'
import { findSecondFactor } from '#app/features/second-factor/second-factor-queries.server'
import { oneTimeCode } from '#app/features/second-factor/second-factor-form'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '#app/features/second-factor/set-up-second-factor.server'
import '#app/messages/all.server'
import { db, transaction } from '#app/platform/db/db.server'
import { atOnce } from '../support/at-once'
import { codeAt, giveSecondFactor, secretOf } from '../support/second-factor'
import { actorOf, makePerson, onDay, password } from '../support/world'

let person: Member
const now = onDay(0)
const client = { address: '127.0.0.1', userAgent: 'Test' }

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  person = await actorOf((await makePerson()).id)
})

function prove(code: string) {
  return transaction((tx) => requireSecondFactor(tx, person, oneTimeCode.parse(code), now))
}

async function expectRefused(work: Promise<unknown>, code: string): Promise<void> {
  await expect(work).rejects.toMatchObject({ code })
}

async function mails(): Promise<string[]> {
  const rows = await db.mail.findMany({
    where: { to: person.email },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ subject }) => subject)
}

test('it is on once a first code has come, and the secret is nowhere to be read', async () => {
  await expectRefused(prove('123456'), 'second_factor_missing')
  await expectRefused(beginSecondFactor(person, 'wrong password', now), 'password_wrong')
  await beginSecondFactor(person, password, now)
  const secret = await secretOf(person)
  const { enrolment, since } = await findSecondFactor(person, now)
  expect(since).toBeNull()
  expect(enrolment!.uri).toContain(`secret=${secret}`)
  expect(enrolment!.picture).toMatch(/^<svg /)
  expect(JSON.stringify(await db.secondFactor.findMany())).not.toContain(secret)
  await expectRefused(prove(codeAt(secret)), 'second_factor_missing')
  await expectRefused(confirmSecondFactor(person, '000000', now), 'second_factor_wrong')
  const codes = await confirmSecondFactor(person, codeAt(secret), now)
  expect(new Set(codes).size).toBe(10)
  expect(await findSecondFactor(person, now)).toEqual({ since: now, left: 10, enrolment: null })
  expect(await mails()).toEqual(['Signing in now asks for a code'])
  await expectRefused(beginSecondFactor(person, password, now), 'wrong_state')
})

test('what was begun too long ago is begun again', async () => {
  await beginSecondFactor(person, password, now)
  const code = codeAt(await secretOf(person))
  await expectRefused(confirmSecondFactor(person, code, onDay(1)), 'wrong_state')
  expect((await findSecondFactor(person, onDay(1))).enrolment).toBeNull()
})

test('a code is taken once, also where two send it at once, and only if the step is done', async () => {
  const { secret } = await giveSecondFactor(person)
  const code = codeAt(secret)
  const undone = transaction(async (tx) => {
    await requireSecondFactor(tx, person, code, now)
    throw new Error('the rest failed')
  })
  await expect(undone).rejects.toThrow('the rest failed')
  const outcomes = await atOnce(
    () => prove(code),
    () => prove(code),
  )
  expect(outcomes.sort()).toEqual(['done', 'second_factor_wrong'])
  await expectRefused(prove(code), 'second_factor_wrong')
  expect(await prove(`${codeAt(secret, 1).slice(0, 3)} ${codeAt(secret, 1).slice(3)}`)).toBe('app')
})

test('codes of other times are none', async () => {
  const { secret } = await giveSecondFactor(person)
  for (const steps of [-20, -3, 3, 20])
    await expectRefused(prove(codeAt(secret, steps)), 'second_factor_wrong')
})

test('after six wrong codes even the right one is refused, whatever became of the tries', async () => {
  const { secret } = await giveSecondFactor(person)
  for (let count = 0; count < 6; count += 1)
    await expectRefused(prove('000000'), 'second_factor_wrong')
  await expectRefused(prove(codeAt(secret)), 'second_factor_locked')
})

test('a recovery code stands in once, as it is typed, and its owner is told', async () => {
  const { recoveryCodes } = await giveSecondFactor(person)
  const [code] = recoveryCodes
  expect(await prove(code!.toLowerCase().replaceAll('-', ' '))).toBe('recovery')
  await expectRefused(prove(code!), 'second_factor_wrong')
  expect((await findSecondFactor(person, now)).left).toBe(9)
  expect(await mails()).toContain('A recovery code has been used')
  expect(JSON.stringify(await db.recoveryCode.findMany())).not.toContain(code!.slice(0, 4))
})

test('new recovery codes put the old ones out of use; turning it off asks for both proofs', async () => {
  const { secret, recoveryCodes } = await giveSecondFactor(person)
  const proof = { password, oneTimeCode: codeAt(secret) }
  const codes = await renewRecoveryCodes(person, proof, now)
  await expectRefused(prove(recoveryCodes[0]!), 'second_factor_wrong')
  await expectRefused(
    removeSecondFactor(person, { password: 'wrong', oneTimeCode: codeAt(secret, 1) }, now),
    'password_wrong',
  )
  await removeSecondFactor(person, { password, oneTimeCode: oneTimeCode.parse(codes[0]) }, now)
  expect(await findSecondFactor(person, now)).toEqual({ since: null, left: 0, enrolment: null })
  await expectRefused(prove(codes[1]!), 'second_factor_missing')
})

test('signing in takes both steps, in one browser, within ten minutes', async () => {
  const { secret } = await giveSecondFactor(person)
  const { setCookie, awaitsCode } = await signIn({ email: person.email, password }, client, now)
  expect(awaitsCode).toBe(true)
  expect(setCookie).toMatch(/^agora_sign_in=.*HttpOnly/)
  expect(await db.session.count({ where: { userId: person.userId } })).toBe(0)
  const browser = { cookies: setCookie.split(';')[0]!, userAgent: 'Test' }
  const late = new Date(now.getTime() + 11 * 60_000)
  expect(await findAwaited(browser.cookies, late)).toBeNull()
  expect(await findAwaited('agora_sign_in=forged', now)).toBeNull()
  await expectRefused(finishSignIn(browser, codeAt(secret), late), 'link_invalid')
  await expectRefused(finishSignIn(browser, '000000', now), 'second_factor_wrong')
  const cookies = await finishSignIn(browser, codeAt(secret), now)
  expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['agora_session', 'agora_sign_in'])
  expect(await db.session.count({ where: { userId: person.userId } })).toBe(1)
  await expectRefused(finishSignIn(browser, codeAt(secret, 1), now), 'link_invalid')
})
