import { renderMarkdown } from '#app/platform/markdown/markdown.server'

/** The answers of an application as HTML, by the id of their question; empty ones are left out. */
export function answersForPage(answers: Record<string, string>): Record<string, string> {
  const said = Object.entries(answers).filter(([, text]) => text.trim() !== '')
  return Object.fromEntries(said.map(([id, text]) => [id, renderMarkdown(text)]))
}
