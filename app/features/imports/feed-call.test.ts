import { describe, expect, test } from 'vitest'
import { limits } from '#app/domain/challenge-content'
import { readFeedCall } from './feed-call'
import { RowProblem } from './source-row'

const city = { timeZone: 'Europe/Sofia', currency: 'EUR' }
const row = {
  'challenge-id': '7',
  'challenge-title': 'Quiet Trams &amp; Silent Rails',
  permalink: 'https://www.challenge.gov/challenge/quiet-trams/',
  'external-url': 'https://trams.example/prize/',
  tagline: 'Make trams sing softly.',
  agency: 'Office of Trams',
  'total-prize-offered-cash': '$300,000',
  'submission-start': '2019/03/01',
  'submission-end': '06/01/2019 11:59 PM',
  description:
    '<h3>Description</h3><p>Trams are <b>loud</b>.</p><h3>Goals</h3><p>Half the noise.</p>',
  prizes: '<p>Two prizes.</p>',
  rules: '<h4>Eligibility</h4><p>Anyone may enter.</p><h4>Rights</h4><p>They stay yours.</p>',
  judging: '<p>A jury.</p>',
  'how-to-enter': '<p>Write to us.</p>',
}
const read = (changes: Record<string, unknown> = {}) => readFeedCall({ ...row, ...changes }, city)

test('a row becomes a call in the sections of our page', () => {
  const { call, notices } = read()
  expect(call).toMatchObject({
    kind: 'prize',
    openedAt: new Date('2019-02-28T22:00:00Z'),
    deadline: new Date('2019-06-01T20:59:00Z'),
    source: {
      name: 'challenge.gov',
      url: 'https://www.challenge.gov/challenge/quiet-trams/',
      agency: 'Office of Trams',
      notes: [
        { label: 'Prize', text: '$300,000' },
        { label: 'Submissions from', text: '2019/03/01' },
      ],
    },
  })
  expect(call.content).toMatchObject({
    title: 'Quiet Trams & Silent Rails',
    summary: 'Make trams sing softly.',
    problem: 'Trams are **loud**.',
    outcome: 'Half the noise.',
    offered: 'Two prizes.',
    eligibility:
      'Anyone may enter.\n\n# How to enter\n\nWrite to us.\n\nThe agency’s own page: [trams.example/prize](https://trams.example/prize/)',
    terms: '# Rights\n\nThey stay yours.\n\n# Judging\n\nA jury.',
    budgetMax: null,
    criteria: [],
    questions: [],
    applicantKinds: [],
  })
  expect(notices).toEqual(['amount_kept_as_text', 'start_kept_as_text'])
})

describe('what is missing or odd', () => {
  test('without a title it is no call', () => {
    expect(() => read({ 'challenge-title': ' ' })).toThrow(RowProblem)
    expect(() => read({ 'challenge-title': { en: 'x' } })).toThrow('it has no challenge-title')
  })

  test('without a tagline the first sentence is the summary', () => {
    const description = '<p>Trams are loud all night long. People wake up.</p>'
    expect(read({ tagline: '', description }).call.content).toMatchObject({
      summary: 'Trams are loud all night long.',
      outcome: '',
    })
  })

  test('a deadline without an hour is kept as text', () => {
    const { call, notices } = read({ 'submission-end': '06/01/2019' })
    expect(call.deadline).toBeNull()
    expect(call.content.deadline).toBeNull()
    expect(call.source.notes).toContainEqual({ label: 'Deadline', text: '06/01/2019' })
    expect(notices).toContain('deadline_kept_as_text')
  })

  test('only a city that pays in dollars takes the amount as a budget', () => {
    const dollars = { ...city, currency: 'USD' }
    expect(readFeedCall(row, dollars).call.content.budgetMax).toBe(30_000_000)
    const vague = readFeedCall({ ...row, 'total-prize-offered-cash': 'Up to $5' }, dollars)
    expect(vague.call.content.budgetMax).toBeNull()
    expect(vague.call.source.notes).toContainEqual({ label: 'Prize', text: 'Up to $5' })
  })

  test('a source without an address leads to the feed’s home', () => {
    const nowhere = { permalink: 'javascript:x', 'external-url': null }
    expect(read(nowhere).call.source.url).toBe('https://www.challenge.gov')
  })

  test('texts longer than ours are cut and say where the rest stands', () => {
    const long = `<p>${'A sentence of the rules. '.repeat(20)}</p>`.repeat(200)
    const { call, notices } = read({ prizes: long, tagline: 'word '.repeat(400) })
    expect(call.content.offered.length).toBeLessThanOrEqual(limits.markdown)
    expect(call.content.offered).toMatch(
      /The rest of this text stands at \[challenge\.gov\]\(.*\)\.\*$/,
    )
    expect(call.content.summary.length).toBeLessThanOrEqual(limits.summary)
    expect(call.content.summary).toMatch(/…$/)
    expect(notices).toContain('text_cut')
  })

  test('a row with nothing but a title comes in', () => {
    const { call } = readFeedCall({ 'challenge-id': 1, 'challenge-title': 'Bare' }, city)
    expect(call.content.title).toBe('Bare')
    expect(call).toMatchObject({ openedAt: null, deadline: null })
  })
})
