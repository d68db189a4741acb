import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import { direction, locales, type Language } from '#app/messages/languages'
import type { MessageKey, Messages } from '#app/messages/messages'

type Values = Record<string, string | number | Date>
type RichValues = Record<string, string | number | ReactNode | ((chunks: ReactNode) => ReactNode)>

type DateStyle = 'day' | 'short' | 'month' | 'short-month' | 'time' | 'minute' | 'weekday-minute'

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'short-month': { month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  'weekday-minute': {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
}

/** What was put into words lately; all of it is forgotten when it grows too large. */
class Kept {
  readonly #words = new Map<string, string>()

  of(key: string, say: () => string): string {
    let words = this.#words.get(key)
    if (words === undefined) {
      words = say()
      if (this.#words.size >= 5_000) this.#words.clear()
      this.#words.set(key, words)
    }
    return words
  }
}

const second = 1000
const units = [
  { unit: 'year', length: 365 * 24 * 3600 * second },
  { unit: 'month', length: 30 * 24 * 3600 * second },
  { unit: 'day', length: 24 * 3600 * second },
  { unit: 'hour', length: 3600 * second },
  { unit: 'minute', length: 60 * second },
] as const

const leftToRight = /\p{Script=Latin}|\p{Script=Cyrillic}/u

/**
 * A name or title that runs the other way is set apart from the sentence around it; otherwise its
 * quotation marks and full stops would jump to its other end.
 */
function isolated(values: Values | undefined): Values | undefined {
  if (!values) return values
  const apart = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolatedText(value) : value,
  ])
  return Object.fromEntries(apart) as Values
}

function isolatedText(text: string): string {
  return leftToRight.test(text) ? text.replace(/^.+$/gm, '\u2068$&\u2069') : text
}

/** Words, numbers, dates and money in one language. Obtain it by `textIn`. */
export class Text {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** What stands between the parts of a line, the blank included. */
  readonly comma: string
  /** The sentence for a key, with its ICU arguments filled in. */
  readonly t: (key: MessageKey, values?: Values) => string
  /** As `t`, where the message has tags such as `<link>…</link>` that become elements. */
  readonly rich: (key: MessageKey, values: RichValues) => ReactNode
  /** Whether the message exists; for keys that are put together from data. */
  readonly has: (key: string) => key is MessageKey

  readonly #locale: string
  /** Sentences made before, by key and arguments: most pages say the same as the page before. */
  readonly #said = new Kept()
  readonly #written = new Kept()
  readonly #dates = new Map<string, Intl.DateTimeFormat>()
  readonly #numbers = new Map<string, Intl.NumberFormat>()
  readonly #relative: Intl.RelativeTimeFormat
  readonly #lists: Record<'and' | 'or', Intl.ListFormat>
  readonly #languages: Intl.DisplayNames
  readonly #countries: Intl.DisplayNames

  constructor(language: Language, messages: Messages) {
    this.language = language
    this.direction = direction(language)
    this.comma = language === 'ar' ? '، ' : ', '
    this.#locale = locales[language]
    const translator = createTranslator({
      locale: this.#locale,
      messages: messages,
      timeZone: 'UTC',
      onError: (error) => {
        throw error
      },
    }) as unknown as Text['t'] & { rich: Text['rich']; has: Text['has'] }
    const rightToLeft = this.direction === 'rtl'
    this.t = (key, values) => {
      const said = values ? `${key} ${JSON.stringify(values)}` : key
      return this.#said.of(said, () => translator(key, rightToLeft ? isolated(values) : values))
    }
    this.rich = translator.rich
    this.has = translator.has
    this.#relative = new Intl.RelativeTimeFormat(this.#locale, { numeric: 'always' })
    this.#lists = {
      and: new Intl.ListFormat(this.#locale, { type: 'conjunction' }),
      or: new Intl.ListFormat(this.#locale, { type: 'disjunction' }),
    }
    this.#languages = new Intl.DisplayNames(this.#locale, { type: 'language' })
    this.#countries = new Intl.DisplayNames(this.#locale, { type: 'region' })
  }

  /** A date in the given IANA zone; a city's own zone wherever a deadline is meant. */
  date(value: Date | string, timeZone: string, style: DateStyle = 'day'): string {
    const key = `${style} ${timeZone}`
    const format =
      this.#dates.get(key) ??
      new Intl.DateTimeFormat(this.#locale, { ...dateStyles[style], timeZone })
    this.#dates.set(key, format)
    const at = typeof value === 'string' ? new Date(value) : value
    return this.#written.of(`${key} ${at.getTime()}`, () => format.format(at))
  }

  /** A moment as a city's clocks show it, with the city named: "4 December 2026, 16:00, Sofia time". */
  cityTime(
    at: Date | string,
    timeZone: string,
    city: string,
    style: DateStyle = 'weekday-minute',
  ): string {
    return this.t('common.city_time', { time: this.date(at, timeZone, style), city })
  }

  number(value: number | bigint, options?: Intl.NumberFormatOptions): string {
    const key = options ? JSON.stringify(options) : ''
    const format = this.#numbers.get(key) ?? new Intl.NumberFormat(this.#locale, options)
    this.#numbers.set(key, format)
    return this.#written.of(`${key} ${value}`, () => format.format(value))
  }

  /** An exact number such as `12.5`, with every decimal that it has. */
  decimal(value: string): string {
    return this.number(value as unknown as number, { maximumFractionDigits: 6 })
  }

  /** Money from integer minor units; the fraction is left out where it is zero. */
  money(minorUnits: number | bigint, currency: string): string {
    const digits = currencyDigits(currency)
    const amount = Number(minorUnits) / 10 ** digits
    const fraction = Number.isInteger(amount) ? 0 : digits
    return this.number(amount, {
      style: 'currency',
      currency,
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    })
  }

  /** How far away a moment is, in the largest whole unit: "in 6 days", "3 hours ago". */
  relative(moment: Date | string, now: Date): string {
    const distance = new Date(moment).getTime() - now.getTime()
    const fitting = units.find(({ length }) => Math.abs(distance) >= length)
    return fitting
      ? this.#relative.format(Math.trunc(distance / fitting.length), fitting.unit)
      : this.#relative.format(distance < 0 ? -1 : 1, 'minute')
  }

  list(items: string[], type: 'and' | 'or' = 'and'): string {
    const apart = this.direction === 'rtl' ? items.map(isolatedText) : items
    return this.#lists[type].format(apart)
  }

  /** A language's name as it stands inside a sentence. */
  languageName(code: string): string {
    return this.#languages.of(code) ?? code
  }

  /** A language's name as it stands by itself, in a list or on a button. */
  languageTitle(code: string): string {
    const name = this.languageName(code)
    return name.charAt(0).toLocaleUpperCase(this.#locale) + name.slice(1)
  }

  countryName(code: string): string {
    return this.#countries.of(code) ?? code
  }

  fileSize(bytes: number): string {
    const megabytes = bytes / 1_000_000
    return megabytes >= 1
      ? this.number(megabytes, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
      : this.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
  }

  compare = (a: string, b: string): number => a.localeCompare(b, this.#locale)
}

const digitsByCurrency = new Map<string, number>()

/** How many digits a currency's minor unit has: 2 for EUR and RUB, 0 for VND (ISO 4217 by way of CLDR). */
export function currencyDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency)
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    digits = format.resolvedOptions().maximumFractionDigits ?? 2
    digitsByCurrency.set(currency, digits)
  }
  return digits
}

const made = new Map<Language, Text>()

/** Makes a language available to `textIn`: all at once on the server, the page's own one in the browser. */
export function registerMessages(language: Language, messages: Messages): void {
  if (!made.has(language)) made.set(language, new Text(language, messages))
}

/** The words and formats of one language. Its messages must have been registered before. */
export function textIn(language: Language): Text {
  const text = made.get(language)
  if (!text) throw new Error(`The messages of ${language} are not loaded.`)
  return text
}
