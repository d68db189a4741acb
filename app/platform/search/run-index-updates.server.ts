import { pool } from '../db/db.server'
import { runDueJobs } from '../jobs/worker.server'
import { updateIndex } from './index-jobs.server'

/**
 * Runs the index updates that are due here and now, for a process that has no worker beside it. Returns
 * how many are still to be done, as they failed.
 */
export async function runIndexUpdates(
  onProgress: (done: number, all: number) => void = () => {},
): Promise<number> {
  const all = await countDue()
  let done = 0
  const counted: typeof updateIndex = {
    ...updateIndex,
    run: async (payload, now) => {
      await updateIndex.run(payload, now)
      done += 1
      onProgress(done, Math.max(all, done))
    },
  }
  if (all > 0) await runDueJobs([counted])
  return all - done
}

async function countDue(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from graphile_worker.jobs
     where task_identifier = $1 and run_at <= now() and locked_at is null and attempts < max_attempts`,
    [updateIndex.name],
  )
  return rows[0]!.count
}
