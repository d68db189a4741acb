import { Transform } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { config } from '#app/platform/config/config.server'
import { scopeOf } from '#app/platform/http/context.server'
import { log } from '#app/platform/log/log.server'
import '#app/messages/all.server'

const streamTimeout = 10_000

/**
 * Writes the page, all of it at once: nothing is deferred, so readers and robots get the same. Also
 * because each piece of a stream would be sent and compressed by itself.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  tellQueries(headers, context)
  const page = await render(request, remixContext, context.nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(page.html, { status: page.failed ? 500 : status, headers })
}

interface RenderedPage {
  html: Uint8Array<ArrayBuffer> | ArrayBuffer
  /** A part of it could not be rendered and shows its fallback. */
  failed: boolean
}

/** Rejects where the page can't be rendered; Remix then renders the page of the error. */
async function render(
  { url }: Request,
  context: EntryContext,
  nonce: string,
): Promise<RenderedPage> {
  const page = <RemixServer context={context} url={url} nonce={nonce} abortDelay={streamTimeout} />
  // A page without JavaScript needs none of the marks by which React finds its places again.
  if (isInteractive(context)) return renderForHydration(page, new URL(url).pathname, nonce)
  const html = `<!DOCTYPE html>${renderToStaticMarkup(page)}`
  return { html: new TextEncoder().encode(html), failed: false }
}

/** Like the root's own question whether to load scripts. */
function isInteractive({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(
    ({ route }) => (routeModules[route.id]?.handle as Handle)?.interactive,
  )
}

type Handle = { interactive?: boolean } | undefined

function renderForHydration(
  page: ReactElement,
  path: string,
  nonce: string,
): Promise<RenderedPage> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = withoutPadding()
        arrayBuffer(body).then((html) => resolve({ html, failed }), reject)
        pipe(body)
        clearTimeout(timer)
      },
      onShellError: reject,
      onError(error) {
        failed = true
        log.error({ err: error, url: path }, 'page failed to render')
      },
    })
    const timer = setTimeout(abort, streamTimeout)
  })
}

/** React 18 leaves zero bytes at the end of a buffer into which a character of several no longer fits. */
function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}

export function handleDataRequest(
  response: Response,
  { context }: { context: AppLoadContext },
): Response {
  tellQueries(response.headers, context)
  return response
}

/** Outside production every answer says how many statements it took; a test holds pages to a few. */
function tellQueries(headers: Headers, context: AppLoadContext): void {
  if (config().demo) headers.set('Server-Timing', `db;desc="${scopeOf(context).queries}"`)
}

/** A bug: logged whole with the reference that the reader is shown. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRefused(error)) return
  const reference = referenceOf(error)
  log.error(
    { err: error, reference, method: request.method, url: new URL(request.url).pathname },
    'request failed',
  )
}

/** The product said no, which is no bug. */
function isRefused(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500
}

function referenceOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as Error & { reference?: string }).reference : undefined
}
