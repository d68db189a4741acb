import type { NextFunction, Request, Response } from 'express'

/** Largest body that is read at all, in bytes; files have caps of their own within it. */
const bodyLimit = 25_000_000

/** Refuses a body that says or turns out to be too large, before anything holds it in memory. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  const declared = Number(request.headers['content-length'] ?? 0)
  const refuse = () => {
    response
      .status(413)
      .type('text/plain')
      .set('Connection', 'close')
      .send('The request is too large.')
  }
  if (declared > bodyLimit) return refuse()
  if (!request.headers['content-length'] && request.headers['transfer-encoding']) {
    // Browsers and the API's clients always say how much they send.
    response
      .status(411)
      .type('text/plain')
      .set('Connection', 'close')
      .send('Say the length of the body.')
    return
  }
  next()
}

/** Refuses an address with a NUL byte in it: the database has no such text, so nothing can stand there. */
export function refuseNul(request: Request, response: Response, next: NextFunction): void {
  if (/%00/.test(request.url)) {
    response.status(400).type('text/plain').send('There can be nothing at this address.')
    return
  }
  next()
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Answers 403 to a write that another site's page sent with our visitor's cookies. Browsers name the
 * page's origin on every such request; programs send none, and no cookie of a browser either.
 */
export function refuseOtherOrigins(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign =
    origin !== undefined && origin !== 'null' ? hostOf(origin) !== host : origin === 'null'
  const crossSite = site === 'cross-site'
  if (!safe.has(request.method) && (foreign || crossSite)) {
    response.status(403).type('text/plain').send('This form was sent from another site.')
    return
  }
  next()
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
