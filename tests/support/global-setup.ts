import type { TestProject } from 'vitest/node'
import { makeTemplate, startTestServer } from './database'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  const server = await startTestServer()
  project.provide('serverUrl', server.url)
  project.provide('template', await makeTemplate(server.url))
  return () => server.stop()
}
