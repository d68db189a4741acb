import { randomBytes } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

/** The readable part of a URL from a title in any script, with six letters that make it the only one. */
export function newSlug(title: string): string {
  const tail = BigInt(`0x${randomBytes(4).toString('hex')}`)
    .toString(36)
    .padStart(6, '0')
    .slice(-6)
  return [readableSlug(title), tail].filter(Boolean).join('-')
}

/** The readable part alone; empty where nothing of the title can be written in Latin letters. */
export function readableSlug(title: string): string {
  return slugify(title, {
    customReplacements: [
      ['ъ', 'a'],
      ['Ъ', 'A'],
    ],
  })
    .slice(0, 60)
    .replace(/-+$/, '')
}
