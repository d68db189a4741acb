import { challengeKindKeys } from '#app/domain/challenge-kinds'
import { sectors } from '#app/domain/sectors'
import type { Condition, SearchResult } from '#app/platform/search/search'
import { listSearch, type ListParams, type ListSpec } from '#app/platform/search/list-params'
import { search } from '#app/platform/search/search.server'
import { readNetworkNames } from '../network/network-names.server'
import { challengesIndex, type ChallengeRow } from './challenge-search.server'

const day = 24 * 3600 * 1000

const open: Condition = {
  all: [
    { facet: 'stage', oneOf: ['published'] },
    { number: 'deadline', from: 'now' },
  ],
}

/** "Open" is read from the clock against the deadline at every search [7]. */
const statusValues: Record<string, Condition> = {
  open,
  closed: {
    any: [
      {
        all: [
          { facet: 'stage', oneOf: ['published'] },
          { number: 'deadline', below: 'now' },
        ],
      },
      { facet: 'stage', oneOf: ['evaluating'] },
    ],
  },
  awarded: { facet: 'stage', oneOf: ['awarded'] },
  ended: { facet: 'stage', oneOf: ['concluded', 'unsuccessful', 'cancelled'] },
}

function deadlineValues(now: Date): Record<string, Condition> {
  // Whole hours, so that the bounds, and with them what can be cached, change once an hour.
  const from = Math.floor(now.getTime() / 3_600_000) * 3_600_000
  const until = (days: number): Condition => ({ number: 'deadline', below: from + days * day })
  const after = (days: number): Condition => ({ number: 'deadline', from: from + days * day })
  return {
    week: { all: [open, until(7)] },
    month: { all: [open, until(30)] },
    later: { all: [open, after(30)] },
  }
}

const budgetValues: Record<string, Condition> = {
  none: { not: { number: 'budget', from: 0 } },
  small: { number: 'budget', from: 0, below: 50_001 },
  medium: { number: 'budget', from: 50_001, below: 250_001 },
  large: { number: 'budget', from: 250_001 },
}

const sorts: ListSpec['sorts'] = {
  relevance: [],
  deadline: [{ number: 'closing', order: 'asc' }],
  newest: [{ number: 'published', order: 'desc' }],
  budget: [{ number: 'budget', order: 'desc' }],
}

/** What the list of calls can be asked, by its pages and by programs alike. */
export async function challengeListSpec(): Promise<ListSpec> {
  const { cities, units } = await readNetworkNames()
  return {
    groups: {
      city: cities.map((city) => city.slug),
      unit: units.map((unit) => unit.slug),
      sector: sectors,
      kind: challengeKindKeys,
      status: Object.keys(statusValues),
      deadline: ['week', 'month', 'later'],
      budget: Object.keys(budgetValues),
    },
    sorts,
  }
}

/** Public calls that answer a list's parameters, with counts for every filter. */
export function listChallenges(params: ListParams, now: Date): Promise<SearchResult<ChallengeRow>> {
  const groups = ['city', 'unit', 'sector', 'kind', 'status', 'deadline', 'budget']
  const values = { status: statusValues, deadline: deadlineValues(now), budget: budgetValues }
  return search(challengesIndex, listSearch(params, sorts, groups, values), now)
}
