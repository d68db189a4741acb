import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What one of poppler's programs says of a PDF. They share no code with what writes it. */
export function poppler(
  program: 'pdffonts' | 'pdfinfo' | 'pdfsig' | 'pdftotext',
  pdf: Uint8Array,
  ...after: string[]
): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agora-poppler-'))
  try {
    const file = path.join(folder, 'document.pdf')
    fs.writeFileSync(file, pdf)
    const { error, stdout } = spawnSync(program, [file, ...after], { encoding: 'utf8' })
    if (error) throw error
    return stdout
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
