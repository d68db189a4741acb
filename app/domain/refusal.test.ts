import { describe, expect, test } from 'vitest'
import { actors } from '../../tests/support/policy-table'
import { hasUnitRole, isOnCitySide, needs } from './actor'
import { allOf, Refusal, refusals, requireAllowed } from './refusal'

test('a refusal carries its code and its status', () => {
  const refusal = new Refusal('own_work')
  expect(refusal).toMatchObject({ code: 'own_work', status: 403, message: 'own_work' })
  expect(refusal).toBeInstanceOf(Error)
})

test('every refusal is the fault of the request, or of its moment', () => {
  for (const status of Object.values(refusals)) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }
})

describe('verdicts', () => {
  test('let through or throw', () => {
    expect(() => requireAllowed('allowed')).not.toThrow()
    expect(() => requireAllowed('not_found')).toThrow(new Refusal('not_found'))
  })

  test('say the first reason against', () => {
    expect(allOf()).toBe('allowed')
    expect(allOf('allowed', 'allowed')).toBe('allowed')
    expect(allOf('allowed', 'own_work', 'not_allowed')).toBe('own_work')
  })

  test('send visitors to sign in before anything else', () => {
    expect(needs(actors.visitor!, true)).toBe('sign_in_needed')
    expect(needs(actors.member!, true)).toBe('allowed')
    expect(needs(actors.member!, false)).toBe('not_allowed')
  })
})

describe('a role in a unit', () => {
  const unit = { unitPath: ['unit-root', 'unit-here'] }
  const root = { unitPath: ['unit-root'] }

  test('holds below and not above', () => {
    expect(hasUnitRole(actors['officer above']!, unit, 'officer')).toBe(true)
    expect(hasUnitRole(actors['officer here']!, root, 'officer')).toBe(false)
    expect(hasUnitRole(actors['officer beside']!, unit, 'officer')).toBe(false)
  })

  test('is none for someone with another role there', () => {
    expect(hasUnitRole(actors['board here']!, unit, 'officer', 'approver')).toBe(false)
  })

  test('puts them on the side of the city; so does running the platform', () => {
    const side = Object.keys(actors).filter((name) => isOnCitySide(actors[name]!, unit))
    expect(
      side.every((name) => / here$| above$|platform|approving|proposing|chair|panel/.test(name)),
    ).toBe(true)
    expect(side.length).toBe(19)
  })
})
