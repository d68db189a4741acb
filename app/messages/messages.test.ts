import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { refusals } from '#app/domain/refusal'
import { eventNames, optionalEvents } from '#app/features/notifications/events'
import ar from './ar'
import bg from './bg'
import en from './en'
import { languages, locales, type Language } from './languages'
import ru from './ru'
import vi from './vi'

type Tree = { [key: string]: string | Tree }

const all: Record<Language, Tree> = { en, bg, vi, ru, ar }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap<[string, string]>(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
}

const messages = Object.fromEntries(
  languages.map((language) => [language, new Map<string, string>(leaves(all[language]))]),
) as Record<Language, Map<string, string>>

/** Names of arguments and tags, however deep. */
function names(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.plural:
      case TYPE.select:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => names(option.value)),
        ]
      case TYPE.tag:
        return [`<${element.value}>`, ...names(element.children)]
      default:
        return [element.value]
    }
  })
}

function plurals(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return plurals(element.children)
    if (element.type !== TYPE.plural) return []
    return [Object.keys(element.options)]
  })
}

/** Words that are the same in several languages: names, codes, units. */
const sameEverywhere = /^(Agora|TRL \{level\}|–|\{[^{}]+\}|[\d\s–+]+|Office|API)$/

describe.each(languages.filter((language) => language !== 'en'))(
  'the messages of %s',
  (language) => {
    test('have the same keys as the English ones', () => {
      expect([...messages[language].keys()].sort()).toEqual([...messages.en.keys()].sort())
    })

    test('are translated', () => {
      const left = [...messages[language]].filter(
        ([key, value]) =>
          value === messages.en.get(key) && /[a-z]{3}/i.test(value) && !sameEverywhere.test(value),
      )
      expect(left.map(([key]) => key)).toEqual([])
    })

    test('take the same arguments', () => {
      const differing = [...messages[language]].filter(([key, value]) => {
        const wanted = new Set(names(parse(messages.en.get(key) ?? '')))
        const given = new Set(names(parse(value)))
        return (
          [...wanted].some((name) => !given.has(name)) ||
          [...given].some((name) => !wanted.has(name))
        )
      })
      expect(differing.map(([key]) => key)).toEqual([])
    })
  },
)

describe.each(languages)('the plurals of %s', (language) => {
  test('name every form that the language has', () => {
    const forms = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories
    const lacking = [...messages[language]].filter(([, value]) =>
      plurals(parse(value)).some((options) => forms.some((form) => !options.includes(form))),
    )
    expect(lacking.map(([key]) => key)).toEqual([])
  })
})

test('every refusal has a sentence', () => {
  expect(Object.keys(en.refusals).sort()).toEqual(Object.keys(refusals).sort())
})

test('every event has its words, and a line among the preferences where it can be chosen', () => {
  for (const event of eventNames)
    for (const part of ['subject', 'text', 'action'])
      expect(messages.en.has(`notifications.${event}.${part}`)).toBe(true)
  expect(Object.keys(en.notifications.preferences.events).sort()).toEqual(
    [...optionalEvents].sort(),
  )
})
