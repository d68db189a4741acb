import pg from 'pg'
import { config } from '../config/config.server'

/**
 * Says that the workers of this process live, and gives back the jobs of those that don't.
 *
 * The job library takes a worker for dead after four hours. Here each worker is a lock on a connection
 * of its process, which the database lets go of the moment that the process is killed; whoever gets
 * the lock of a worker that still holds jobs knows that nobody works on them.
 */
export class WorkerPresence {
  private readonly workers = new Set<string>()
  private connection: Promise<pg.Client> | undefined
  /** The statement under way: a connection takes one at a time. */
  private underWay: Promise<unknown> = Promise.resolve()

  /** Adds a worker of this process. */
  add(workerId: string): void {
    this.workers.add(workerId)
    void this.lock([workerId]).catch(() => this.forget())
  }

  /** Renews what a broken connection has lost, then frees the jobs of dead workers. */
  async beat(): Promise<void> {
    try {
      await this.query(
        await this.connected(),
        `select graphile_worker.force_unlock_workers(array_agg(id))
         from (select distinct locked_by as id from graphile_worker.jobs
               where locked_by is not null and locked_by <> all($1::text[])) holders
         where pg_try_advisory_xact_lock(hashtextextended(id, 0))`,
        [[...this.workers]],
      )
    } catch {
      this.forget()
    }
  }

  async stop(): Promise<void> {
    const client = await this.connection?.catch(() => undefined)
    await client?.end().catch(() => {})
  }

  private connected(): Promise<pg.Client> {
    if (!this.connection) {
      this.connection = this.connect()
      return this.lock([...this.workers]).then(() => this.connection!)
    }
    return this.connection
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: config().DATABASE_URL })
    client.on('error', () => this.forget())
    await client.connect()
    return client
  }

  private async lock(workerIds: string[]): Promise<void> {
    this.connection ??= this.connect()
    const client = await this.connection
    await this.query(
      client,
      'select pg_try_advisory_lock(hashtextextended(id, 0)) from unnest($1::text[]) as id',
      [workerIds],
    )
  }

  private query(client: pg.Client, statement: string, values: unknown[]): Promise<unknown> {
    const result = this.underWay.then(() => client.query(statement, values))
    this.underWay = result.catch(() => {})
    return result
  }

  /** The next beat connects anew. */
  private forget(): void {
    const lost = this.connection
    this.connection = undefined
    void lost?.then((client) => client.end()).catch(() => {})
  }
}
