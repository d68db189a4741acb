/** Answers every request with that many bytes. Usage: npx tsx scripts/bench/plain-server.ts <bytes> <port> */
import http from 'node:http'

const [bytes, port] = process.argv.slice(2).map(Number)
const page = Buffer.alloc(bytes!, 'a')

http
  .createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(page)
  })
  .listen(port, '127.0.0.1')
