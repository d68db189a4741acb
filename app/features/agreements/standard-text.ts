import type { TemplateContent } from '#app/domain/agreement-template'
import type { Language } from '#app/messages/languages'
import { ar } from './standard-clauses/ar'
import { bg } from './standard-clauses/bg'
import { en } from './standard-clauses/en'
import { ru } from './standard-clauses/ru'
import { vi } from './standard-clauses/vi'

const clauses = { en, bg, vi, ru, ar }

/** The clauses that a city begins with, until it has published its own in that language. */
export function standardText(language: Language): TemplateContent {
  return { clauses: clauses[language] }
}
