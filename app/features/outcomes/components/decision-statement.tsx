import type { OutcomeDecision } from '#app/domain/outcome'
import { useText } from '#app/platform/i18n/use-text'
import { Prose } from '#app/ui/prose'
import type { Language } from '#app/messages/languages'

/** What the city has decided, when, and why. `html` holds the reasons in the pilot's language. */
export function DecisionStatement({
  decision,
  html,
  at,
  zone,
  language,
}: {
  decision: OutcomeDecision
  html: string
  at: Date
  zone: string
  language: Language
}) {
  const text = useText()
  return (
    <>
      <p className="mb-3 text-lead font-semibold">{text.t(`outcomes.decided.${decision}`)}</p>
      <Prose html={html} lang={language} />
      <p className="mt-3 text-small text-quiet">
        {text.t('outcomes.decided.on', { date: text.date(at, zone) })}
      </p>
    </>
  )
}
