import type { Member } from '#app/domain/actor'
import { challengeContent, type ChallengeContent } from '#app/domain/challenge-content'
import { isOnPanel } from '#app/domain/evaluation'
import { Refusal } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import {
  toStoredChallenge,
  withPlace,
  type StoredChallenge,
} from '../challenges/challenge-store.server'
import { toStoredEvaluation, withPanel, type StoredEvaluation } from './evaluation-store.server'

/** A published call with its newest round of judging and what its pages show of its city. */
export interface EvaluationPlace {
  challenge: StoredChallenge
  content: ChallengeContent
  evaluation: StoredEvaluation | null
  city: { slug: string; names: LocalisedText; timeZone: string; currency: string }
}

/** The same where judging has begun. */
export interface JudgedPlace extends EvaluationPlace {
  evaluation: StoredEvaluation
}

/**
 * A call for everyone who has to do with its evaluation: people of its unit, its panel, and the platform.
 * Refuses `not_found` to everyone else; what each may see beyond that, the rules say.
 */
export async function findPlace(actor: Member, challengeId: string): Promise<EvaluationPlace> {
  const row = await db.challenge.findUnique({
    where: { id: challengeId },
    include: {
      unit: withPlace.unit,
      city: { select: { ...withPlace.city.select, slug: true, names: true } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
      evaluations: { orderBy: { round: 'desc' }, take: 1, include: withPanel },
    },
    relationLoadStrategy: 'join',
  })
  if (!row || row.versions.length === 0) throw new Refusal('not_found')
  const { versions, evaluations, ...rest } = row
  const challenge = toStoredChallenge(rest)
  const evaluation = evaluations[0] ? toStoredEvaluation(evaluations[0]) : null
  const inUnit = actor.units.some((unit) => challenge.unitPath.includes(unit.unitId))
  const onPanel = evaluation !== null && isOnPanel(actor, evaluation)
  if (!inUnit && !onPanel && !actor.administrator) throw new Refusal('not_found')
  return {
    challenge,
    content: challengeContent.parse(versions[0]!.content),
    evaluation,
    city: { ...row.city, names: row.city.names as LocalisedText },
  }
}

/** The same. Refuses `wrong_state` before the applications have been opened. */
export async function findJudgedPlace(actor: Member, challengeId: string): Promise<JudgedPlace> {
  const place = await findPlace(actor, challengeId)
  if (!place.evaluation) throw new Refusal('wrong_state')
  return { ...place, evaluation: place.evaluation }
}
