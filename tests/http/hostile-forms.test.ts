import { beforeAll, expect, test } from 'vitest'
import { makeCast, roles, type Cast, type Role } from '../support/cast'
import { startSite, type Browser, type Fields, type Site } from '../support/http-server'
import { onDay } from '../support/world'
import { actions } from './actions/all'
import { permissions } from './permission-table'

let site: Site
let cast: Cast

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
})

/** Values that no page sends, put in the place of one that it does. */
const hostileValues: Record<string, string | string[]> = {
  'a NUL byte': 'a\0b',
  'half of a pair': 'a\ud83d',
  'sixty thousand characters': 'x'.repeat(60_000),
  nothing: '',
  'a statement': "'; drop table users; --",
  'a number beyond all': '9'.repeat(400),
  'less than nothing': '-1',
  'a list': ['a', 'b'],
  'a format character': '%s%n\u202e\ufeff',
}

/** Names of fields that mean something to the language and nothing to the form. */
const hostileNames: Fields = {
  ['__proto__']: 'x',
  __state__: '{',
  '__proto__.polluted': 'x',
  'constructor.prototype.polluted': 'x',
  'criterion-__proto__-name': 'polluted',
  'question-constructor-label': 'x',
  'outcomes[999999999].reason': 'x',
  'outcomes[-1].reason': 'x',
  'texts[0][__proto__][polluted]': 'x',
  'a[b].c[0].d[][]': 'x',
  '[]': 'x',
  '.': 'x',
  '': 'x',
}

/** Buttons of lists that no page has. */
const hostileIntents = [
  '{',
  'null',
  '{"type":"insert","payload":{"name":"intent"}}',
  '{"type":"remove","payload":{"name":"nothing","index":0}}',
  '{"type":"reorder","payload":{"name":"title","from":0,"to":1}}',
  '{"type":"update","payload":{"name":"title","index":999999999,"value":1}}',
  '{"type":"insert","payload":{"name":"a[999999999]","defaultValue":"x"}}',
  '{"type":"update","payload":{"name":"__proto__.polluted","value":"x"}}',
]

function sender(name: string): Role {
  return roles.find((role) => permissions.get(name)![role] === 'ok')!
}

async function post(browser: Browser, path: string, fields: Fields, upload?: File) {
  if (!upload) return browser.post(path, fields)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const item of [value].flat()) form.append(name, item)
  form.append('upload', upload)
  return browser.upload(path, form)
}

test.each(Object.entries(actions))('%s: no input is too much for it', async (name, action) => {
  const role = sender(name)
  const failed: string[] = []
  const { path, fields = {}, upload, day = 5 } = await action.prepare(cast, role)
  site.setClock(onDay(day))
  const tryWith = async (what: string, changed: Fields) => {
    const { status } = await post(cast.browsers[role], path, changed, upload)
    if (status >= 500) failed.push(`${what}: ${status}`)
    if (action.endsSession)
      cast.browsers[role] = await site.as(cast.people[role as 'member'].userId)
  }
  const free = Object.keys(fields).filter((field) => field !== 'intent')
  for (const [what, value] of Object.entries(hostileValues))
    await tryWith(what, { ...fields, ...Object.fromEntries(free.map((field) => [field, value])) })
  const within: Fields = {}
  for (const field of free) Object.assign(within, { [`${field}.x`]: 'x', [`${field}[0]`]: 'x' })
  await tryWith('fields within themselves', { ...fields, ...within })
  for (const intent of hostileIntents)
    await tryWith(`the intent ${intent.slice(0, 80)}`, { ...fields, __intent__: intent })
  await tryWith('hostile names', { ...hostileNames, ...fields })
  expect(failed).toEqual([])
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
  expect(({} as { name?: string }).name).toBeUndefined()
})
