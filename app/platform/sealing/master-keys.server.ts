import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { config, sealingKey } from '../config/config.server'

/** A key that wraps other keys. It is never stored beside what it opens. */
export interface MasterKey {
  /** Twelve hexadecimal digits of its SHA-256: names it without telling it. */
  id: string
  bytes: Uint8Array
}

/**
 * The master keys of this installation. The first wraps, the others only unwrap what was wrapped before
 * they were replaced. From `SEALING_KEYS`; with the embedded database, from a file that is made once,
 * readable by its owner alone.
 */
export function masterKeys(): MasterKey[] {
  const { SEALING_KEYS } = config()
  return (SEALING_KEYS ?? readKeyFile() ?? makeKeyFile()).map(toMasterKey)
}

function toMasterKey(text: string): MasterKey {
  const bytes = Buffer.from(text, 'base64')
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes }
}

function keyFile(): string {
  return path.resolve(config().DATA_DIR, 'sealing-keys')
}

function readKeyFile(): string[] | null {
  if (!fs.existsSync(keyFile())) return null
  const keys = fs.readFileSync(keyFile(), 'utf8').split('\n').filter(Boolean)
  const whole = keys.length > 0 && keys.every((key) => sealingKey.safeParse(key).success)
  if (!whole) throw new Error(`${keyFile()} does not hold the sealing keys that it should.`)
  return keys
}

/** Of two processes that make it at once both end with the key of the first. */
function makeKeyFile(): string[] {
  fs.mkdirSync(path.dirname(keyFile()), { recursive: true })
  const made = `${keyFile()}.${process.pid}`
  fs.writeFileSync(made, `${newKey()}\n`, { mode: 0o600 })
  try {
    fs.linkSync(made, keyFile())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(made)
  }
  return readKeyFile()!
}

function newKey(): string {
  return randomBytes(32).toString('base64')
}

/** Whether the keys stand in a file of ours rather than in the environment. */
export function keysAreInFile(): boolean {
  return config().SEALING_KEYS === undefined
}

/** Puts a new key before those of the file. */
export function addKeyToFile(): void {
  writeKeyFile([newKey(), ...(readKeyFile() ?? [])])
}

/**
 * Forgets keys that were replaced before the last time. The one before the first stays: a transaction
 * that began with it may have been committed since.
 */
export function dropOldKeysFromFile(): void {
  writeKeyFile(readKeyFile()!.slice(0, 2))
}

/** Half a file is never found under its name. */
function writeKeyFile(keys: string[]): void {
  const half = `${keyFile()}.${process.pid}`
  fs.writeFileSync(half, keys.map((key) => `${key}\n`).join(''), { mode: 0o600, flush: true })
  fs.renameSync(half, keyFile())
}
