/** Lengths as NIST SP 800-63B asks: long enough, nothing about which characters. */
export const passwordLength = { min: 10, max: 200 } as const

const minute = 60 * 1000

/** How long each link sent by mail holds, in milliseconds. */
export const linkLifetime = {
  confirm_address: 3 * 24 * 60 * minute,
  reset_password: 60 * minute,
  invitation: 14 * 24 * 60 * minute,
} as const

/** How long someone has for each half of a thing done in two steps, in milliseconds. */
export const secondStepLifetime = { sign_in: 10 * minute, set_up: 20 * minute } as const

/** How many recovery codes a person gets; a new set replaces the old one. */
export const recoveryCodeCount = 10

/** Addresses are compared and stored trimmed and in lower case. */
export function normaliseAddress(address: string): string {
  return address.trim().toLowerCase()
}

/** The host part of an address, as a hint of whom it belongs to. */
export function addressDomain(address: string): string {
  return normaliseAddress(address).split('@').at(-1) ?? ''
}
