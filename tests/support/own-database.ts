import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { cloneTemplate, dropDatabase } from './database'

const name = `test_${randomBytes(6).toString('hex')}`
process.env.NODE_ENV = 'test'
process.env.LOG_LEVEL = 'error'
process.env.DATABASE_POOL = '8'
process.env.DATABASE_URL = await cloneTemplate(inject('serverUrl'), inject('template'), name)
process.env.DATA_DIR = path.join(os.tmpdir(), `agora-${name}`)

afterAll(async () => {
  const { db, pool } = await import('#app/platform/db/db.server')
  await db.$disconnect()
  if (!pool.ended) await pool.end()
  await dropDatabase(inject('serverUrl'), name)
  fs.rmSync(process.env.DATA_DIR!, { recursive: true, force: true })
})
