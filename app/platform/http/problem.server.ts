import type { ParamProblem } from '../search/list-params'

/** Headers of every answer for programs: readable from other sites' pages, fresh within half a minute. */
const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=30' }

/** Data for programs. */
export function apiAnswer(body: unknown): Response {
  return Response.json(body, { headers })
}

/** What went wrong, for programs: RFC 9457 problem details. `params` names each bad parameter. */
export function apiProblem(status: number, title: string, params: ParamProblem[] = []): Response {
  const detail = params.map(({ name, reason }) => `"${name}" ${reason}.`).join(' ')
  const body = {
    type: 'about:blank',
    title,
    status,
    ...(detail ? { detail } : {}),
    ...(params.length > 0 ? { 'invalid-params': params } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json; charset=utf-8',
    },
  })
}
