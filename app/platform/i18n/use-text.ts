import { createContext, useContext } from 'react'
import type { Language } from '#app/messages/languages'
import { textIn, type Text } from './text'

/** The language of the page, set once by the root. */
export const LanguageContext = createContext<Language>('en')

/** The words and formats of the page's language. */
export function useText(): Text {
  return textIn(useContext(LanguageContext))
}
