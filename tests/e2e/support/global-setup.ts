import { startTestServer } from '../../support/database'
import { makeDemoTemplate } from '../../support/demo-template'

/** One PostgreSQL for the whole run, with the demonstration as a template that each worker clones. */
export default async function globalSetup() {
  const server = await startTestServer()
  const template = await makeDemoTemplate(server.url)
  process.env.E2E_SERVER_URL = server.url
  process.env.E2E_TEMPLATE = template.name
  process.env.E2E_FILES = template.files
  return () => server.stop()
}
