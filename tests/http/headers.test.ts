import { beforeAll, expect, test } from 'vitest'
import { jobs } from '#app/features/jobs.server'
import { addDocument } from '#app/features/challenges/challenge-documents.server'
import { publishChallenge } from '#app/features/challenges/publish-challenge.server'
import { submitForReview } from '#app/features/challenges/submit-for-review.server'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { makeCast, type Cast } from '../support/cast'
import { startSite, type Answer, type Site } from '../support/http-server'
import { listAddresses } from '../support/site-map'
import { makeDraft, onDay, start, type MadeCall } from '../support/world'

let site: Site
let cast: Cast
let call: MadeCall
let file: string

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
  call = await makeDraft(cast.place)
  const upload = new File(['<h1>Measured.</h1>'], 'measured "1"; x=y\r\n.txt')
  await addDocument(call.officer, call.id, { upload, title: 'Measurements' }, start)
  await submitForReview(call.officer, call.id, start)
  await publishChallenge(call.approver, call.id, start)
  await runDueJobs(jobs)
  file = (await db.challengeDocument.findFirstOrThrow()).fileId
  site.setClock(onDay(5))
})

function addresses() {
  return listAddresses({
    ':lang': ['en', 'ar'],
    ':city': [cast.place.citySlug],
    ':token': ['x'],
    ':to': ['bg'],
    ':step': ['basics'],
    ':endpoint': ['platform'],
    ':part': ['pages-0'],
    ':name': ['x.txt'],
    '*': ['x'],
    ':number': ['1'],
    ':position': ['0'],
    ':slug': [call.slug],
    ':id': [call.id],
    'files/:id': [file],
    'units/:id': [cast.place.unitId],
  })
}

function directives({ headers }: Answer): Map<string, string> {
  const policy = String(headers['content-security-policy'])
  return new Map(
    policy
      .split(';')
      .map((part) => [part.trim().split(' ')[0]!, part.trim().split(' ').slice(1).join(' ')]),
  )
}

test('every answer says what may run, be framed and be told', async () => {
  for (const role of ['visitor', 'officer'] as const)
    for (const { path } of await addresses()) {
      const answer = await cast.browsers[role].get(path)
      const { headers } = answer
      const policy = directives(answer)
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
      expect(headers['strict-transport-security'], path).toBeUndefined()
      expect(headers['x-powered-by'], path).toBeUndefined()
      expect(headers['x-frame-options'], path).toBe('DENY')
      if (path.startsWith('/files/')) continue
      expect(policy.get('frame-ancestors'), path).toBe("'none'")
      expect(policy.get('default-src'), path).toBe("'self'")
      expect(policy.get('object-src'), path).toBe("'none'")
      expect(policy.get('base-uri'), path).toBe("'none'")
      expect(policy.get('form-action'), path).toBe("'self'")
      expect(policy.get('script-src'), path).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/)
      expect(policy.get('style-src'), path).not.toContain('unsafe')
    }
})

test('no page has a script without the nonce, nor anything else that the policy forbids', async () => {
  for (const role of ['visitor', 'officer'] as const)
    for (const { path, page } of await addresses()) {
      if (page === null) continue
      const answer = await cast.browsers[role].get(path)
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue
      const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))![1]
      const scripts = answer.text.match(/<script\b[^>]*>/g) ?? []
      for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
      const markup = answer.text.replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      expect(markup.match(/<[^>]+\son\w+=/g), path).toBeNull()
      expect(markup.match(/<[^>]+\sstyle="/g), path).toBeNull()
      expect(markup.match(/(?:href|src|action)="(?:javascript|data):/g), path).toBeNull()
    }
})

test('a nonce is used once', async () => {
  const policies = await Promise.all(
    [1, 2].map(async () => directives(await site.visitor().get('/en')).get('script-src')),
  )
  expect(policies[0]).not.toBe(policies[1])
})

test('a file is handed over, never run', async () => {
  const answer = await site.visitor().get(`/files/${file}/anything.html`)
  const { status, headers, text } = answer
  expect(status).toBe(200)
  expect(text).toBe('<h1>Measured.</h1>')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.\-~!'()]+$/)
  expect(headers['content-security-policy']).toMatch(/, default-src 'none'; sandbox$/)
})

test('whoever is signed in is no one else’s business', async () => {
  const sent = await site.visitor().post('/en/sign-out')
  expect(sent.status).toBe(302)
  const { email } = await db.user.findFirstOrThrow()
  const browser = site.visitor()
  const refused = await browser.post('/en/sign-in', { email, password: 'not the one at all' })
  expect(refused.status).toBe(400)
  const { headers } = await cast.browsers.member.get('/en/desk')
  for (const cookie of headers['set-cookie'] ?? []) expect(cookie).toMatch(/HttpOnly/)
})

test('over https, browsers are told to stay there', async () => {
  const { baseUrl } = config()
  config().baseUrl = 'https://agora.example'
  try {
    const { headers } = await (await startSite()).visitor().get('/healthz')
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  } finally {
    config().baseUrl = baseUrl
  }
})
