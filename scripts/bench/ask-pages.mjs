/**
 * Asks a server for pages as fast as it answers and prints what came of it, as JSON. Reads what to ask
 * from its standard input: `{ url, paths, seconds, connections }`; each path in its turn.
 */
import { json } from 'node:stream/consumers'
import autocannon from 'autocannon'

const { url, paths, seconds, connections } = await json(process.stdin)
let next = 0
const started = performance.now()
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  headers: { 'accept-encoding': 'identity' },
  requests: [{ setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] }) }],
})
console.log(
  JSON.stringify({
    perSecond: (result.requests.total * 1000) / (performance.now() - started),
    requests: result.requests.total,
    failed: result.non2xx + result.errors,
    median: result.latency.p50,
    slow: result.latency.p99,
  }),
)
