import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blindText, marksOf, type Identity } from './blinding'

const airlight: Identity = {
  name: 'Airlight Systems EOOD',
  website: 'https://www.airlight.example/about?x=1',
  emailDomain: 'airlight.example',
  registerNumber: '203456789',
}
const blind = (text: string, changes: Partial<Identity> = {}) =>
  blindText(text, marksOf({ ...airlight, ...changes }), 'Applicant 7')

describe('an applicant is known by', () => {
  test.each([
    ['We at Airlight Systems EOOD measure.', 'We at [Applicant 7] measure.'],
    ['AIRLIGHT  systems,\nfounded 2019', '[Applicant 7],\nfounded 2019'],
    ['See https://www.airlight.example/cases', 'See https://www.[Applicant 7]/cases'],
    ['Write to office@airlight.example.', 'Write to office@[Applicant 7].'],
    ['Registered as 203456789 in Sofia', 'Registered as [Applicant 7] in Sofia'],
  ])('%j', (text, blinded) => expect(blind(text)).toBe(blinded))

  test.each([
    ['„Еърлайт Системс“ ЕООД', 'Ние, Еърлайт системс, мерим', 'Ние, [Applicant 7], мерим'],
    ['ООО «Тихий город»', 'тихий  город работает', '[Applicant 7] работает'],
    ['Công ty TNHH Đường Xanh', 'Đường Xanh đo tiếng ồn', '[Applicant 7] đo tiếng ồn'],
    ['نسيم', 'شركة نسيم تقيس', 'شركة [Applicant 7] تقيس'],
  ])('%s in its own script', (name, text, blinded) => expect(blind(text, { name })).toBe(blinded))

  test('a name that is spelled with other code points', () => {
    expect(blind('Đường Xanh'.normalize('NFD'), { name: 'Đường Xanh'.normalize('NFC') })).toBe(
      '[Applicant 7]',
    )
  })
})

describe('what stays', () => {
  test('words that only contain the name', () => {
    expect(blind('airlights and Airlight Systemsoft')).toBe('airlights and Airlight Systemsoft')
  })

  test('a name too short to be told from ordinary words', () => {
    expect(blind('It is on.', { name: 'On', website: null, emailDomain: null })).toBe('It is on.')
  })

  test('everything, of an applicant without any mark', () => {
    expect(blindText('a text', [], 'Applicant 1')).toBe('a text')
  })

  test('what pattern signs in a name would match', () => {
    expect(blind('aXb and a.b', { name: 'a.b', website: null, emailDomain: null })).toBe(
      'aXb and [Applicant 7]',
    )
  })
})

test('no text still shows any mark, and nothing else of it is lost', () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,8}$/)
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (before, after) => {
      const marks = marksOf(airlight)
      const text = [...before, 'AirLight SYSTEMS', ...after].join(' ')
      const blinded = blindText(text, marks, 'Applicant 7')
      for (const mark of marks) expect(blinded.toLowerCase()).not.toContain(mark.toLowerCase())
      expect(blinded).toBe([...before, '[Applicant 7]', ...after].join(' '))
    }),
  )
})
