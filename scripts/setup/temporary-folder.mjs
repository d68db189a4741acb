/**
 * Some machines close /tmp to everyone but root. Programs that this process starts or loads after this
 * then find another folder in TMPDIR.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

function isOpen(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (!isOpen(os.tmpdir())) {
  const own = path.resolve(process.env.DATA_DIR || 'data', 'tmp')
  if (!isOpen('/var/tmp')) fs.mkdirSync(own, { recursive: true })
  process.env.TMPDIR = isOpen('/var/tmp') ? '/var/tmp' : own
}
