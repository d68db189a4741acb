import { Secret, TOTP } from 'otpauth'

/** Seconds that a code holds (RFC 6238); the code before and the one after are taken too. */
const period = 30

/** A new shared secret of 160 bits, in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Agora', label, secret: Secret.fromBase32(secret), period })
}

/** What an authenticator app reads from the picture. */
export function enrolmentUri(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** Which 30 seconds since 1970 the code belongs to, at a time of the wall clock; null where it is none. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}
