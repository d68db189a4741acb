import type { ApplicationStatus } from '#app/domain/application'
import { standsByVersion } from '#app/domain/application'
import { phaseOf, type Challenge } from '#app/domain/challenge'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'

interface Props {
  application: { status: ApplicationStatus; versionAgreed: number }
  challenge: Pick<Challenge, 'status' | 'deadline' | 'awardedAt' | 'bindingVersion'>
  city: { names: LocalisedText; timeZone: string }
  now: Date
}

/** Where an application stands, as a sentence with the deadline where it matters. */
export function ApplicationSentence({ application, challenge, city, now }: Props) {
  const text = useText()
  const open = phaseOf(challenge, now) === 'open'
  const time = challenge.deadline
    ? text.cityTime(challenge.deadline, city.timeZone, pickText(city.names, text.language).text)
    : ''
  const { status } = application
  const unconfirmed = status === 'submitted' && open && !standsByVersion(application, challenge)
  const dated = status === 'draft' || status === 'submitted' || status === 'withdrawn'
  const key = unconfirmed ? 'unconfirmed' : dated && !open ? (`${status}_late` as const) : status
  return <span suppressHydrationWarning>{text.t(`applications.sentence.${key}`, { time })}</span>
}
