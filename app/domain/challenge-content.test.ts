import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullContent, tableNow } from '../../tests/support/policy-table'
import {
  challengeContent,
  challengeSteps,
  challengeTranslation,
  emptyContent,
  missingForPublication,
  openDays,
  stepOf,
  translate,
  type ChallengeContent,
  type ChallengeGap,
  type ChallengeTranslation,
} from './challenge-content'
import { challengeKindKeys, challengeKinds, type ChallengeKind } from './challenge-kinds'

const day = 24 * 3600 * 1000
const after = (days: number) => new Date(tableNow.getTime() + days * day).toISOString()
const gapsOf = (changes: Partial<ChallengeContent>, kind: ChallengeKind = 'pilot_call') =>
  missingForPublication(fullContent(changes), kind, tableNow)

const criterion = { id: 'fit', name: 'Fit', description: '', weight: 100, minimum: null }
const question = {
  id: 'how',
  label: 'How?',
  help: '',
  required: true,
  maxLength: 500,
  curable: false,
  prefill: 'none' as const,
}
const bought: ChallengeKind[] = ['problem_challenge', 'pilot_call', 'prize']

/** Each gap alone: what opens it, and the kinds of call that have it. */
const single: [ChallengeGap, Partial<ChallengeContent>, ChallengeKind[]][] = [
  ['title', { title: '  ' }, challengeKindKeys],
  ['summary', { summary: '' }, challengeKindKeys],
  ['sectors', { sectors: [] }, challengeKindKeys],
  ['problem', { problem: '\n' }, challengeKindKeys],
  ['outcome', { outcome: '' }, challengeKindKeys],
  ['budget', { budgetMin: null, budgetMax: null }, bought],
  ['budget', { budgetMin: null, budgetMax: 0 }, bought],
  ['budget_order', { budgetMin: 201, budgetMax: 200 }, bought],
  ['offered', { offered: '' }, challengeKindKeys],
  ['applicant_kinds', { applicantKinds: [] }, challengeKindKeys],
  ['eligibility', { eligibility: '' }, challengeKindKeys],
  ['question_label', { questions: [question, { ...question, label: ' ' }] }, challengeKindKeys],
  ['criteria', { criteria: [] }, bought],
  ['criterion_name', { criteria: [{ ...criterion, name: '' }] }, bought],
  ['weights', { criteria: [{ ...criterion, weight: 99 }] }, bought],
  ['deadline', { deadline: null }, challengeKindKeys],
  ['questions_until', { questionsUntil: null }, challengeKindKeys],
  ['questions_until_late', { questionsUntil: after(39.01) }, challengeKindKeys],
  ['evaluation_until', { evaluationUntil: null }, bought],
  ['evaluation_until_early', { evaluationUntil: after(40) }, bought],
  ['terms', { terms: '' }, challengeKindKeys],
]

describe('what is missing for publication', () => {
  test.each(challengeKindKeys)('nothing, of a complete %s', (kind) => {
    expect(gapsOf({}, kind)).toEqual([])
  })

  describe.each(single)('%s', (gap, changes, kinds) => {
    test.each(challengeKindKeys)('%s', (kind) => {
      expect(gapsOf(changes, kind)).toEqual(kinds.includes(kind) ? [gap] : [])
    })
  })

  test('everything, of an empty one, in the order of the form', () => {
    const gaps = missingForPublication(emptyContent(), 'pilot_call', tableNow)
    const steps = gaps.map((gap) => challengeSteps.indexOf(stepOf(gap)))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(new Set(gaps.map(stepOf))).toEqual(new Set(challengeSteps))
  })

  test.each([
    [[99], false],
    [[100], true],
    [[60, 40], true],
    [[60, 41], false],
    [[101], false],
    [[0, 100], true],
    [[], false],
  ])('weights of %j make a hundred: %s', (weights, complete) => {
    const criteria = weights.map((weight, index) => ({ ...criterion, id: String(index), weight }))
    expect(gapsOf({ criteria }).length === 0).toBe(complete)
  })

  test('weights sum to a hundred or are named as missing', () => {
    const weight = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 15 }), (weights) => {
        const criteria = weights.map((one, index) => ({
          ...criterion,
          id: `${index}`,
          weight: one,
        }))
        const sum = weights.reduce((total, one) => total + one, 0)
        expect(gapsOf({ criteria })).toEqual(sum === 100 ? [] : ['weights'])
      }),
    )
  })
})

describe('how long a call is open', () => {
  const dated = (days: number, reason = '') => ({
    questionsUntil: after(days - 1),
    deadline: after(days),
    evaluationUntil: after(days + 20),
    shortOpeningReason: reason,
  })
  const millisecond = 1 / day

  test.each(challengeKindKeys)('%s: the least and the recommended time', (kind) => {
    const { minimumDays, recommendedDays } = challengeKinds[kind]
    expect(gapsOf(dated(minimumDays - millisecond, 'Urgent.'), kind)).toEqual(['deadline_too_soon'])
    expect(gapsOf(dated(minimumDays, 'Urgent.'), kind)).toEqual([])
    expect(gapsOf(dated(minimumDays), kind)).toEqual(['short_opening_reason'])
    expect(gapsOf(dated(recommendedDays - millisecond), kind)).toEqual(['short_opening_reason'])
    expect(gapsOf(dated(recommendedDays), kind)).toEqual([])
  })

  test('a pilot call is open for 14 days at least, and 28 are recommended', () => {
    expect(challengeKinds.pilot_call).toMatchObject({ minimumDays: 14, recommendedDays: 28 })
  })

  test('questions end a day before the close, or earlier', () => {
    expect(gapsOf({ questionsUntil: after(39) })).toEqual([])
    expect(gapsOf({ questionsUntil: after(39 + millisecond) })).toEqual(['questions_until_late'])
  })

  test('counts part days', () => {
    expect(openDays(after(1.5), tableNow)).toBe(1.5)
  })
})

describe('a translation', () => {
  const content = fullContent({
    criteria: [criterion, { ...criterion, id: 'price', name: 'Price', weight: 0 }],
    questions: [question],
  })
  const translation: ChallengeTranslation = challengeTranslation.parse({
    title: 'По-тихи нощи',
    summary: '',
    problem: 'Камиони.',
    outcome: '',
    offered: '',
    eligibility: '',
    attachmentsWanted: '',
    terms: '',
    criteria: { fit: { name: 'Годност', description: '' }, gone: { name: 'x', description: 'y' } },
    questions: { how: { label: 'Как?', help: 'Накратко.' } },
  })
  const shown = translate(content, translation)

  test('stands in place of the original, and where it is empty the original stands', () => {
    expect(shown.title).toBe('По-тихи нощи')
    expect(shown.problem).toBe('Камиони.')
    expect(shown.summary).toBe(content.summary)
    expect(shown.terms).toBe(content.terms)
  })

  test('names criteria and questions by their ids and leaves the rest of them alone', () => {
    expect(shown.criteria).toEqual([{ ...criterion, name: 'Годност' }, content.criteria[1]])
    expect(shown.questions).toEqual([{ ...question, label: 'Как?', help: 'Накратко.' }])
  })

  test('changes no number, date or choice', () => {
    const { budgetMax, deadline, sectors, applicantKinds, awards } = shown
    expect({ budgetMax, deadline, sectors, applicantKinds, awards }).toEqual({
      budgetMax: content.budgetMax,
      deadline: content.deadline,
      sectors: content.sectors,
      applicantKinds: content.applicantKinds,
      awards: content.awards,
    })
  })

  test('leaves the original as it was', () => {
    expect(content.title).toBe('Quieter nights')
  })
})

test('the content that the form can make is content that can be read back', () => {
  expect(challengeContent.parse(fullContent())).toEqual(fullContent())
  expect(challengeContent.parse(emptyContent())).toEqual(emptyContent())
})
