import type { Challenge } from '#app/domain/challenge'
import { lineOf } from '#app/domain/challenge-line'
import { useText } from '#app/platform/i18n/use-text'
import type { Text } from '#app/platform/i18n/text'
import { Line, LineMark, type Station } from '#app/ui/line'

type Travelling = Parameters<typeof lineOf>[0] & Pick<Challenge, 'status'>

/** The stations of a call in the reader's words, with the days of its city. */
export function stationsOf(text: Text, challenge: Travelling, zone: string, now: Date): Station[] {
  return lineOf(challenge, now).map(({ key, state, at }) => ({
    key,
    state,
    label: text.t(`challenges.stations.${key}`),
    when: at ? text.date(at, zone, 'short') : undefined,
  }))
}

export function ChallengeLine({
  challenge,
  zone,
  city,
  now,
}: {
  challenge: Travelling
  zone: string
  city: string
  now: Date
}) {
  return <Line stations={stationsOf(useText(), challenge, zone, now)} city={city} />
}

export function ChallengeLineMark({
  challenge,
  zone,
  city,
  now,
}: {
  challenge: Travelling
  zone: string
  city: string
  now: Date
}) {
  return <LineMark stations={stationsOf(useText(), challenge, zone, now)} city={city} />
}
