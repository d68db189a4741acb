import { AsyncLocalStorage } from 'node:async_hooks'

/** What belongs to one request: how much it has asked, and the revisions it has seen. */
export interface RequestScope {
  /** Statements sent to the database so far. */
  queries: number
  /** Read once a request, so that everything on a page is of one moment. */
  revisions?: Promise<Map<string, number>>
}

/** The request in which the current code runs, if it runs in one. */
export const requestScope = new AsyncLocalStorage<RequestScope>()
