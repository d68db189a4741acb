import fs from 'node:fs/promises'
import path from 'node:path'
import type { FileStorage } from './storage.server'

/** Files in a folder of this machine, each readable by its owner alone. */
export function localStorage(folder: string): FileStorage {
  const pathOf = (key: string) => path.resolve(folder, key.slice(0, 2), key)
  return {
    put: (key, bytes) => write(pathOf(key), bytes),
    get: (key) => fs.readFile(pathOf(key)),
    delete: (key) => fs.rm(pathOf(key), { force: true }),
  }
}

/** Half a file is never found under its name: it is written beside it, synced, and then renamed. */
async function write(target: string, bytes: Buffer): Promise<void> {
  await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const half = `${target}.${process.pid}.${Date.now()}.half`
  const handle = await fs.open(half, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(half, target)
}
