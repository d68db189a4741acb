import { shownStatus, standsByVersion, type ApplicationStatus } from '#app/domain/application'
import { phaseOf, type Challenge, type Dated } from '#app/domain/challenge'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'

interface Props {
  application: { status: ApplicationStatus; versionAgreed: number }
  challenge: Dated & Pick<Challenge, 'bindingVersion'>
  city: { names: LocalisedText; timeZone: string }
  now: Date
}

/** Where an application stands, as a sentence with the deadline where it matters. */
export function ApplicationSentence({ application, challenge, city, now }: Props) {
  const text = useText()
  const phase = phaseOf(challenge, now)
  const open = phase === 'open'
  const time = challenge.deadline
    ? text.cityTime(challenge.deadline, city.timeZone, pickText(city.names, text.language).text)
    : ''
  const status = shownStatus(application.status)
  const unconfirmed = status === 'submitted' && open && !standsByVersion(application, challenge)
  const dated = status === 'draft' || status === 'submitted' || status === 'withdrawn'
  const ended = phase === 'cancelled' || phase === 'unsuccessful'
  const key = unconfirmed
    ? 'unconfirmed'
    : ended && (status === 'submitted' || status === 'under_evaluation')
      ? 'call_ended'
      : dated && !open
        ? (`${status}_late` as const)
        : status
  return <span suppressHydrationWarning>{text.t(`applications.sentence.${key}`, { time })}</span>
}
