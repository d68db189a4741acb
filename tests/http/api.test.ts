import { beforeAll, expect, test } from 'vitest'
import { jobs } from '#app/features/jobs.server'
import { indexSolution } from '#app/features/solutions/solution-search.server'
import { db, transaction } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { makeCast, type Cast } from '../support/cast'
import { startSite, type Site } from '../support/http-server'
import { formsOf, listAddresses } from '../support/site-map'
import { makeDraft, makeOpenCall, makeSubmission, onDay, type MadeCall } from '../support/world'

interface List {
  data: { slug: string; kind?: string; city?: { slug: string }; email?: string }[]
  total: number
  page: number
  perPage: number
  facets: Record<string, Record<string, number>>
}

interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  'invalid-params'?: { name: string; reason: string }[]
}

let site: Site
let cast: Cast
let open: MadeCall[]
let draft: MadeCall

const unseen = 'Yordanka Unseen'

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
  open = []
  for (const kind of ['pilot_call', 'pilot_call', 'market_consultation'] as const)
    open.push(await makeOpenCall(cast.place, { kind }))
  draft = await makeDraft(cast.place, { content: { title: 'Nobody has read this yet' } })
  await makeSubmission(open[0]!, { applicant: cast.applicant })
  await db.user.updateMany({ data: { name: unseen } })
  for (const status of ['listed', 'draft', 'unlisted'] as const) {
    const { id } = await db.solution.create({
      data: {
        slug: `solution-${status}`,
        organisationId: cast.applicant.id,
        status,
        listedAt: onDay(1),
        originalLanguage: 'en',
        texts: { create: { language: 'en', title: `The ${status} one` } },
      },
    })
    await transaction((tx) => indexSolution(tx, id))
  }
  await runDueJobs(jobs)
  site.setClock(onDay(5))
})

async function ask<Body>(path: string) {
  const { status, headers, text } = await site.visitor().get(`/api/v1/${path}`)
  return { status, headers, body: JSON.parse(text) as Body }
}

async function list(path: string): Promise<List> {
  const { status, body } = await ask<List>(path)
  expect(status, path).toBe(200)
  return body
}

test('a list says what it holds, how much there is, and which page this is', async () => {
  const { headers, body } = await ask<List>('challenges')
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(Object.keys(body).sort()).toEqual(['data', 'facets', 'page', 'perPage', 'total'])
  expect(body).toMatchObject({ total: 3, page: 1, perPage: 20 })
  expect(body.data.map(({ slug }) => slug).sort()).toEqual(open.map(({ slug }) => slug).sort())
})

test('pages follow each other without gap or repetition, and end', async () => {
  const slugs: string[] = []
  for (let page = 1; page <= 3; page += 1) {
    const { data, total } = await list(`challenges?perPage=1&page=${page}`)
    expect(total).toBe(3)
    expect(data).toHaveLength(1)
    slugs.push(data[0]!.slug)
  }
  expect(new Set(slugs).size).toBe(3)
  expect((await list('challenges?perPage=1&page=4')).data).toEqual([])
  expect((await list('challenges?perPage=100')).data).toHaveLength(3)
})

test.each([
  'kind=pilot_call',
  'kind=market_consultation',
  `q=${encodeURIComponent('quieter nights')}`,
  'status=open',
])('the page lists the same for %s', async (query) => {
  const { data, total } = await list(`challenges?${query}`)
  expect(total).toBeGreaterThan(0)
  const { text } = await site.visitor().get(`/en/challenges?${query}`)
  const linked = new Set(
    [...text.matchAll(/href="\/en\/challenges\/([\w-]+)"/g)].map(([, slug]) => slug),
  )
  expect([...linked].sort()).toEqual(data.map(({ slug }) => slug).sort())
})

test('a facet counts what its filter finds', async () => {
  const { facets } = await list('challenges')
  for (const [group, values] of Object.entries(facets))
    for (const [value, count] of Object.entries(values)) {
      const query = new URLSearchParams({ [group]: value }).toString()
      expect((await list(`challenges?${query}`)).total, query).toBe(count)
    }
})

test('what is not understood is named, all of it', async () => {
  const bad = 'page=0&perPage=101&sort=nothing&colour=red&kind=prize-for-all&constructor=x'
  const { status, headers, body } = await ask<Problem>(`challenges?${bad}`)
  expect(status).toBe(400)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(body).toMatchObject({ type: 'about:blank', status: 400 })
  expect(body['invalid-params']!.map(({ name }) => name).sort()).toEqual(
    ['colour', 'constructor', 'kind', 'page', 'perPage', 'sort'].sort(),
  )
})

test.each([
  'challenges/nothing-here',
  'solutions/nothing-here',
  'startups/nothing-here',
  'solutions/solution-draft',
  'solutions/solution-unlisted',
  'nothing',
])('there is no %s', async (path) => {
  const { status, headers, body } = await ask<Problem>(path)
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(body.status).toBe(404)
})

test('a draft is nowhere', async () => {
  expect((await ask(`challenges/${draft.slug}`)).status).toBe(404)
  expect((await list('challenges?q=nobody')).total).toBe(0)
  expect((await list('solutions')).data.map(({ slug }) => slug)).toEqual(['solution-listed'])
})

test('no public answer names a person or an address of one', async () => {
  const slugs = open.map(({ slug }) => slug)
  const startups = await db.organisation.findMany({ select: { slug: true } })
  const addresses = await listAddresses({
    ':lang': ['en'],
    ':city': [cast.place.citySlug],
    ':token': ['x'],
    ':to': ['bg'],
    ':step': ['basics'],
    ':endpoint': ['platform'],
    ':part': ['pages-0', 'challenges-0', 'startups-0', 'solutions-0'],
    ':name': ['x'],
    '*': ['x'],
    ':number': ['1'],
    ':position': ['0'],
    'challenges/:slug': [...slugs, draft.slug],
    'solutions/:slug': ['solution-listed', 'solution-draft'],
    'startups/:slug': startups.map(({ slug }) => slug),
    'pilots/:slug': ['x'],
    'models/:slug': ['x'],
    ':id': [open[0]!.id],
  })
  for (const form of addresses.flatMap((address) => formsOf(address).slice(0, 2))) {
    const { text } = await site.visitor().get(form)
    expect(text, form).not.toContain(unseen)
    expect(text, form).not.toContain('@people.example')
    expect(text, form).not.toContain('Nobody has read this yet')
  }
})
