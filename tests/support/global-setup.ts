import type { TestProject } from 'vitest/node'
import type { EmbeddedDatabase } from '#app/platform/db/embedded.server'
import { makeTemplate, startTestServer } from './database'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/** Each project of the run loads this file anew; what they share lives on the process. */
const held = globalThis as { agoraTestServer?: Promise<EmbeddedDatabase> }

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  held.agoraTestServer ??= startTestServer()
  const server = await held.agoraTestServer
  project.provide('serverUrl', server.url)
  project.provide('template', await makeTemplate(server.url))
  return async () => {
    if (!held.agoraTestServer) return
    held.agoraTestServer = undefined
    await server.stop()
  }
}
