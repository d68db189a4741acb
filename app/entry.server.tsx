import { Transform } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { config } from '#app/platform/config/config.server'
import { scopeOf } from '#app/platform/http/context.server'
import { log } from '#app/platform/log/log.server'
import '#app/messages/all.server'

const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce } = context
  tellQueries(headers, context)
  return new Promise((resolve, reject) => {
    let responseStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer
        context={remixContext}
        url={request.url}
        nonce={nonce}
        abortDelay={streamTimeout}
      />,
      {
        nonce,
        // Nothing is deferred, so the whole page is there at once: readers and robots get the same.
        onAllReady() {
          const body = withoutPadding()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: responseStatus,
            }),
          )
          pipe(body)
          clearTimeout(timer)
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500
          log.error({ err: error, url: new URL(request.url).pathname }, 'page failed to render')
        },
      },
    )
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
