import type { AppLoadContext } from '@remix-run/node'
import { requestScope, type RequestScope } from '../db/request-scope.server'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Stands on every script of the page; the content security policy knows it. */
    nonce: string
    /** The caller's network address, for rate limits. */
    clientAddress: string
    /** Adds a `Set-Cookie` to the answer, whichever loader gives it. */
    setCookie: (value: string) => void
  }
}

const remembered = new WeakMap<AppLoadContext, Map<string, Promise<unknown>>>()

/** Does something once a request, however many loaders of the page ask for it. */
export function oncePerRequest<Result>(
  context: AppLoadContext,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let results = remembered.get(context)
  if (!results) remembered.set(context, (results = new Map<string, Promise<unknown>>()))
  let result = results.get(name) as Promise<Result> | undefined
  if (!result) results.set(name, (result = work()))
  return result
}

/** What the loaders of one request share; see `requestScope`. */
export function scopeOf(context: AppLoadContext): RequestScope {
  let scope = scopes.get(context)
  if (!scope) scopes.set(context, (scope = { queries: 0 }))
  return scope
}

const scopes = new WeakMap<AppLoadContext, RequestScope>()

/** Runs a part of a request so that whatever it asks of the database is known to belong to it. */
export function inRequest<Result>(context: AppLoadContext, work: () => Result): Result {
  return requestScope.run(scopeOf(context), work)
}
