import { describe, expect, test } from 'vitest'
import { complaintStatuses, decideComplaint } from './complaint'

const complaint = { organisationId: 'organisation', status: 'open' as const, note: 'kept' }

describe('deciding on a complaint', () => {
  test.each([
    ['reject', 'rejected'],
    ['reevaluate', 'upheld'],
    ['annul', 'upheld'],
  ] as const)('to %s leaves it %s', (outcome, status) => {
    expect(decideComplaint(complaint, outcome, 'The annex was read.')).toEqual({
      ...complaint,
      status,
    })
  })

  test('needs reasons', () => {
    expect(() => decideComplaint(complaint, 'reject', ' \n')).toThrow('reason_needed')
  })

  test.each(complaintStatuses.filter((status) => status !== 'open'))(
    'happens once: not when it is %s',
    (status) => {
      expect(() => decideComplaint({ ...complaint, status }, 'annul', 'Late.')).toThrow(
        'already_decided',
      )
    },
  )
})
