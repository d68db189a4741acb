import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { afterAll } from 'vitest'
import { clock } from '#app/platform/clock/clock.server'
import { db } from '#app/platform/db/db.server'
import { createApp } from '../../server'

/** What a server has answered, whole. */
export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
  text: string
}

export interface Sending {
  headers?: Record<string, string>
  body?: Buffer | string
}

/** Fields of a form; a list repeats its name. */
export type Fields = Record<string, string | string[]>

/** The pages as built for production, as the server takes them. */
export async function readBuild(): Promise<ServerBuild> {
  const file = pathToFileURL(path.resolve('build/server/index.js')).href
  return (await import(file)) as ServerBuild
}

/** Someone who asks a server: keeps cookies, follows no redirect, sends a path as it is given. */
export class Browser {
  readonly cookies = new Map<string, string>()

  constructor(
    private readonly port: number,
    private readonly agent: http.Agent,
  ) {}

  /** A request of any method; rejects only where the connection breaks. */
  async send(
    method: string,
    target: string,
    { headers = {}, body }: Sending = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = http.request({
      host: '127.0.0.1',
      port: this.port,
      agent: this.agent,
      method,
      path: target,
      headers: {
        Host: this.host,
        ...(cookie ? { Cookie: cookie } : {}),
        ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
        ...headers,
      },
    })
    request.end(body)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    this.remember(response.headers['set-cookie'] ?? [])
    const bytes = Buffer.concat(chunks)
    return {
      status: response.statusCode!,
      headers: response.headers,
      bytes,
      text: bytes.toString(),
    }
  }

  get(target: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', target, { headers })
  }

  /** A form as a page of this site sends it. */
  post(target: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const item of Array.isArray(value) ? value : [value]) form.append(name, item)
    return this.send('POST', target, {
      headers: {
        Origin: `http://${this.host}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body: form.toString(),
    })
  }

  /** A form with files. */
  async upload(target: string, form: FormData): Promise<Answer> {
    const encoded = new Response(form)
    return this.send('POST', target, {
      headers: {
        Origin: `http://${this.host}`,
        'Content-Type': encoded.headers.get('Content-Type')!,
      },
      body: Buffer.from(await encoded.arrayBuffer()),
    })
  }

  get host(): string {
    return `localhost:${this.port}`
  }

  private remember(lines: string[]): void {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value) this.cookies.set(name!, value)
      else this.cookies.delete(name!)
    }
  }
}

export interface Site {
  port: number
  /** Someone who has not signed in. */
  visitor(): Browser
  /** Someone signed in. */
  as(userId: string): Promise<Browser>
  /** Sets the product's clock to a moment, or right again. */
  setClock(to: Date | null): void
}

/** A session as signing in makes one: the database holds the hash of what the cookie carries. */
export function newSession(userId: string) {
  const cookie = randomBytes(20).toString('hex')
  const expiresAt = new Date(Date.now() + 20 * 24 * 3600 * 1000)
  return {
    cookie,
    row: { id: createHash('sha256').update(cookie).digest('hex'), userId, expiresAt },
  }
}

/** The product as it is served, on the database of this test file, until the file's tests have ended. */
export async function startSite(): Promise<Site> {
  const app = createApp({ build: await readBuild(), middleware: null })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
  afterAll(() => {
    agent.destroy()
    server.closeAllConnections()
    server.close()
    clock.setAhead(0)
  })
  return {
    port,
    visitor: () => new Browser(port, agent),
    as: async (userId) => {
      const { cookie, row } = newSession(userId)
      await db.session.create({ data: row })
      const browser = new Browser(port, agent)
      browser.cookies.set('agora_session', cookie)
      return browser
    },
    setClock: (to) => clock.setAhead(to ? to.getTime() - Date.now() : 0),
  }
}
