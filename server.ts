import { randomBytes } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import { installGlobals, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { config } from '#app/platform/config/config.server'
import { limitBody, refuseNul, refuseOtherOrigins } from '#app/platform/http/guards.server'
import { areasOf } from '#app/platform/http/route-areas.server'
import '#app/platform/http/context.server'

installGlobals({ nativeFetch: true })

/** What serves assets and pages: a finished build, or Vite while someone develops. */
export interface Pages {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Vite's middleware; null where the built files are served from disk. */
  middleware: express.Handler | null
}

/** The HTTP server: security headers, static files, and Remix for everything else. */
export function createApp({ build, middleware }: Pages): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config().TRUST_PROXY)

  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(securityHeaders(middleware !== null))
  app.use(compression())
  if (middleware) app.use(middleware)
  else app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
  app.use(onlyFiles(express.static('build/client', { maxAge: '1h', index: false })))

  app.use(refuseNul, refuseOtherOrigins, limitBody)
  app.all('*', typeof build === 'function' ? handlerOf(build) : handlersByArea(build))
  return app
}

function handlerOf(build: Pages['build']): express.Handler {
  return createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (request, response) => ({
      nonce: response.locals.nonce as string,
      clientAddress: request.ip ?? 'unknown',
      setCookie: (value) => void response.append('Set-Cookie', value),
    }),
  }) as express.Handler
}

function handlersByArea(build: ServerBuild): express.Handler {
  const areaFor = areasOf(build)
  const handlers = new Map<ServerBuild, express.Handler>()
  return (request, response, next) => {
    const area = areaFor(request.path)
    const handler = handlers.get(area) ?? handlerOf(area)
    handlers.set(area, handler)
    return handler(request, response, next)
  }
}

/** Pages have no dot in their address, so that nobody need look for a file of that name. */
function onlyFiles(files: express.Handler): express.Handler {
  return (request, response, next) =>
    request.path.includes('.') ? files(request, response, next) : next()
}

function isMailPreview(request: unknown): boolean {
  return (request as express.Request).path === '/dev/mail-previews'
}

function securityHeaders(developing: boolean): express.Handler {
  const secure = config().baseUrl.startsWith('https:')
  const withNonce = (_request: unknown, response: unknown) =>
    `'nonce-${(response as express.Response).locals.nonce as string}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        // Vite puts styles into the page while developing, and mails carry theirs; built pages link one file.
        styleSrc: [
          "'self'",
          (request) => (developing || isMailPreview(request) ? "'unsafe-inline'" : "'self'"),
        ],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: developing ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  })
}
