/** Loads the demonstration into the database of DATABASE_URL and does all the work that follows from it. */
import { jobs } from '#app/features/jobs.server'
import { db, pool } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { loadDemoNetwork } from '../../scripts/demo/load'

await loadDemoNetwork()
await runDueJobs(jobs)
await db.$disconnect()
if (!pool.ended) await pool.end()
