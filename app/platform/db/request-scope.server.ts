import { AsyncLocalStorage } from 'node:async_hooks'

/** What belongs to one request: how much it has asked, and what it reads only once. */
export interface RequestScope {
  /** Statements sent to the database so far. */
  queries: number
  /** By name, so that everything on a page is of one moment. */
  read?: Map<string, Promise<unknown>>
}

/** The request in which the current code runs, if it runs in one. */
export const requestScope = new AsyncLocalStorage<RequestScope>()

/** What `read` answers, asked once for each name within a request; outside of one it is asked each time. */
export function readOnce<Answer>(name: string, read: () => Promise<Answer>): Promise<Answer> {
  const scope = requestScope.getStore()
  if (!scope) return read()
  const known = (scope.read ??= new Map<string, Promise<unknown>>())
  if (!known.has(name)) known.set(name, read())
  return known.get(name) as Promise<Answer>
}
