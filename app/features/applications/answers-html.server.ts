import { lotsOf, type ChallengeContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import type { Text } from '#app/platform/i18n/text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'

/** The answers of an application as HTML, by the id of their question; empty ones are left out. */
export function answersForPage(answers: Record<string, string>): Record<string, string> {
  const said = Object.entries(answers).filter(([, text]) => text.trim() !== '')
  return Object.fromEntries(said.map(([id, text]) => [id, renderMarkdown(text)]))
}

interface Priced {
  challenge: { kind: ChallengeKind; currency: string }
  content: ChallengeContent
  said: { prices: Record<string, number> }
}

/** The prices of an application in words, with the names of the lots where there are lots. */
export function pricesForPage(text: Text, { challenge, content, said }: Priced) {
  return lotsOf(challenge.kind, content).flatMap(({ id, name }) => {
    const price = said.prices[id]
    return price === undefined ? [] : [{ lot: name, amount: text.money(price, challenge.currency) }]
  })
}
