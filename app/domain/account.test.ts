import { expect, test } from 'vitest'
import { addressDomain, linkLifetime, normaliseAddress, passwordLength } from './account'

test.each([
  ['  Elena@Sofia.Example ', 'elena@sofia.example', 'sofia.example'],
  ['a@b@c.example', 'a@b@c.example', 'c.example'],
  ['nobody', 'nobody', 'nobody'],
  ['', '', ''],
])('the address %j is %j at %j', (typed, address, domain) => {
  expect(normaliseAddress(typed)).toBe(address)
  expect(addressDomain(typed)).toBe(domain)
})

test('a password is long enough, and no longer than can be hashed at leisure', () => {
  expect(passwordLength.min).toBeGreaterThanOrEqual(8)
  expect(passwordLength.max).toBeGreaterThanOrEqual(64)
  expect(passwordLength.max).toBeLessThanOrEqual(1_000)
})

test('the link that sets a password holds an hour, those that only let someone in hold days', () => {
  const hour = 3600 * 1000
  expect(linkLifetime.reset_password).toBe(hour)
  expect(linkLifetime.confirm_address).toBe(72 * hour)
  expect(linkLifetime.invitation).toBe(14 * 24 * hour)
})
