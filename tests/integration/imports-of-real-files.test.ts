import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { ChallengeContent } from '#app/domain/challenge-content'
import { challengesIndex } from '#app/features/challenges/challenge-search.server'
import { importChallengeFeed } from '#app/features/imports/import-challenge-feed.server'
import { importStartupList } from '#app/features/imports/import-startup-list.server'
import { openSource } from '#app/features/imports/open-source.server'
import '#app/features/jobs.server'
import { organisationsIndex } from '#app/features/organisations/organisation-search.server'
import { db } from '#app/platform/db/db.server'
import { runIndexUpdates } from '#app/platform/search/run-index-updates.server'
import type { IndexDefinition } from '#app/platform/search/search'
import { search } from '#app/platform/search/search.server'
import { makeCity } from '../support/world'

/** The folder of the real files; they are not part of the project, and without them this is left out. */
const folder = process.env.AGORA_SHARED_DATA ?? ''
const feeds = ['feed-open.json', 'feed-closed.json'].map((name) =>
  path.join(folder, 'challenge-gov', name),
)
const list = path.join(folder, 'startups', 'startups.csv')
const now = new Date('2026-11-22T10:00:00Z')
const options = { batch: 50, dryRun: false, now }

vi.setConfig({ testTimeout: 120_000 })

async function found(index: unknown, text: string): Promise<number> {
  const query = { text, groups: [], sort: [], page: 1, perPage: 20 }
  return (await search(index as IndexDefinition, query, now)).total
}

describe.skipIf(!folder || !fs.existsSync(list))('the real files', () => {
  test('every call comes in, clean, once, and is found', async () => {
    const { citySlug } = await makeCity()
    const place = { city: citySlug, unit: citySlug }
    const run = async () => {
      const reports = []
      for (const feed of feeds)
        reports.push(await importChallengeFeed(await openSource(feed), place, options))
      return reports
    }
    expect(await run()).toMatchObject([
      { imported: 29, refused: 0 },
      { imported: 120, refused: 0 },
    ])
    const versions = await db.challengeVersion.findMany()
    for (const { content } of versions) {
      const { problem, outcome, offered, eligibility, terms } = content as ChallengeContent
      for (const text of [problem, outcome, offered, eligibility, terms]) {
        expect(text).not.toMatch(/(?<!\\)<[a-z/!]|\n{3}|[ \t]$|\u00a0|&nbsp;|&amp;/im)
        expect(text).not.toMatch(/\\<\/?(a|br|div|p|span)\b/)
        expect(text).not.toMatch(/\]\((?!https?:|mailto:|\{\{)/)
      }
    }
    expect(await run()).toMatchObject([
      { imported: 0, updated: 0, unchanged: 29 },
      { imported: 0, updated: 0, unchanged: 120 },
    ])
    expect(await db.challengeVersion.count()).toBe(149)
    await runIndexUpdates()
    for (const words of ['perovskite', 'retina organoid', 'naloxone', 'geothermal lithium'])
      expect(await found(challengesIndex, words)).toBeGreaterThan(0)
  })

  test('every company comes in, once, and is found', async () => {
    const { citySlug } = await makeCity()
    const run = async () => importStartupList(await openSource(list), { city: citySlug }, options)
    expect(await run()).toMatchObject({ imported: 400, refused: 0 })
    expect(await run()).toMatchObject({ imported: 0, updated: 0, unchanged: 400 })
    await runIndexUpdates()
    for (const words of ['Dropbox', 'crowdfunding', 'Coffee'])
      expect(await found(organisationsIndex, words)).toBeGreaterThan(0)
  })
})
