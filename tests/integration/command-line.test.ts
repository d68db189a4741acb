import fs from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { resetPassword } from '#app/features/accounts/reset-password.server'
import '#app/messages/all.server'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, pool, transaction } from '#app/platform/db/db.server'
import { readRevisions } from '#app/platform/db/revisions.server'
import { feedCalls, feedOf, listOf, listRows, writeSource } from '../support/import-files'
import { runAgora, startAgora } from '../support/run-agora'
import { makeCity, type Place } from '../support/world'

// Each command is a process that loads what it needs; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

let place: Place
const files: string[] = []

async function fileOf(content: string): Promise<string> {
  const file = await writeSource(content)
  files.push(file)
  return file
}

beforeAll(async () => {
  place = await makeCity()
})

afterAll(() => Promise.all(files.map((file) => fs.rm(file))))

describe('wrong usage', () => {
  test.each([
    [['bogus'], "unknown command 'bogus'"],
    [['import', 'startups'], "required option '--city"],
    [['import', 'startups', 'x', '--city', 'y', '--batch', '0'], 'It is 1 to 500'],
    [['create-admin', 'nobody', 'Name'], '“nobody” is not an e-mail address'],
    [['reindex', 'bogus'], 'There is no index “bogus”'],
  ])('%j', async (command, sentence) => {
    const { code, stdout, stderr } = await runAgora(...command)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

test('help is there for the whole and for each command', async () => {
  const commands = ['verify-audit', 'reindex', 'import', 'migrate', 'create-admin', 'create-city']
  const whole = await runAgora('--help')
  expect(whole.code).toBe(0)
  for (const command of commands) expect(whole.stdout).toContain(command)
  const one = await runAgora('import', 'challenges', '--help')
  expect([one.code, one.stdout]).toEqual([0, expect.stringContaining('--dry-run')])
})

test('a database with every migration stays as it is', async () => {
  const { code, stdout } = await runAgora('migrate')
  expect([code, stdout]).toEqual([0, 'The database has every migration.\n'])
})

test('files come in, once, and are searched without a worker', async () => {
  const feed = await fileOf(feedOf([...feedCalls, { 'challenge-title': 'No id' }]))
  const command = ['import', 'challenges', feed, '--city', place.citySlug, '--unit', place.citySlug]
  const companies = await db.organisation.count()
  const first = await runAgora(...command)
  expect(first.code).toBe(1)
  expect(first.stdout).toContain('Row 4 refused: it has no challenge-id.\n')
  expect(first.stdout.trim().split('\n').at(-1)).toBe(
    'imported 3, updated 0, unchanged 0, refused 1',
  )
  const { rows } = await pool.query("select 1 from search_documents where index = 'challenges'")
  expect(rows).toHaveLength(3)

  const list = await fileOf(listOf(listRows))
  const [again, dry] = await Promise.all([
    runAgora(...command),
    runAgora('import', 'startups', list, '--city', place.citySlug, '--dry-run'),
  ])
  expect(again.stdout).toContain('imported 0, updated 0, unchanged 3, refused 1')
  expect([dry.code, dry.stdout]).toEqual([
    0,
    'This was a dry run: nothing was kept.\nimported 3, updated 0, unchanged 0, refused 0\n',
  ])
  expect(await db.organisation.count()).toBe(companies)
})

test('what can’t be read is said in a sentence', async () => {
  const broken = await fileOf('Name;Country\nA;B\n')
  const results = await Promise.all([
    runAgora('import', 'startups', '/nowhere/list.csv', '--city', place.citySlug),
    runAgora('import', 'startups', broken, '--city', place.citySlug),
    runAgora('import', 'startups', broken, '--city', 'nowhere'),
  ])
  expect(results.map(({ code }) => code)).toEqual([1, 1, 1])
  const sentences = results.map(({ stderr }) => stderr.trim())
  expect(sentences[0]).toBe('There is no file /nowhere/list.csv.')
  expect(sentences[1]).toMatch(/^The heading lacks the columns Company, Status, .*commas\.$/)
  expect(sentences[2]).toMatch(/^There is no city “nowhere”; there are .*\.$/)
})

test('Ctrl-C finishes the batch at hand and says where it stopped', async () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, at) => `Company ${at},Operating,2011,Text.,Software,Sofia,,Bulgaria,,`,
  )
  const list = await fileOf(listOf(rows))
  const { child, finished } = startAgora(
    ...['import', 'startups', list, '--city', place.citySlug, '--batch', '2'],
  )
  await vi.waitUntil(async () => (await db.organisation.count()) > 0, { timeout: 60_000 })
  child.kill('SIGINT')
  const { code, stdout } = await finished
  expect(code).toBe(130)
  const [, row] = /Stopped after row (\d+)\./.exec(stdout)!
  expect(stdout).toContain(`imported ${row}, updated 0`)
  expect(await db.organisation.count()).toBe(Number(row))
  expect(await db.sourceRecord.count({ where: { kind: 'organisation' } })).toBe(Number(row))
})

test('indexes are rebuilt, all or one', async () => {
  await pool.query('delete from search_documents')
  const all = await runAgora('reindex')
  expect(all.code).toBe(0)
  expect(all.stdout).toMatch(
    /^challenges: \d+ documents\.\norganisations: [\d,]+ documents\.\nsolutions: 0/,
  )
  const { rowCount } = await pool.query(
    "select 1 from search_documents where index = 'organisations'",
  )
  expect(rowCount).toBe(await db.organisation.count())
})

test('a sound chain is confirmed, a broken one is named', async () => {
  const entry = { actorId: null, event: 'event.kept', subject: 'test:1', at: new Date() }
  await transaction((tx) => recordAudit(tx, entry))
  const sound = await runAgora('verify-audit')
  expect(sound.code).toBe(0)
  expect(sound.stdout).toMatch(
    /^The audit chain holds: [\d,]+ rows, head [0-9a-f]{64}\. It proves [\d,]+ records?\.\n$/,
  )

  const { seq } = await db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  const client = await pool.connect()
  const behindTheGuards = async (event: string) => {
    await client.query("set session_replication_role = 'replica'")
    await client.query('update audit_entries set event = $1 where seq = $2', [event, seq])
    await client.query("set session_replication_role = 'origin'")
  }
  await behindTheGuards('event.forged')
  const broken = await runAgora('verify-audit')
  await behindTheGuards('event.kept')
  client.release()
  expect([broken.code, broken.stdout]).toEqual([1, ''])
  expect(broken.stderr).toContain(
    `The audit chain breaks at row ${seq}: its content is not what its hash was made of.`,
  )
})

test('the first administrator sets a password by the printed link, once', async () => {
  const made = await runAgora('create-admin', ' Root@Admin.example', 'Root', '--language', 'bg')
  expect(made.code).toBe(0)
  const link = /http:\/\/\S+\/bg\/reset-password\/(\S+)/.exec(made.stdout)!
  const user = await db.user.findUniqueOrThrow({ where: { email: 'root@admin.example' } })
  expect(user).toMatchObject({ administrator: true, name: 'Root', language: 'bg' })
  expect(user.emailConfirmedAt).not.toBeNull()
  expect(await db.mail.count({ where: { to: user.email } })).toBe(0)
  await resetPassword(link[1]!, 'a long enough password', '127.0.0.1', new Date())
  await expect(
    resetPassword(link[1]!, 'a long enough password', '127.0.0.1', new Date()),
  ).rejects.toThrow('link_invalid')

  const again = await runAgora('create-admin', 'root@admin.example', 'Another Name')
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringMatching(/^root@admin\.example is an administrator/),
  ])
  expect(await db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
    name: 'Root',
  })
})

test('a city is made from its file, and follows it', async () => {
  await runAgora('create-admin', 'inviter@admin.example', 'Inviter')
  const text = await fs.readFile('docs/city.example.json', 'utf8')
  const revision = async () => readRevisions('network')
  const before = await revision()
  const made = await runAgora('create-city', 'docs/city.example.json')
  expect([made.code, made.stdout]).toEqual([
    0,
    expect.stringContaining('plovdiv was created, with 4 units.'),
  ])
  expect(made.stdout).toContain('Invited ecology@plovdiv.example')
  expect(await revision()).not.toEqual(before)

  const changed = text.replace('"en": "Ecology department"', '"en": "Department of trees"')
  const again = await runAgora('create-city', await fileOf(changed))
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringContaining('plovdiv was brought up to date'),
  ])
  expect(again.stdout).not.toContain('Invited')
  const units = await db.unit.findMany({
    where: { city: { slug: 'plovdiv' } },
    orderBy: { path: 'asc' },
  })
  expect(units).toHaveLength(4)
  expect(units.find(({ slug }) => slug === 'ecology')!.names).toMatchObject({
    en: 'Department of trees',
  })
  const [top] = units.filter(({ parentId }) => parentId === null)
  expect(units.every(({ path }) => path[0] === top!.id)).toBe(true)

  const moved = await runAgora(
    'create-city',
    await fileOf(text.replace('"municipality"', '"town-hall"')),
  )
  expect([moved.code, moved.stderr]).toEqual([
    1,
    'The whole administration of plovdiv is the unit “municipality”; it can’t become “town-hall”.\n',
  ])
  const wrong = await runAgora('create-city', await fileOf('{"slug":"A b"}'))
  expect([wrong.code, wrong.stderr]).toEqual([
    1,
    expect.stringContaining('slug: must be lower-case'),
  ])
})

test('kept events of the payment provider wait for the worker again', async () => {
  const event = { endpoint: 'platform', type: 'charge.succeeded', body: '{}' }
  const at = new Date('2026-12-04T10:00:00Z')
  await db.paymentWebhook.createMany({
    data: [
      { ...event, id: 'evt_1', receivedAt: at, processedAt: at },
      { ...event, id: 'evt_2', receivedAt: new Date('2026-12-01T10:00:00Z'), processedAt: at },
      { ...event, id: 'evt_3', receivedAt: at, processedAt: at, body: null },
    ],
  })
  const replayed = await runAgora('replay-payments', '--since', '2026-12-04')
  expect([replayed.code, replayed.stdout]).toEqual([0, 'Events that wait for the worker: 1.\n'])
  const waiting = await db.paymentWebhook.findMany({ where: { processedAt: null } })
  expect(waiting.map(({ id }) => id)).toEqual(['evt_1'])
  expect((await runAgora('replay-payments', '--since', 'never')).code).toBe(2)
})
