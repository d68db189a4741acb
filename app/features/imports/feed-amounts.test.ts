import { expect, test } from 'vitest'
import { readDollars } from './feed-amounts'

test.each([
  ['$300,000', 30_000_000],
  ['$3,000,000.00', 300_000_000],
  ['$50000', 5_000_000],
  [' $ 1,500.25 ', 150_025],
  ['US$20,000', 2_000_000],
  ['USD $20,000', 2_000_000],
  ['$2 million', 200_000_000],
  ['$1.2 million', 120_000_000],
  ['$0.35 Million', 35_000_000],
])('%s is understood', (text, cents) => {
  expect(readDollars(text)).toBe(cents)
})

test.each([
  '',
  '$0',
  '0',
  '300,000',
  '€300,000',
  '$30,00',
  '$3,0000',
  '-$5',
  'Up to $240,000',
  '$100,000 - $200,000',
  '$100,000 and a medal',
  '$1.2',
  '$999999999999999999',
  'Non-monetary',
])('“%s” is kept as text', (text) => {
  expect(readDollars(text)).toBeNull()
})
