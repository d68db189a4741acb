/**
 * Words as search compares them. A skeleton is coarse on purpose: it forgets case, diacritics and the
 * script, so that "Sofia", "Sofiya" and "София" are one word, as are "Đà Nẵng" and "da nang".
 *
 * Folding keeps beginnings: the skeleton of a word's beginning is, but for a cut inside a digraph, the
 * beginning of the word's skeleton. Prefix search depends on it.
 */

export interface Token {
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
  /** Lower case, diacritics kept. */
  spelled: string
  skeleton: string
}

const tokenPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Longer words are cut: nobody types them, and the index takes none beyond 2 kB. */
const longestToken = 64

/** The words of a text in order, each with its place, its spelling and its skeleton. */
export function* tokens(text: string): Generator<Token> {
  for (const { 0: word, index } of text.matchAll(tokenPattern)) {
    const cut = shortened(word)
    const folded = shortened(skeleton(cut))
    if (folded)
      yield { start: index, end: index + word.length, spelled: spelled(cut), skeleton: folded }
  }
}

/** Never ends within a letter. One letter may fold to eighteen, so a skeleton is cut as well. */
function shortened(word: string): string {
  return word.slice(0, longestToken).replace(/[\ud800-\udbff]$/, '')
}

/** A word's exact form: lower case and composed, so that two ways to encode it are one. */
export function spelled(word: string): string {
  return word.normalize('NFC').toLowerCase()
}

/** A word's coarse form: lower-case Latin letters and digits for Latin and Cyrillic words. */
export function skeleton(word: string): string {
  const lower = word.toLowerCase()
  return foldLatin(isAscii(lower) ? lower : toBaseLetters(lower))
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) > 127) return false
  return true
}

function toBaseLetters(lower: string): string {
  // What would lose with its mark what tells it apart: й is not и, nor hamza's seats letters.
  const marked = lower.normalize('NFC').replaceAll('й', 'y').replace(/[ؤئ]/g, 'ء')
  const bare = marked
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
  let base = ''
  for (let index = 0; index < bare.length; index += 1) {
    const letter = bare[index]!
    if (letter === 'ъ') base += /[еюя]/.test(bare[index + 1] ?? '') ? '' : 'a'
    else if (letter === 'ь') base += bare[index + 1] === 'о' ? 'y' : ''
    else base += letters[letter] ?? letter
  }
  return withoutArticle(base.replace(/\p{Nd}/gu, latinDigit).replace(/[^\p{L}\p{N}]/gu, ''))
}

const letters: Record<string, string> = {
  // Cyrillic, as Bulgaria's Transliteration Act and the usual Russian ways have it.
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'sht', ы: 'i', э: 'e', ю: 'yu', я: 'ya' },
  ...{ і: 'i', є: 'ye', ґ: 'g', ј: 'y', љ: 'ly', њ: 'ny', ђ: 'dj', ћ: 'c', џ: 'dzh' },
  // Latin letters that no decomposition reaches.
  ...{ đ: 'd', ð: 'd', ø: 'o', ł: 'l', ħ: 'h', ŋ: 'n', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  // Arabic letters that are often written for each other; marks above and below are gone already.
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
  ς: 'σ',
}

/** The value of a digit of any script: digits stand in the order of their values, zero first. */
function latinDigit(digit: string): string {
  let value = 0
  for (let code = digit.codePointAt(0)! - 1; value < 9; code -= 1, value += 1)
    if (!/\p{Nd}/u.test(String.fromCodePoint(code))) break
  return String(value)
}

/**
 * Drops the Arabic article, also behind "and", "with", "like" and "so", and joined to "for". Three
 * letters must remain, or short words that only begin so would be lost.
 */
function withoutArticle(word: string): string {
  return word.replace(/^(?:[وبكف]?ال|لل)(?=[\u0621-\u064a]{3})/, '')
}

/**
 * One spelling for what transliterations write in several ways. `y` is `i`, but after a, e, o and u it
 * stays: there it is й, and Vietnamese tells "bay" from "bai". `kh` is `h`, but for single syllables,
 * which Vietnamese has many of ("khoa" is not "hoa").
 */
function foldLatin(word: string): string {
  let folded = word
  if (folded.includes('y')) folded = folded.replace(/(?<![aeou])y/g, 'i')
  if (folded.includes('i'))
    folded = folded.replace(/i{2,}/g, 'i').replace(/(?<=[aeou])i(?=[au])/g, 'y')
  if (folded.includes('h')) {
    folded = folded.replaceAll('shch', 'sht')
    if (folded.includes('kh') && !oneSyllable.test(folded)) folded = folded.replace(/k+h/g, 'h')
  }
  return folded
}

const oneSyllable = /^kh[aeiouy]+(?:c|ch|m|n|ng|nh|p|t)?$/
