import { expect, test } from 'vitest'
import '#app/messages/all.server'
import { textIn } from '#app/platform/i18n/text'
import { logSentence } from './log-sentence'

/** What the use cases write into the audit about pilots and their agreements. */
const sources = import.meta.glob<string>(
  ['../{agreements,outcomes,pilots,sites,workspace}/**/*.server.{ts,tsx}'],
  { eager: true, query: '?raw', import: 'default' },
)

test('everything that is written about a pilot and its agreement has a sentence in its log', () => {
  const events = Object.values(sources).flatMap((source) =>
    [
      ...source.matchAll(/'((?:agreement|pilot|milestone|site|message|risk|decision)\.[a-z_]+)'/g),
    ].map(([, event]) => event!),
  )
  expect(new Set(events).size).toBeGreaterThan(15)
  const text = textIn('ar')
  expect(events.filter((event) => logSentence(text, event, 1) === event)).toEqual([])
})
