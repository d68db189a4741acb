import path from 'node:path'
import { config } from '../config/config.server'
import { localStorage } from './local-storage.server'

/** Where the bytes of files are. Keys are ours (hexadecimal and dashes), never a visitor's. */
export interface FileStorage {
  /** Keeps bytes, wholly or not at all, and lastingly before it resolves. */
  put: (key: string, bytes: Buffer) => Promise<void>
  /** Rejects where nothing is kept under the key. */
  get: (key: string) => Promise<Buffer>
  /** Nothing to delete is as good as deleted. */
  delete: (key: string) => Promise<void>
}

let current: Promise<FileStorage> | undefined

/** The store of this process: a bucket where `S3_BUCKET` is set, otherwise a folder below DATA_DIR. */
async function openStorage(): Promise<FileStorage> {
  const { DATA_DIR, S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = config()
  if (!S3_BUCKET) return localStorage(path.resolve(DATA_DIR, 'files'))
  // Loaded only where it is needed: it is by far the largest of the libraries.
  const { s3Storage } = await import('./s3-storage.server')
  return s3Storage({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    accessKey: S3_ACCESS_KEY!,
    secretKey: S3_SECRET_KEY!,
  })
}

function storage(): Promise<FileStorage> {
  return (current ??= openStorage())
}

export async function putFile(key: string, bytes: Buffer): Promise<void> {
  await (await storage()).put(key, bytes)
}

export async function getFile(key: string): Promise<Buffer> {
  return (await storage()).get(key)
}

export async function deleteFile(key: string): Promise<void> {
  await (await storage()).delete(key)
}
