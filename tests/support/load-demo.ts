/** Loads the demonstration into the database of DATABASE_URL and does all the work that follows from it. */
import { jobs } from '#app/features/jobs.server'
import { db, pool } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { stopBrowser } from '#app/platform/pdf/browser.server'
import { loadDemoNetwork } from '../../scripts/demo/load'

await loadDemoNetwork()
await runDueJobs(jobs)
// It printed the agreements, and would keep this process for another minute.
await stopBrowser()
await db.$disconnect()
if (!pool.ended) await pool.end()
