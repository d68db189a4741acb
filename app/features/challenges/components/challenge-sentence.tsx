import { phaseOf, type Challenge, type Dated } from '#app/domain/challenge'
import { challengeKinds } from '#app/domain/challenge-kinds'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import type { Text } from '#app/platform/i18n/text'

type Standing = Dated & Pick<Challenge, 'kind' | 'awardedAt'>

/** Where a call stands, as a sentence: "Closes in 6 days: Friday 4 December 2026, 16:00, Sofia time." */
export function challengeSentence(
  text: Text,
  challenge: Standing,
  city: { timeZone: string; names: LocalisedText },
  now: Date,
): string {
  const phase = phaseOf(challenge, now)
  const cityTime = (at: Date) =>
    text.cityTime(at, city.timeZone, pickText(city.names, text.language).text)
  const deadline = challenge.deadline
  const when = deadline ? text.relative(deadline, now) : ''
  if (phase === 'closed' && !challengeKinds[challenge.kind].awards)
    return text.t('challenges.sentence.closed_consultation', { when })
  if (phase === 'concluded' && challenge.awardedAt)
    return text.t('challenges.sentence.awarded', { when: text.relative(challenge.awardedAt, now) })
  // Only a call that is run elsewhere ends like this without being a consultation.
  if (phase === 'concluded' && challengeKinds[challenge.kind].awards)
    return text.t('challenges.sentence.concluded_elsewhere')
  if (phase === 'standstill' && challenge.standstillStoppedAt)
    return text.t('challenges.sentence.standstill_stopped')
  if (phase === 'standstill')
    return text.t('challenges.sentence.standstill', { time: cityTime(challenge.standstillUntil!) })
  return text.t(`challenges.sentence.${phase}`, { when, time: deadline ? cityTime(deadline) : '' })
}

export function ChallengeSentence(props: {
  challenge: Standing
  city: { timeZone: string; names: LocalisedText }
  now: Date
}) {
  const text = useText()
  return (
    <span suppressHydrationWarning>
      {challengeSentence(text, props.challenge, props.city, props.now)}
    </span>
  )
}
