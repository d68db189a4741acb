import { db } from '#app/platform/db/db.server'
import { getFile } from '#app/platform/files/storage.server'
import { readDataKey } from '#app/platform/sealing/data-keys.server'
import { seal, unseal, unsealText, type DataKey } from '#app/platform/sealing/seal.server'

interface Stored {
  name: string
  storageKey: string
  /** The name of the data key that seals it, if any does. */
  sealedBy: string | null
}

/** Bytes and name of a file as they are stored under a key: the name says as much as the content. */
export async function sealFile(
  sealedBy: string,
  storageKey: string,
  file: { bytes: Buffer; name: string },
): Promise<{ bytes: Buffer; name: string }> {
  const key = await readDataKey(db, sealedBy)
  return {
    bytes: Buffer.from(await seal(key, file.bytes, `file:${storageKey}`)),
    name: await seal(key, file.name, `file-name:${storageKey}`),
  }
}

/** The bytes of a stored file. The caller has asked whether the reader may have them. */
export async function readBytes({ storageKey, sealedBy }: Omit<Stored, 'name'>): Promise<Buffer> {
  const bytes = await getFile(storageKey)
  if (!sealedBy) return bytes
  const key = await readDataKey(db, sealedBy)
  return Buffer.from(await unseal(key, bytes.toString('latin1'), `file:${storageKey}`))
}

/** The files with their names as people gave them. The caller has asked whether the reader may know. */
export async function withNames<Row extends Stored>(files: Row[]): Promise<Row[]> {
  const keys = new Map<string, DataKey>()
  for (const { sealedBy } of files)
    if (sealedBy && !keys.has(sealedBy)) keys.set(sealedBy, await readDataKey(db, sealedBy))
  return Promise.all(
    files.map(async (file) => {
      const { name, storageKey, sealedBy } = file
      if (!sealedBy) return file
      const key = keys.get(sealedBy)!
      return { ...file, name: await unsealText(key, name, `file-name:${storageKey}`) }
    }),
  )
}
