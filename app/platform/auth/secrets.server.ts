import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A token for a link, and the hash under which it is stored. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code that people can read to each other: twelve characters of Crockford's base 32, 60 bits. */
export function newReadableCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}
