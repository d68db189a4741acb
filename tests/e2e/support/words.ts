import fs from 'node:fs'
import path from 'node:path'
import { languages, type Language } from '#app/messages/languages'
import { registerMessages, textIn, type Text } from '#app/platform/i18n/text'

/** As the index of a language puts its files together: these two at the top, the others by name. */
const atTop = ['common', 'network']

function messagesOf(language: Language): object {
  const folder = path.resolve('app/messages', language)
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.assign(
    {},
    ...files.map((file) => {
      const content = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as object
      const name = path.basename(file, '.json')
      return atTop.includes(name) ? content : { [name]: content }
    }),
  ) as object
}

for (const language of languages) registerMessages(language, messagesOf(language) as never)

/** The product's own words, to find things by what a person reads. */
export function wordsOf(language: Language): Text {
  return textIn(language)
}
