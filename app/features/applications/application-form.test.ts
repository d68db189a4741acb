import { expect, test } from 'vitest'
import { parseForm } from '#app/platform/http/forms'
import { applicationForm } from './application-form'

function read(fields: Record<string, string>) {
  const submission = parseForm(new URLSearchParams(fields), applicationForm('EUR'))
  return submission.status === 'success' ? submission.value : submission.reply().error
}

test('only what its writer changed is read', () => {
  expect(
    read({
      'answer-how': 'With a wall.',
      'was-how': 'With a wall.',
      'revision-how': '3',
      'answer-where': 'Here,\r\nand there.',
      'was-where': 'Here,\nand there.',
      'revision-where': '2',
      'answer-why': 'Because.',
      'was-why': '',
      'revision-why': '0',
      price: '',
      wasPrice: '',
      priceRevision: '1',
      terms: 'on',
      wasTerms: 'on',
    }),
  ).toEqual({
    answers: [{ questionId: 'why', text: 'Because.', revision: 0 }],
    price: undefined,
    termsAccepted: undefined,
  })
})

test('an answer, a price and the terms can be taken back', () => {
  expect(
    read({
      'answer-how': '',
      'was-how': 'With a wall.',
      'revision-how': '3',
      price: '',
      wasPrice: '900',
      priceRevision: '4',
      wasTerms: 'on',
    }),
  ).toEqual({
    answers: [{ questionId: 'how', text: '', revision: 3 }],
    price: { amount: null, revision: 4 },
    termsAccepted: false,
  })
})

test('a price that is no amount is refused', () => {
  expect(read({ price: 'much', wasPrice: '', priceRevision: '1' })).toEqual({ price: ['amount'] })
})
