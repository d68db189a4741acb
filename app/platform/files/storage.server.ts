import fs from 'node:fs/promises'
import path from 'node:path'
import { config } from '../config/config.server'

function pathOf(key: string): string {
  return path.resolve(config().DATA_DIR, 'files', key.slice(0, 2), key)
}

/**
 * Keeps bytes under a key, wholly or not at all, and on the disk before it returns.
 * Keys are ours (hexadecimal and dashes), never a visitor's.
 */
export async function putFile(key: string, bytes: Buffer): Promise<void> {
  const target = pathOf(key)
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

export function getFile(key: string): Promise<Buffer> {
  return fs.readFile(pathOf(key))
}

export async function deleteFile(key: string): Promise<void> {
  await fs.rm(pathOf(key), { force: true })
}
