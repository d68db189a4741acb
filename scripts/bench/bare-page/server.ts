/** Serves the built bare page. Usage: npx tsx scripts/bench/bare-page/server.ts <build> <port> */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import { installGlobals, type ServerBuild } from '@remix-run/node'
import express from 'express'

installGlobals({ nativeFetch: true })

const [folder, port] = process.argv.slice(2)
const file = pathToFileURL(path.resolve(folder!, 'server/index.js')).href
const build = (await import(file)) as ServerBuild

const app = express()
app.disable('x-powered-by')
app.all('*', createRequestHandler({ build, mode: process.env.NODE_ENV }))
app.listen(Number(port), '127.0.0.1')
