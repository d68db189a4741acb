import { beforeAll, expect, test } from 'vitest'
import { jobs } from '#app/features/jobs.server'
import { attachFile, editApplication } from '#app/features/applications/edit-application.server'
import { submitApplication } from '#app/features/applications/submit-application.server'
import { db } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { makeCast, type Cast, type Role } from '../support/cast'
import { startSite, type Site } from '../support/http-server'
import { openApplications } from '../support/judging'
import { formsOf, listAddresses, type Address } from '../support/site-map'
import {
  makeApplication,
  makeOpenCall,
  makeOrganisation,
  onDay,
  unique,
  type Applicant,
  type MadeCall,
} from '../support/world'

/** Some thousand pages are read. */
const slow = { timeout: 120_000 }

let site: Site
let cast: Cast

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
})

/** Everyone who is not of the applicant's organisation. */
const others: Role[] = [
  'visitor',
  'member',
  'officer',
  'approver',
  'evaluator',
  'board',
  'unit-admin',
  'platform',
  'elsewhere',
  'rival',
  'investor',
]

interface Secret {
  application: string
  file: string
  /** Words that stand in the application and nowhere else; the last is its price as people read it. */
  marks: string[]
  /** Its price in minor units. */
  digits: string
}

/** An application that says, attaches and costs what nothing else in the database does. */
async function makeSecret(call: MadeCall, applicant: Applicant): Promise<Secret> {
  const mark = unique('secret').replace(/-/g, 'x')
  const price = 700_000_001 + Math.floor(Math.random() * 99_999) * 1_000
  const { id } = await makeApplication(call, { applicant, price, now: onDay(3) })
  const fields = [{ id: 'how', text: `By ${mark}answer alone.`, revision: 1 }]
  await editApplication(applicant.person, id, { fields }, onDay(3))
  const file = new File([`The ${mark}content.`], `${mark}name.txt`)
  await attachFile(applicant.person, id, file, onDay(3))
  const { fileId } = await db.applicationAttachment.findFirstOrThrow({
    where: { applicationId: id },
  })
  const shown = (price / 100).toLocaleString('en', { minimumFractionDigits: 2 })
  return { application: id, file: fileId, marks: [mark, shown], digits: String(price) }
}

async function addressesOf(call: MadeCall, secrets: Secret[]): Promise<Address[]> {
  const told = await db.notification.findMany({ select: { id: true } })
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: cast.applicant.id } })
  return listAddresses({
    ':lang': ['en'],
    ':city': [cast.place.citySlug],
    ':token': ['x'],
    ':to': ['bg'],
    ':step': ['basics'],
    ':endpoint': ['platform'],
    ':part': ['challenges-0', 'startups-0'],
    ':name': ['file.txt'],
    '*': ['x'],
    ':number': ['1'],
    ':position': ['1'],
    'complaints/:id': [call.id],
    'agreements/:id': [call.id],
    'templates/:id': [cast.place.cityId],
    'payments/:id': [call.id],
    'pilots/:id': [call.id],
    'blind-attachments/:id': [call.id],
    'versions/:number': ['1'],
    'challenges/:slug': [call.slug],
    'startups/:slug': [slug],
    'solutions/:slug': ['x'],
    'pilots/:slug': ['x'],
    'models/:slug': ['x'],
    'outcomes/:measureId': [call.id],
    'files/:id': secrets.map(({ file }) => file),
    'submissions/:id': secrets.map(({ application }) => application),
    'applications/:id': secrets.map(({ application }) => application),
    'challenges/:id': [call.id],
    'organisations/:id': [cast.applicant.id],
    'units/:id': [cast.place.unitId],
    'notifications/:id': told.map(({ id }) => id).slice(0, 3),
    'verifications/:id': [call.id],
    'solutions/:id': [call.id],
  })
}

/** Everything that a role is answered, by what it asked. */
async function readAll(role: Role, forms: string[]): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const form of forms) {
    const { status, text, headers } = await cast.browsers[role].get(form)
    expect(status, `${role} at ${form}`).toBeLessThan(500)
    read.set(form, `${status} ${headers.location ?? ''}\n${text}`)
  }
  return read
}

/** Data in every form; pages are made of nothing else. */
function dataOf(addresses: Address[]): string[] {
  return addresses.flatMap((address) => {
    const forms = formsOf(address)
    return forms.length > 1 ? forms.slice(1) : forms
  })
}

/** The answers that hold a mark, as `role at path: mark`. */
async function leaks(roles: Role[], addresses: Address[], marks: string[]): Promise<string[]> {
  const found: string[] = []
  for (const role of roles)
    for (const [form, answer] of await readAll(role, dataOf(addresses)))
      for (const mark of marks) if (answer.includes(mark)) found.push(`${role} at ${form}: ${mark}`)
  return found
}

/** The answer without what differs between any two: the nonce, and the time at which it was given. */
function settled(answer: string): string {
  const now = onDay(5).getTime()
  return answer
    .replace(/nonce(\\?"[,:]|=)\\?"[^"\\]*\\?"/g, 'nonce')
    .replace(/\d{13}/g, (moment) => (Math.abs(Number(moment) - now) < 600_000 ? 'now' : moment))
    .replace(/[\w+/]{22}==/g, 'nonce')
}

async function searchFinds(mark: string): Promise<number> {
  const lists = ['challenges', 'solutions', 'startups']
  const totals = await Promise.all(
    lists.map(async (list) => {
      const { text } = await cast.browsers.visitor.get(`/api/v1/${list}?q=${mark}`)
      return (JSON.parse(text) as { total: number }).total
    }),
  )
  return totals.reduce((sum, total) => sum + total, 0)
}

test(
  'before the deadline nobody learns what was applied, by whom, or that anything was',
  slow,
  async () => {
    site.setClock(onDay(5))
    const call = await makeOpenCall(cast.place)
    const silent = await makeOrganisation()
    await runDueJobs(jobs)
    const watchers: Role[] = ['officer', 'platform', 'rival']
    const blank = { application: call.id, file: call.id, marks: [], digits: '' }
    const addressesBefore = await addressesOf(call, [blank])
    const aboutIt = addressesBefore.filter(
      ({ path }) => path.includes(call.id) || path.includes(call.slug),
    )
    const known = [...new Set([...dataOf(addressesBefore), ...aboutIt.flatMap(formsOf)])]
    const before = new Map<Role, Map<string, string>>()
    for (const role of watchers) before.set(role, await readAll(role, known))

    const submitted = await makeSecret(call, cast.applicant)
    const draft = await makeSecret(call, silent)
    await submitApplication(cast.applicant.person, submitted.application, onDay(4))
    await runDueJobs(jobs)

    for (const role of watchers) {
      const after = await readAll(role, known)
      const changed = known.filter(
        (form) => settled(after.get(form)!) !== settled(before.get(role)!.get(form)!),
      )
      expect(changed, role).toEqual([])
    }
    const addresses = await addressesOf(call, [submitted, draft])
    const marks = [submitted, draft].flatMap((secret) => [...secret.marks, secret.digits])
    expect(await leaks(others, addresses, marks)).toEqual([])
    for (const mark of marks) expect(await searchFinds(encodeURIComponent(mark))).toBe(0)

    const own = await readAll('founder', dataOf(await addressesOf(call, [submitted])))
    for (const mark of submitted.marks)
      expect(
        [...own.values()].some((answer) => answer.includes(mark)),
        mark,
      ).toBe(true)
  },
)

test('after the deadline it stays sealed until it is opened', slow, async () => {
  const call = await makeOpenCall(cast.place)
  const secret = await makeSecret(call, cast.applicant)
  await submitApplication(cast.applicant.person, secret.application, onDay(4))
  site.setClock(onDay(31))
  await runDueJobs(jobs)
  const addresses = await addressesOf(call, [secret])
  expect(await leaks(others, addresses, [...secret.marks, secret.digits])).toEqual([])
  site.setClock(onDay(5))
})

test('once opened it is read by those who decide, and still by nobody else', slow, async () => {
  const call = await makeOpenCall(cast.place)
  const secret = await makeSecret(call, cast.applicant)
  await submitApplication(cast.applicant.person, secret.application, onDay(4))
  await openApplications(cast.place, call)
  site.setClock(onDay(32))
  await runDueJobs(jobs)
  const addresses = await addressesOf(call, [secret])
  const readers = new Set<Role>(['officer', 'approver', 'board'])
  const outside = others.filter((role) => !readers.has(role))
  expect(await leaks(outside, addresses, [...secret.marks, secret.digits])).toEqual([])
  for (const role of readers) {
    const read = await readAll(role, dataOf(addresses))
    for (const mark of secret.marks)
      expect(
        [...read.values()].some((answer) => answer.includes(mark)),
        `${role}: ${mark}`,
      ).toBe(true)
    expect(read.get(`/submissions/${secret.application}/1`)).toMatch(/^403/)
  }
  site.setClock(onDay(5))
})

test('a receipt tells when and for what, and never who', async () => {
  const call = await makeOpenCall(cast.place)
  const secret = await makeSecret(call, cast.applicant)
  const receipt = await submitApplication(cast.applicant.person, secret.application, onDay(4))
  const { name } = await db.organisation.findUniqueOrThrow({ where: { id: cast.applicant.id } })
  for (const path of ['/en/verify', '/en/verify.data']) {
    const { text } = await cast.browsers.visitor.get(`${path}?code=${receipt.code}`)
    expect(text).toContain(receipt.sha256)
    for (const mark of [...secret.marks, name, cast.applicant.id, cast.people.founder.name])
      expect(text).not.toContain(mark)
  }
})
