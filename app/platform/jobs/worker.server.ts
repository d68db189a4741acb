import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type CronItem,
  type TaskList,
} from 'graphile-worker'
import { clock } from '../clock/clock.server'
import { config } from '../config/config.server'
import { db, pool } from '../db/db.server'
import { log } from '../log/log.server'
import { mostAttempts, type Job } from './jobs.server'
import { WorkerPresence } from './worker-presence.server'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of jobs of every payload
export type AnyJob = Job<any>

/** A job that runs by the calendar. `pattern` is a crontab line's five fields, in UTC. */
export interface Recurring {
  job: AnyJob
  pattern: string
}

const worrying = new Set<string>(['error', 'warning'])

const quiet = new Logger(() => (level, message) => {
  if (worrying.has(level)) log.error({ worker: true }, message)
})

function taskList(jobs: AnyJob[]): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => job.run(job.payload.parse(payload), clock.now()),
    ]),
  )
}

/** Creates or updates the job tables. Part of every migration of the database. */
export async function migrateJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, logger: quiet })
}

const heartbeatEvery = 10_000

/**
 * Works through jobs until `stop`, and says every ten seconds that it is alive. Jobs that a killed
 * process had in hand are taken up at once.
 * `recurring` jobs missed while no worker ran are caught up for a day back.
 */
export async function startWorker(
  jobs: AnyJob[],
  recurring: Recurring[],
): Promise<{ stop(): Promise<void> }> {
  const cron: CronItem[] = recurring.map(({ job, pattern }) => ({
    task: job.name,
    match: pattern,
    identifier: job.name,
    payload: {},
    options: { backfillPeriod: 24 * 3600 * 1000, maxAttempts: mostAttempts },
  }))
  const presence = new WorkerPresence()
  const events = new EventEmitter()
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) =>
    presence.add(worker.workerId),
  )
  const runner = await run({
    connectionString: config().DATABASE_URL,
    taskList: taskList([...jobs, ...recurring.map((item) => item.job)]),
    parsedCronItems: parseCronItems(cron),
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    events,
    logger: quiet,
  })
  const id = randomUUID()
  const beat = async () => {
    await presence.beat()
    await pool
      .query(
        `insert into worker_heartbeats (id, seen_at) values ($1, now())
         on conflict (id) do update set seen_at = now()`,
        [id],
      )
      .catch(() => {})
  }
  await beat()
  const timer = setInterval(() => void beat(), heartbeatEvery)
  return {
    stop: async () => {
      clearInterval(timer)
      await runner.stop()
      await presence.stop()
      await db.workerHeartbeat.deleteMany({ where: { id } }).catch(() => {})
    },
  }
}

/** Whether some worker has been alive within the last three beats. */
export async function workerIsAlive(): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select 1 from worker_heartbeats where seen_at > now() - make_interval(secs => $1) limit 1',
    [(3 * heartbeatEvery) / 1000],
  )
  return Boolean(rowCount)
}

/** Runs every job that is due, and those that they add, until none is left. For tests and imports. */
export async function runDueJobs(jobs: AnyJob[]): Promise<void> {
  await runOnce({
    connectionString: config().DATABASE_URL,
    taskList: taskList(jobs),
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet,
  })
}
