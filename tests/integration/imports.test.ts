import fs from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { challengesIndex } from '#app/features/challenges/challenge-search.server'
import { contentForPage } from '#app/features/challenges/challenge-html.server'
import { findChallenge } from '#app/features/challenges/challenge-queries.server'
import { concludeImported } from '#app/features/challenges/imported-call-jobs.server'
import { importChallengeFeed } from '#app/features/imports/import-challenge-feed.server'
import type { ImportOptions } from '#app/features/imports/import-rows.server'
import { importStartupList } from '#app/features/imports/import-startup-list.server'
import { openSource } from '#app/features/imports/open-source.server'
import '#app/features/jobs.server'
import { organisationsIndex } from '#app/features/organisations/organisation-search.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { runIndexUpdates } from '#app/platform/search/run-index-updates.server'
import type { IndexDefinition } from '#app/platform/search/search'
import { search } from '#app/platform/search/search.server'
import { feedCalls, feedOf, listOf, listRows, writeSource } from '../support/import-files'
import { makeCity, makePerson, type Place } from '../support/world'

const now = new Date('2026-11-22T10:00:00Z')
let place: Place

beforeEach(async () => {
  // One database serves the file; each test has a source without records, no organisations and no history.
  await pool.query(`
    set local session_replication_role = replica;
    truncate source_records, organisations, challenges, search_documents, audit_entries, record_hashes cascade`)
  place = await makeCity()
})

type Run = Partial<ImportOptions> & { refused?: string[] }

function optionsOf({ refused = [], ...options }: Run): ImportOptions {
  const onRefused = (row: string, reason: string) => void refused.push(`${row}: ${reason}`)
  return { batch: 2, dryRun: false, now, onRefused, ...options }
}

async function importing<Report>(
  content: string,
  run: (source: Awaited<ReturnType<typeof openSource>>) => Promise<Report>,
): Promise<Report> {
  const file = await writeSource(content)
  return run(await openSource(file)).finally(() => fs.rm(file))
}

const importFeed = (rows: unknown[], run: Run = {}, unit = place.citySlug) =>
  importing(feedOf(rows), (source) =>
    importChallengeFeed(source, { city: place.citySlug, unit }, optionsOf(run)),
  )

const importList = (rows: string[], run: Run = {}) =>
  importing(listOf(rows), (source) =>
    importStartupList(source, { city: place.citySlug }, optionsOf(run)),
  )

const counts = (imported: number, updated: number, unchanged: number, refused: number) => ({
  ...{ imported, updated, unchanged, refused },
  ...{ stoppedAfter: null, problem: null },
})

async function found(index: IndexDefinition, text: string): Promise<number> {
  const query = { text, groups: [], sort: [], page: 1, perPage: 20 }
  return (await search(index, query, now)).total
}

const challenges = challengesIndex as IndexDefinition
const organisations = organisationsIndex as IndexDefinition

/** Everything an import may touch, in an order of its own. */
async function everything() {
  return {
    records: await db.sourceRecord.findMany({ orderBy: { key: 'asc' } }),
    challenges: await db.challenge.findMany({ orderBy: { id: 'asc' } }),
    versions: await db.challengeVersion.findMany({
      orderBy: [{ challengeId: 'asc' }, { number: 'asc' }],
    }),
    organisations: await db.organisation.findMany({ orderBy: { id: 'asc' } }),
    audited: await db.auditEntry.count(),
  }
}

describe('calls', () => {
  test('come in once, whole, and are found by their words', async () => {
    expect(await importFeed(feedCalls)).toMatchObject(counts(3, 0, 0, 0))
    await runIndexUpdates()
    expect(await found(challenges, 'screech')).toBe(1)
    expect(await found(challenges, 'algae bloom')).toBe(1)
    expect(await found(challenges, 'steal')).toBe(0)

    const before = await everything()
    expect(before.records.map(({ row }) => row)).toEqual(feedCalls)
    expect(await importFeed(feedCalls)).toMatchObject(counts(0, 0, 3, 0))
    expect(await everything()).toEqual(before)
    expect((await verifyAudit()).bad).toBeUndefined()
  })

  test('stand as their source dates them, until the clock ends them', async () => {
    await importFeed(feedCalls)
    const rows = await db.challenge.findMany({ orderBy: { slug: 'asc' } })
    expect(rows.map(({ status }) => status)).toEqual(['concluded', 'concluded', 'published'])
    const [algae, trams, floors] = rows
    expect(algae).toMatchObject({ deadline: null, publishedAt: new Date('2020-02-29T22:00:00Z') })
    expect(algae!.closingReason).toContain('“2020/06/01”')
    expect(trams).toMatchObject({ deadline: new Date('2019-06-01T20:59:00Z') })
    await concludeImported.run({ challengeId: floors!.id }, now)
    await concludeImported.run({ challengeId: floors!.id }, floors!.deadline!)
    expect(await db.challenge.findUniqueOrThrow({ where: { id: floors!.id } })).toMatchObject({
      status: 'concluded',
      closingReason: expect.stringContaining('run outside Agora by Office of Schools') as string,
    })
  })

  test('read well on their page', async () => {
    await importFeed(feedCalls)
    const { slug } = await db.challenge.findFirstOrThrow({
      where: { slug: { startsWith: 'quieter' } },
    })
    const shown = { language: 'en' as const, original: false, questionPage: 1 }
    const page = await findChallenge({ type: 'visitor' }, slug, shown)
    expect(page.imported).toBe(true)
    expect(page.source).toMatchObject({ notes: [{ label: 'Prize', text: '$300,000' }] })
    const { html } = contentForPage(page.content)
    expect(html.problem).toBe('<p>Wheels <strong>screech</strong> in narrow curves.</p>\n')
    expect(html.offered).toContain('<td>First</td>')
    expect(html.eligibility).toContain('Write to (address removed).')
    expect(page.content.criteria.map(({ name, weight }) => [name, weight])).toEqual([
      ['Noise', 70],
      ['Cost', 30],
    ])
  })

  test('that change get a new version under the same address', async () => {
    await importFeed(feedCalls)
    const before = await db.challenge.findFirstOrThrow({
      where: { slug: { startsWith: 'quieter' } },
    })
    const changed = {
      ...feedCalls[0],
      'challenge-title': 'Silent Trams Prize',
      description: '<p>Wheels rumble.</p>',
      'submission-end': '2027/06/01 11:59 PM',
    }
    expect(await importFeed([changed, ...feedCalls.slice(1)])).toMatchObject(counts(0, 1, 2, 0))
    const after = await db.challenge.findUniqueOrThrow({
      where: { id: before.id },
      include: { versions: { orderBy: { number: 'asc' } } },
    })
    expect(after).toMatchObject({ slug: before.slug, status: 'published', currentVersion: 2 })
    expect(after.versions.map(({ kind }) => kind)).toEqual(['publication', 'addendum'])
    expect(after.versions[1]!.content).toMatchObject({ problem: 'Wheels rumble.' })
    await runIndexUpdates()
    expect([await found(challenges, 'rumble'), await found(challenges, 'screech')]).toEqual([1, 0])
    const audited = await db.auditEntry.findMany({ where: { subject: `challenge:${before.id}` } })
    expect(audited.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['challenge.imported', null],
      ['challenge.imported', null],
    ])
  })

  test('are told apart: each refused row has its reason, and keeps no other out', async () => {
    const refused: string[] = []
    const rows = [
      7,
      { 'challenge-title': 'No id' },
      feedCalls[0],
      { ...feedCalls[1], 'challenge-id': '11' },
      { 'challenge-id': '14' },
      { ...feedCalls[2], agency: 'x\u0000' },
      feedCalls[1],
    ]
    expect(await importFeed(rows, { refused })).toMatchObject(counts(2, 0, 0, 5))
    expect(refused.sort()).toEqual([
      'Row 1: it is a number, not a set of fields',
      'Row 2: it has no challenge-id',
      'Row 4: it has the key of row 3 (11)',
      'Row 5: it has no challenge-title',
      'Row 6: its field agency holds a NUL character',
    ])
  })

  test('of another unit or ended here stay as they are', async () => {
    await importFeed(feedCalls)
    const refused: string[] = []
    const unit = { slug: 'other', level: 'department' as const, names: { en: 'Other' }, path: [] }
    await db.unit.create({ data: { ...unit, cityId: place.cityId, parentId: place.unitId } })
    expect(await importFeed(feedCalls.slice(0, 1), { refused }, 'other')).toMatchObject(
      counts(0, 0, 0, 1),
    )
    const { id } = await db.challenge.findFirstOrThrow({ where: { status: 'published' } })
    await db.challenge.update({
      where: { id },
      data: { status: 'cancelled', closingReason: 'No.' },
    })
    const changed = { ...feedCalls[2], tagline: 'Warmer.' }
    expect(await importFeed([changed], { refused })).toMatchObject(counts(0, 0, 0, 1))
    expect(refused).toEqual([
      `Row 1: it is listed by ${place.citySlug}/${place.citySlug} already`,
      'Row 1: its call was ended here, and stays as it was',
    ])
  })

  test.each([
    ['nowhere', undefined, 'There is no city “nowhere”'],
    [undefined, 'nowhere', 'has no unit “nowhere”'],
  ])('need a place that is there', async (city, unit, reason) => {
    const at = { city: city ?? place.citySlug, unit: unit ?? place.citySlug }
    const run = importing(feedOf(feedCalls), (source) =>
      importChallengeFeed(source, at, optionsOf({})),
    )
    await expect(run).rejects.toThrow(reason)
  })
})

describe('startups', () => {
  test('come in once, unverified, and are found by their words', async () => {
    expect(await importList(listRows)).toMatchObject(counts(3, 0, 0, 0))
    await runIndexUpdates()
    expect(await found(organisations, 'lullabies')).toBe(1)
    expect(await found(organisations, 'Bloomwatch')).toBe(1)
    expect(await found(organisations, 'Atlantis')).toBe(1)
    const before = await everything()
    expect(
      before.organisations.every(({ verifiedAt, homeCityId }) => !verifiedAt && !homeCityId),
    ).toBe(true)
    expect(before.records.every(({ cityId }) => cityId === place.cityId)).toBe(true)
    expect(await importList(listRows)).toMatchObject(counts(0, 0, 3, 0))
    expect(await everything()).toEqual(before)
  })

  test('that change follow their list, until they have people of their own', async () => {
    await importList(listRows)
    const changed = listRows.map((row) => row.replace('lullabies', 'serenades'))
    expect(await importList(changed)).toMatchObject(counts(0, 1, 2, 0))
    const { id, slug, texts } = await db.organisation.findFirstOrThrow({
      where: { name: 'Tram Tunes' },
    })
    expect(slug).toMatch(/^tram-tunes-/)
    expect(texts).toMatchObject({ en: { summary: 'Rails that hum serenades.' } })

    const { id: userId } = await makePerson('Founder')
    await db.organisationMember.create({
      data: { organisationId: id, userId, role: 'administrator' },
    })
    const refused: string[] = []
    expect(await importList(listRows, { refused })).toMatchObject(counts(0, 0, 2, 1))
    expect(refused).toEqual([
      'Row 1 (line 2): its company is on Agora itself by now, and writes its own page',
    ])
    expect(await db.organisation.findUniqueOrThrow({ where: { id } })).toMatchObject({ texts })
  })
})

describe('whatever happens', () => {
  test('a dry run reports the same and keeps nothing', async () => {
    const before = await everything()
    const jobs = async () => {
      const sql = 'select count(*)::int as n from graphile_worker.jobs'
      return (await pool.query<{ n: number }>(sql)).rows[0]!.n
    }
    const waiting = await jobs()
    expect(await importFeed(feedCalls, { dryRun: true })).toMatchObject(counts(3, 0, 0, 0))
    expect(await importList(listRows, { dryRun: true })).toMatchObject(counts(3, 0, 0, 0))
    expect(await everything()).toEqual(before)
    expect(await jobs()).toBe(waiting)
  })

  test('stopped, it finishes its batch, and goes on from there the next time', async () => {
    const stop = new AbortController()
    const stopped = await importFeed(feedCalls, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(stopped).toMatchObject({ imported: 2, stoppedAfter: 2, problem: null })
    expect(await db.challenge.count()).toBe(2)
    expect(await importFeed(feedCalls)).toMatchObject(counts(1, 0, 2, 0))
  })

  test('a batch that fails is undone whole, and the ones before it stand', async () => {
    await pool.query(`
      create function break_down() returns trigger language plpgsql as $$
      begin
        if new.name = 'Nowhere Labs' then raise exception 'no space left on device'; end if;
        return new;
      end $$;
      create trigger break_down before insert on organisations
        for each row execute function break_down();`)
    const rows = [listRows[0]!, listRows[1]!.replace('bloomwatch', 'b'), listRows[1]!, listRows[2]!]
    const broken = await importList(rows)
    expect(broken).toMatchObject({
      ...{ imported: 2, refused: 0, stoppedAfter: 2 },
      problem: 'Rows 3 to 4 were undone together, as writing them failed: no space left on device',
    })
    expect(await db.organisation.count()).toBe(2)
    expect(await db.sourceRecord.count()).toBe(2)
    await pool.query('drop function break_down cascade')
    expect(await importList(rows)).toMatchObject(counts(2, 0, 2, 0))
  })

  test('two at once bring each row in once', async () => {
    const both = await Promise.all([importFeed(feedCalls), importFeed(feedCalls)])
    expect(both.map(({ imported }) => imported).reduce((a, b) => a + b)).toBe(3)
    expect(await db.challenge.count()).toBe(3)
  })

  test('a file that breaks off gives what stands before that, and says so', async () => {
    const broken = feedOf(feedCalls).slice(0, -20)
    const report = await importing(broken, (source) =>
      importChallengeFeed(source, { city: place.citySlug, unit: place.citySlug }, optionsOf({})),
    )
    expect(report).toMatchObject({ imported: 2, stoppedAfter: 2 })
    expect(report.problem).toMatch(/^Row 3 can’t be read/)
  })
})
