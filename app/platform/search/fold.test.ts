import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, textOf } from '../../../tests/support/any-text'
import { skeleton, spelled, tokens } from './fold'

const oneWord: Record<string, string[]> = {
  'Bulgarian and its Latin spellings': ['София', 'СОФИЯ', 'Sofia', 'Sofiya', 'SOFIYA'],
  'ъ as a vowel': ['въздух', 'vazduh', 'Vazdukh'],
  щ: ['щастие', 'shtastie', 'shchastie'],
  ьо: ['актьор', 'aktyor', 'aktior'],
  Russian: ['Москва', 'Moskva', 'moskva'],
  'kh and h': ['Хабаровск', 'Khabarovsk', 'Habarovsk'],
  'adjective endings': ['новый', 'novyy', 'novyi', 'novy'],
  'я after a vowel': ['Маяковский', 'Mayakovskiy', 'Mayakovsky', 'Maiakovskii'],
  'silent signs': ['компьютер', 'kompyuter', 'kompiuter'],
  'ъ as a sign': ['объект', 'obekt'],
  'й at the end': ['край', 'kray'],
  ж: ['жилье', 'zhile'],
  ц: ['центр', 'tsentr'],
  ч: ['часы', 'chasy'],
  ё: ['Ёлка', 'елка', 'elka'],
  Vietnamese: ['Đà', 'đà', 'da', 'DA', 'dạ'],
  'Vietnamese, decomposed': ['Nẵng', 'Nẵng'.normalize('NFD'), 'nang'],
  'Arabic article and prefixes': ['مدينة', 'المدينة', 'والمدينة', 'بالمدينة', 'للمدينة', 'مدينه'],
  'Arabic alef': ['إدارة', 'ادارة', 'أدارة', 'آدارة'],
  'Arabic marks': ['مُدُن', 'مدن', 'مـــدن'],
  'Arabic hamza': ['مسؤول', 'مسئول'],
  'Arabic yeh': ['مستشفى', 'مستشفي', 'المستشفى'],
  'digits of every script': ['2025', '٢٠٢٥', '۲۰۲۵', '２０２５', '२०२५'],
  'Latin letters': ['Straße', 'strasse'],
  Greek: ['Ελλάς', 'ΕΛΛΑΣ'],
}

test.each(Object.entries(oneWord))('%s', (_, words) => {
  expect(new Set(words.map(skeleton))).toHaveProperty('size', 1)
})

test.each([
  ['khoa', 'hoa'],
  ['bay', 'bai'],
  ['khong', 'hong'],
  ['transport', 'sport'],
  ['الم', 'م'],
])('%s is not %s', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other))
})

test.each([
  ['pay', 'payment'],
  ['survey', 'surveys'],
  ['city', 'cities'],
  ['Sof', 'София'],
  ['тран', 'transport'],
  ['المدي', 'المدينة'],
  ['đườn', 'đường'],
])('%s begins %s', (beginning, word) => {
  expect(skeleton(word).startsWith(skeleton(beginning))).toBe(true)
})

test('words of a text, with their places and both forms', () => {
  expect([...tokens('Не-чист въздух, 5G & Office365!')]).toEqual([
    { start: 0, end: 2, spelled: 'не', skeleton: 'ne' },
    { start: 3, end: 7, spelled: 'чист', skeleton: 'chist' },
    { start: 8, end: 14, spelled: 'въздух', skeleton: 'vazduh' },
    { start: 16, end: 18, spelled: '5g', skeleton: '5g' },
    { start: 21, end: 30, spelled: 'office365', skeleton: 'office365' },
  ])
})

test('a word without end is cut, and not within a letter', () => {
  const [token] = [...tokens(`a${'𝕒'.repeat(500)}`)]
  expect(token!.end).toBe(1001)
  expect(token!.spelled).not.toMatch(/[\ud800-\udfff]/u)
})

const tricky = fc.oneof(anyText, textOf('aеِيđу́ьъщ٣\u0640\0\ud800 -"'))

test('folding takes any text, and folding what is folded changes nothing in Latin letters', () => {
  fc.assert(
    fc.property(tricky, (text) => {
      for (const token of tokens(text)) {
        expect(token.skeleton).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(text.slice(token.start, token.end)).not.toBe('')
        if (/^[a-z0-9]+$/.test(token.skeleton))
          expect(skeleton(token.skeleton)).toBe(token.skeleton)
      }
    }),
  )
})

test('folding asks neither for case nor for the way letters are encoded', () => {
  const words = textOf('abхщяйюьъоеđễñèéةأئdзyi')
  fc.assert(
    fc.property(words, (word) => {
      expect(skeleton(word.toUpperCase())).toBe(skeleton(word))
      expect(skeleton(word.normalize('NFD'))).toBe(skeleton(word))
      expect(spelled(word.normalize('NFD'))).toBe(spelled(word))
    }),
  )
})
