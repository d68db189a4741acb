import net from 'node:net'
import { once } from 'node:events'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/db/db.server'
import { makeCast, type Cast } from '../support/cast'
import { startSite, type Site } from '../support/http-server'
import { formsOf, listAddresses } from '../support/site-map'
import { makeOpenCall, onDay } from '../support/world'

let site: Site
let cast: Cast

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
  site.setClock(onDay(5))
})

const hostileSegments = [
  '%00',
  'a%00b',
  '%E0%A4%A',
  '%ff%fe',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%5c..%5c',
  "'%22%3E%3Cscript%3E",
  '__proto__',
  'constructor',
  '-1',
  '1e400',
  'x'.repeat(3_000),
  '%F0%9F%98%80',
  '00000000-0000-7000-8000-000000000000',
]

test.each(hostileSegments.map((segment) => [segment.slice(0, 40), segment]))(
  'no address fails at %s',
  async (_name, segment) => {
    const params = [
      ':lang',
      ':city',
      ':token',
      ':to',
      ':step',
      ':endpoint',
      ':part',
      ':name',
      '*',
      ':number',
      ':position',
    ]
    const filling = Object.fromEntries([...params, ':slug', ':id'].map((name) => [name, [segment]]))
    const failed: string[] = []
    const addresses = [
      ...(await listAddresses({ ...filling, ':lang': ['en'] })),
      ...(await listAddresses(filling)).slice(0, 12),
    ]
    for (const form of addresses.flatMap((address) => formsOf(address).slice(0, 2))) {
      if (!form.includes(segment)) continue
      const { status } = await cast.browsers.officer.get(form)
      if (status >= 500) failed.push(`${form.slice(0, 100)}: ${status}`)
    }
    expect(failed).toEqual([])
  },
)

const queries = [
  'q=%00',
  'q=%FF',
  'q=%E0%A4%A',
  `q=${'x'.repeat(5_000)}`,
  'q=%22%20OR%20%28%26%7C%21',
  'q=:*%20%3C-%3E%20%26',
  'page=0',
  'page=-1',
  'page=99999999999999999999',
  'page=1.5',
  'page=NaN',
  'perPage=100000',
  'sort=constructor',
  'sort=__proto__',
  'constructor=x',
  '__proto__=x',
  'toString=x',
  'city=%00',
  'status=%27%3B--',
  'status=open&status=open&status=x',
  'questions=-5',
  'original=%00',
  'lang=%00',
  'code=%00',
  'code=constructor',
  'w=1e9',
  'next=%00',
  '_routes=nothing',
  '_routes=%00,root',
  '_data=root',
  'index=x&index',
  Array.from({ length: 500 }, (_, at) => `city=c${at}`).join('&'),
]

test('no list, page or interface fails at what its query says', async () => {
  const { slug } = await makeOpenCall(cast.place)
  const failed: string[] = []
  const paths = ['challenges', 'solutions', 'startups'].flatMap((list) => [
    `/en/${list}`,
    `/en/${list}.data`,
    `/api/v1/${list}`,
  ])
  const more = [
    `/en/challenges/${slug}`,
    '/en',
    '/en/verify',
    '/en/sign-in',
    '/',
    '/en/desk/challenges',
  ]
  for (const path of [...paths, ...more])
    for (const query of queries) {
      const { status } = await cast.browsers.officer.get(`${path}?${query}`)
      if (status >= 500) failed.push(`${path}?${query.slice(0, 60)}: ${status}`)
    }
  expect(failed).toEqual([])
})

test('only what an address takes is taken', async () => {
  const { slug } = await makeOpenCall(cast.place)
  const paths = [
    '/',
    '/en',
    `/en/challenges/${slug}`,
    '/en/sign-in',
    '/en/desk',
    '/healthz',
    '/nothing',
  ]
  const api = ['/api/v1/challenges', '/robots.txt', '/files/x/y']
  const statuses: Record<string, number> = {}
  for (const path of [...paths, ...api])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND'])
      statuses[`${method} ${path}`] = (await cast.browsers.visitor.send(method, path)).status
  expect(Object.entries(statuses).filter(([, status]) => status >= 500)).toEqual([])
  expect(statuses['HEAD /en']).toBe(200)
  for (const path of api) expect(statuses[`DELETE ${path}`], path).toBe(405)
})

const origin = () => ({ Origin: `http://localhost:${site.port}` })

const bodies: Record<string, { type: string; body: string | Buffer }> = {
  'no type': { type: '', body: 'email=a' },
  'another type': { type: 'text/plain', body: 'email=a' },
  'a type with nonsense': { type: 'multipart/form-data; boundary="', body: 'x' },
  'a multipart without its boundary': {
    type: 'multipart/form-data',
    body: '--x\r\n\r\nx\r\n--x--',
  },
  'a multipart cut short': {
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na',
  },
  'a multipart without names': {
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n',
  },
  'invalid UTF-8': {
    type: 'application/x-www-form-urlencoded',
    body: Buffer.from([0x65, 0x3d, 0xff, 0xfe, 0x26, 0x25, 0x46]),
  },
  'ten thousand fields': {
    type: 'application/x-www-form-urlencoded',
    body: Array.from({ length: 10_000 }, (_, at) => `field${at}=x`).join('&'),
  },
  'deep JSON': { type: 'application/json', body: '['.repeat(100_000) },
  'a deep name': {
    type: 'application/x-www-form-urlencoded',
    body: `a${'[0]'.repeat(20_000)}=x&b${'.b'.repeat(20_000)}=y`,
  },
  'the billionth of a list': {
    type: 'application/x-www-form-urlencoded',
    body: 'email[999999999]=x&password[4294967294]=y',
  },
}

test.each(Object.entries(bodies))(
  'a form of %s is refused calmly',
  async (_name, { type, body }) => {
    const headers = { ...origin(), ...(type ? { 'Content-Type': type } : {}) }
    for (const path of [
      '/en/sign-in',
      '/en/verify',
      '/colour-scheme',
      '/en/desk/organisations/new',
    ]) {
      const { status } = await cast.browsers.officer.send('POST', path, { headers, body })
      expect(status, path).toBeLessThan(500)
    }
  },
)

test('a body beyond the limit is not read', async () => {
  const headers = { ...origin(), 'Content-Type': 'text/plain', 'Content-Length': '26000000' }
  const socket = net.connect(site.port, '127.0.0.1')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.write(
    ['POST /en/verify HTTP/1.1', `Host: localhost:${site.port}`, ...lines, '', ''].join('\r\n'),
  )
  const [answer] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /)
})

test('a body of unsaid length is not taken', async () => {
  const headers = { ...origin(), 'Transfer-Encoding': 'chunked' }
  const { status } = await cast.browsers.visitor.send('POST', '/en/verify', { headers })
  expect(status).toBe(411)
})

const foreign: Record<string, string>[] = [
  { Origin: 'https://elsewhere.example' },
  { Origin: 'null' },
  { Origin: 'http://localhost' },
  { Origin: 'nonsense' },
  { 'Sec-Fetch-Site': 'cross-site' },
]

test.each(foreign)('a form of another site is refused (%o)', async (headers) => {
  const { place, people, browsers } = cast
  const body = 'intent=follow'
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const { member } = browsers
  for (const method of ['POST', 'PUT', 'DELETE'])
    for (const path of [`/en/cities/${place.citySlug}`, '/en/sign-out', '/colour-scheme']) {
      const sent = await member.send(method, path, { headers: { ...type, ...headers }, body })
      expect(sent.status, `${method} ${path}`).toBe(403)
    }
  expect(await db.follow.count({ where: { userId: people.member.userId } })).toBe(0)
})

test('nobody is sent to another site', async () => {
  const targets = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x=1',
    '/\r\nSet-Cookie: x=1',
    'http:evil.example',
  ]
  for (const back of targets) {
    const { headers, status } = await site
      .visitor()
      .post('/colour-scheme', { scheme: 'dark', back })
    expect(status).toBe(302)
    const target = new URL(headers.location!, `http://localhost:${site.port}`)
    expect(target.host, back).toBe(`localhost:${site.port}`)
    expect(JSON.stringify(headers['set-cookie'])).not.toContain('x=1')
  }
})

test('cookies that mean nothing are no cookies', async () => {
  for (const cookie of [
    'agora_session=%00',
    `agora_session=${'x'.repeat(5_000)}`,
    'agora_session=%E0%A4%A',
    'agora_notice=__proto__; agora_scheme=constructor',
    'agora_notice=toString',
    'agora_notice=said_by_nobody',
    ';;;=;=',
  ]) {
    const { status } = await site.visitor().get('/en', { Cookie: cookie })
    expect(status, cookie.slice(0, 60)).toBe(200)
  }
})
