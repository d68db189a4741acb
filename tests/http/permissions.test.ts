import { beforeAll, expect, test } from 'vitest'
import { makeCast, roles, type Cast, type Role } from '../support/cast'
import { readBuild, startSite, type Answer, type Browser, type Site } from '../support/http-server'
import { storedState } from '../support/stored-state'
import { onDay } from '../support/world'
import { actions } from './actions/all'
import type { Action, Attempt } from './actions/attempt'
import { permissions } from './permission-table'

/** Forms that anyone may send, signed in or not: they prove themselves by what they carry. */
const forAnyone = [
  '/colour-scheme',
  '/dev/clock',
  '/:lang/sign-in',
  '/:lang/sign-in/code',
  '/:lang/sign-up',
  '/:lang/sign-out',
  '/:lang/confirm/:token',
  '/:lang/forgotten-password',
  '/:lang/reset-password/:token',
  '/:lang/verify',
  '/stripe/webhooks/:endpoint',
]

let site: Site
let cast: Cast

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
})

function send(browser: Browser, { path, fields = {}, upload, day = 5 }: Attempt): Promise<Answer> {
  site.setClock(onDay(day))
  if (!upload) return browser.post(path, fields)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append('upload', upload)
  return browser.upload(path, form)
}

/** The answer as the table writes it. */
function wordFor({ status, headers }: Answer): string {
  if (status === 302 && /\/sign-in(\?|$)/.test(headers.location ?? '')) return 'sign'
  return status >= 200 && status < 400 ? 'ok' : String(status)
}

async function tryAs(role: Role, action: Action, attempt: Attempt): Promise<string> {
  const said = wordFor(await send(cast.browsers[role], attempt))
  if (action.endsSession && role !== 'visitor')
    cast.browsers[role] = await site.as(cast.people[role].userId)
  return said
}

test.each(Object.entries(actions))('%s: to every role', async (name, action) => {
  const wanted = permissions.get(name)
  expect(wanted, 'has no row in the table').toBeDefined()
  const said: Record<string, string> = {}
  const [refused, allowed] = [
    roles.filter((role) => wanted![role] !== 'ok'),
    roles.filter((role) => wanted![role] === 'ok'),
  ]
  // Refused to some, it is there as it was for the first who may.
  const attempt = await action.prepare(cast, allowed[0]!)
  const before = await storedState()
  for (const role of refused) said[role] = await tryAs(role, action, attempt)
  expect({ said, state: await storedState() }).toEqual({
    said: Object.fromEntries(refused.map((role) => [role, wanted![role]])),
    state: before,
  })
  for (const role of allowed) {
    const first = role === allowed[0]
    const own = first ? attempt : await action.prepare(cast, role)
    const state = first ? before : await storedState()
    said[role] = await tryAs(role, action, own)
    if (!action.leavesNoTrace) expect(await storedState(), role).not.toEqual(state)
  }
  expect(said).toEqual(wanted)
})

test('every form of the site map is tried by every role, or is for anyone', async () => {
  const { routes } = await readBuild()
  const patternOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? patternOf(route.parentId) + (route.path ? `/${route.path}` : '') : ''
  }
  const taking = Object.values(routes).filter((route) => route?.module.action)
  const patterns = new Set(taking.map((route) => patternOf(route.id)))
  const tried = new Set([...Object.values(actions).map(({ at }) => at), ...forAnyone])
  expect([...tried].sort()).toEqual([...patterns].sort())
  expect([...permissions.keys()].sort()).toEqual(Object.keys(actions).sort())
})
