import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { callKeyName } from '#app/features/applications/application-content.server'
import { findApplication } from '#app/features/applications/application-queries.server'
import { db, transaction } from '#app/platform/db/db.server'
import { makeDataKey, readDataKey } from '#app/platform/sealing/data-keys.server'
import { newDataKey, seal, unsealText } from '#app/platform/sealing/seal.server'
import { runAgora } from '../support/run-agora'
import { makeApplication, makeCity, makeOpenCall, onDay, start, unique } from '../support/world'

const keyFile = path.join(process.env.DATA_DIR!, 'sealing-keys')

/** The keys of a test are wrapped by the master key that it began with. */
beforeEach(async () => {
  await db.dataKey.deleteMany()
})

async function makeSealed() {
  const call = await makeOpenCall(await makeCity())
  const application = await makeApplication(call)
  const read = async () => {
    const { said } = await findApplication(application.person, application.id, onDay(6))
    return said.answers.how
  }
  return { call, application, read }
}

/** The text with one character of its last part, the tag, changed into another. */
function damaged(sealed: string): string {
  const at = sealed.lastIndexOf('.') + 5
  return sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
}

test('what was sealed is read under its own key and for what it is, and not otherwise', async () => {
  const key = newDataKey()
  const sealed = await seal(key, 'Тиха стена, جدار هادئ', 'answer:1:how')
  expect(sealed).not.toMatch(/Тиха|جدار/)
  expect(await unsealText(key, sealed, 'answer:1:how')).toBe('Тиха стена, جدار هادئ')
  await expect(unsealText(newDataKey(), sealed, 'answer:1:how')).rejects.toThrow()
  await expect(unsealText(key, damaged(sealed), 'answer:1:how')).rejects.toThrow()
  await expect(unsealText(key, sealed, 'answer:2:how')).rejects.toThrow('is not answer:2:how')
  expect(await seal(key, 'same', 'a')).not.toBe(await seal(key, 'same', 'a'))
})

test('an answer moved to another application or changed in the database is refused, not shown', async () => {
  const { application, read } = await makeSealed()
  const mine = { applicationId_questionId: { applicationId: application.id, questionId: 'how' } }
  const { sealed } = await db.applicationAnswer.findUniqueOrThrow({ where: mine })
  const other = await makeApplication(await makeOpenCall(await makeCity()))
  const theirs = { applicationId_questionId: { applicationId: other.id, questionId: 'how' } }
  await db.applicationAnswer.update({ where: theirs, data: { sealed } })
  await expect(findApplication(other.person, other.id, onDay(6))).rejects.toThrow()
  await db.applicationAnswer.update({ where: mine, data: { sealed: damaged(sealed) } })
  await expect(read()).rejects.toThrow()
  await db.applicationAnswer.update({ where: mine, data: { sealed } })
  expect(await read()).toBe('With a wall that sings softly.')
})

test('a changed wrapping of a key is refused', async () => {
  const name = unique('call')
  await transaction((tx) => makeDataKey(tx, name, start))
  const { wrapped } = await db.dataKey.findUniqueOrThrow({ where: { name } })
  await db.dataKey.update({ where: { name }, data: { wrapped: damaged(wrapped) } })
  await expect(readDataKey(db, name)).rejects.toThrow()
})

test('the key of the embedded database is made once, for its owner alone', async () => {
  await transaction((tx) => makeDataKey(tx, unique('call'), start))
  const made = fs.readFileSync(keyFile, 'utf8')
  expect(fs.statSync(keyFile).mode & 0o777).toBe(0o600)
  await transaction((tx) => makeDataKey(tx, unique('call'), start))
  expect(fs.readFileSync(keyFile, 'utf8')).toBe(made)
  const stored = JSON.stringify(await db.dataKey.findMany())
  expect(stored).not.toContain(made.trim())
})

test('rotating wraps every key anew; what is sealed stays as it is, and readable', async () => {
  const { call, application, read } = await makeSealed()
  const where = { applicationId: application.id }
  const before = await db.applicationAnswer.findMany({ where, orderBy: { questionId: 'asc' } })
  const key = await db.dataKey.findUniqueOrThrow({ where: { name: callKeyName(call.id) } })
  const { code, stdout } = await runAgora('rotate-sealing-key')
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Keys wrapped anew: 1\. /)])
  const after = await db.dataKey.findUniqueOrThrow({ where: { name: callKeyName(call.id) } })
  expect(after.masterKeyId).not.toBe(key.masterKeyId)
  expect(await db.applicationAnswer.findMany({ where, orderBy: { questionId: 'asc' } })).toEqual(
    before,
  )
  expect(await read()).toBe('With a wall that sings softly.')

  const [current] = fs.readFileSync(keyFile, 'utf8').split('\n')
  fs.writeFileSync(keyFile, `${current}\n`)
  expect(await read()).toBe('With a wall that sings softly.')
})

test('without the master key nothing starts, and one sentence says which is missing', async () => {
  await makeSealed()
  const { masterKeyId } = await db.dataKey.findFirstOrThrow()
  const kept = fs.readFileSync(keyFile)
  fs.writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`)
  const { code, stderr } = await runAgora('verify-audit')
  fs.writeFileSync(keyFile, kept)
  expect(code).toBe(1)
  expect(stderr).toMatch(
    new RegExp(`^The applications of a call are sealed with the key ${masterKeyId}, which is not`),
  )
  expect(stderr.trim()).not.toContain('\n')
})

test.each(['short', randomBytes(31).toString('base64'), 'not base64 at all, but long enough !!!!'])(
  'a sealing key that is none stops the start: %s',
  async (value) => {
    process.env.SEALING_KEYS = value
    const { code, stderr } = await runAgora('verify-audit').finally(
      () => delete process.env.SEALING_KEYS,
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/SEALING_KEYS/)
    expect(stderr).not.toContain('    at ')
  },
)
