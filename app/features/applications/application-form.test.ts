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
      'answer-lot:': '',
      'was-lot:': '',
      'revision-lot:': '1',
      terms: 'on',
      wasTerms: 'on',
    }),
  ).toEqual({
    fields: [{ id: 'why', text: 'Because.', revision: 0 }],
    termsAccepted: undefined,
  })
})

test('an answer, a price and the terms can be taken back', () => {
  expect(
    read({
      'answer-how': '',
      'was-how': 'With a wall.',
      'revision-how': '3',
      'answer-lot:': '',
      'was-lot:': '900',
      'revision-lot:': '4',
      wasTerms: 'on',
    }),
  ).toEqual({
    fields: [
      { id: 'how', text: '', revision: 3 },
      { id: 'lot:', text: '', revision: 4 },
    ],
    termsAccepted: false,
  })
})

test('a price is read into minor units, and one that is no amount is refused', () => {
  const typed = (text: string) =>
    read({ 'answer-lot:a': text, 'was-lot:a': '', 'revision-lot:a': '1' })
  expect(typed('900.50')).toMatchObject({ fields: [{ id: 'lot:a', text: '90050', revision: 1 }] })
  expect(typed('much')).toEqual({ 'answer-lot:a': ['amount'] })
})
