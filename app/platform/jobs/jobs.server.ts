import type { z } from 'zod'
import type { Tx } from '../db/db.server'

/** Something to be done after the transaction that asks for it, at least once. */
export interface Job<Payload> {
  name: string
  payload: z.ZodType<Payload>
  /** Must bear being run twice: a crash between its effect and its record repeats it. */
  run: (payload: Payload, now: Date) => Promise<void>
}

export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  return job
}

export interface JobOptions {
  runAt?: Date
  /** One waiting job for this key: a later one replaces it. */
  key?: string
  /** Jobs of one queue are done one after the other. */
  queue?: string
}

/** How often a job that fails is tried, over some sixteen hours, before someone has to look at it. */
export const mostAttempts = 12

/** Adds a job inside the transaction that causes it: rolled back together, never lost after commit. */
export async function enqueue<Payload>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  { runAt, key, queue }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${job.name}, payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null},
      queue_name => ${queue ?? null}, max_attempts => ${mostAttempts}::int)`
}

/** Adds one job a payload in a single statement. */
export async function enqueueMany<Payload>(
  tx: Tx,
  job: Job<Payload>,
  payloads: Payload[],
): Promise<void> {
  if (payloads.length === 0) return
  const specs = payloads.map((payload) => ({
    identifier: job.name,
    payload,
    max_attempts: mostAttempts,
  }))
  await tx.$executeRaw`
    select count(*) from graphile_worker.add_jobs(array(
      select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json)))`
}
