import { hash, verify, type Options } from '@node-rs/argon2'

/** Argon2id with the first of OWASP's recommended settings (19 MiB, two passes, one lane). */
const options: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, options)
}

const nobody = hash('no account has this password', options)

/**
 * Whether the password belongs to the stored hash. Takes as long without a hash (no such account), so
 * that the time of the answer doesn't tell whether an address is known.
 */
export async function passwordMatches(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password, options).catch(() => false)
  return Boolean(stored) && matches
}
