import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '#app/platform/config/config.server'
import { localStorage } from '#app/platform/files/local-storage.server'
import { s3Storage } from '#app/platform/files/s3-storage.server'
import type { FileStorage } from '#app/platform/files/storage.server'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agora-storage-'))
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: path.join(folder, 's3'),
  configureBuckets: [{ name: 'agora', configs: [] }],
})
const stores: Record<string, () => FileStorage> = {}

beforeAll(async () => {
  const { port } = await server.run()
  stores.folder = () => localStorage(path.join(folder, 'local'))
  stores.bucket = () =>
    s3Storage({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket: 'agora',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
    })
})

afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

describe.each(['folder', 'bucket'])('a %s', (name) => {
  const key = `${'0123456789abcdef'.repeat(2)}-1`

  test('gives back what it was given, and again after another has opened it', async () => {
    const bytes = Buffer.from([0, 1, 2, 255, 254, 10, 13])
    await stores[name]!().put(key, bytes)
    expect(await stores[name]!().get(key)).toEqual(bytes)
  })

  test('replaces a file whole', async () => {
    const store = stores[name]!()
    await store.put(key, Buffer.alloc(2_000_000, 'a'))
    await store.put(key, Buffer.from('short'))
    expect((await store.get(key)).toString()).toBe('short')
  })

  test('says when there is nothing, and deletes what is not there', async () => {
    const store = stores[name]!()
    await store.put(key, Buffer.from('x'))
    await store.delete(key)
    await store.delete(key)
    await expect(store.get(key)).rejects.toThrow()
  })
})

test('files of a folder are for their owner alone', async () => {
  await stores.folder!().put('ab-mode', Buffer.from('x'))
  const file = path.join(folder, 'local', 'ab', 'ab-mode')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(path.dirname(file))).toEqual(['ab-mode'])
})

test('a bucket without its keys stops the start with a sentence', () => {
  expect(() => parseConfig({ S3_BUCKET: 'agora' })).toThrow(
    /S3_ACCESS_KEY is not usable: .* belong together/,
  )
})
