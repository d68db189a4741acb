import { describe, expect, test } from 'vitest'
import { calls, openCall, tableNow } from '../../tests/support/policy-table'
import { mayAsk } from './challenge'
import { lineOf } from './challenge-line'
import { followSource, standingOfImported } from './imported-challenge'

const day = 24 * 3600 * 1000
const later = new Date(tableNow.getTime() + 10 * day)
const earlier = new Date(tableNow.getTime() - 10 * day)
const seen = new Date(tableNow.getTime() - day)

describe('where an imported call stands', () => {
  test('it is open until its deadline, to the moment', () => {
    const dates = { openedAt: earlier, deadline: later }
    expect(standingOfImported(dates, seen, tableNow)).toEqual({
      status: 'published',
      publishedAt: earlier,
      deadline: later,
      questionsUntil: null,
    })
    expect(standingOfImported(dates, seen, later).status).toBe('concluded')
  })

  test('without a certain deadline it is never shown as open', () => {
    const dates = { openedAt: earlier, deadline: null }
    expect(standingOfImported(dates, seen, tableNow).status).toBe('concluded')
  })

  test.each([[null], [later]])(
    'that opened at %s it is dated when it was first seen',
    (openedAt) => {
      expect(standingOfImported({ openedAt, deadline: later }, seen, tableNow).publishedAt).toBe(
        seen,
      )
    },
  )
})

describe('following the source', () => {
  const dates = { openedAt: earlier, deadline: later }

  test('a deadline that moves opens or ends it', () => {
    const ended = { ...calls.concluded, imported: true, status: 'concluded' as const }
    expect(followSource(ended, dates, tableNow).status).toBe('published')
    const open = openCall({ imported: true })
    expect(followSource(open, { ...dates, deadline: earlier }, tableNow).status).toBe('concluded')
  })

  test('what was ended otherwise here, or is our own, does not follow', () => {
    const cancelled = { ...calls.cancelled, imported: true }
    expect(() => followSource(cancelled, dates, tableNow)).toThrow('wrong_state')
    expect(() => followSource(openCall(), dates, tableNow)).toThrow('wrong_state')
  })
})

test('of the way of a call that was run elsewhere only its beginning and end are shown', () => {
  const call = openCall({ imported: true, status: 'concluded' })
  expect(lineOf(call, tableNow).map(({ key, state }) => `${key} ${state}`)).toEqual([
    'published passed',
    'closing passed',
    'concluded here',
  ])
})

test('questions about it are asked where it is run', () => {
  const call = openCall({ imported: true })
  expect(mayAsk({ type: 'visitor' }, call, tableNow)).toBe('applied_elsewhere')
})
