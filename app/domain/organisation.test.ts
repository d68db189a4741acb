import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changeMember,
  missingForVerification,
  organisationRoles,
  type MemberRow,
} from './organisation'
import { Refusal } from './refusal'

describe('what a city needs to verify an organisation', () => {
  const facts = { name: 'Airlight', kind: 'startup', country: 'BG', registerNumber: '1' } as const
  test.each([
    [{}, []],
    [{ country: null }, ['country']],
    [{ registerNumber: null }, ['registerNumber']],
    [{ registerNumber: '  ' }, ['registerNumber']],
    [{ country: null, registerNumber: '' }, ['country', 'registerNumber']],
  ])('%j: %j', (changes, gaps) => {
    expect(missingForVerification({ ...facts, ...changes })).toEqual(gaps)
  })
})

describe('members', () => {
  const both: MemberRow[] = [
    { userId: 'a', role: 'administrator' },
    { userId: 'b', role: 'editor' },
  ]

  test('get another role or go', () => {
    expect(changeMember(both, 'b', 'administrator')[1]).toEqual({
      userId: 'b',
      role: 'administrator',
    })
    expect(changeMember(both, 'b', null)).toEqual([both[0]])
  })

  test('are known', () => {
    expect(() => changeMember(both, 'c', null)).toThrow(new Refusal('not_found'))
  })

  test('keep an administrator, whoever is changed', () => {
    for (const role of ['editor', 'reader', null] as const)
      expect(() => changeMember(both, 'a', role)).toThrow(new Refusal('last_administrator'))
    expect(changeMember(both, 'a', 'administrator')).toEqual(both)
  })

  test('always keep an administrator over any sequence of changes', () => {
    const who = fc.constantFrom('a', 'b', 'c', 'd')
    const role = fc.option(fc.constantFrom(...organisationRoles))
    fc.assert(
      fc.property(fc.array(fc.tuple(who, role), { maxLength: 20 }), (changes) => {
        let members: MemberRow[] = [...'abcd'].map((userId) => ({ userId, role: 'administrator' }))
        for (const [userId, to] of changes) {
          try {
            members = changeMember(members, userId, to)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
          expect(members.some((member) => member.role === 'administrator')).toBe(true)
        }
      }),
    )
  })
})
