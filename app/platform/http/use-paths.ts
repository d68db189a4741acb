import { useContext } from 'react'
import { LanguageContext } from '../i18n/use-text'
import { pathsIn } from './paths'

/** The URLs of the product in the page's language. */
export function usePaths() {
  return pathsIn(useContext(LanguageContext))
}
