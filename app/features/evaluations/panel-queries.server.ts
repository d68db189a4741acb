import type { Member } from '#app/domain/actor'
import {
  leastScorers,
  mayAppointPanel,
  mayReadProgress,
  mayRemind,
  maySubstitute,
} from '#app/domain/evaluation'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { listCandidates } from './appoint-panel.server'
import { findJudgedPlace } from './evaluation-place.server'
import { listShortHanded, readProgress } from './scoring-progress.server'

/** The panel of a call, who could be on it, how far each is, and where someone has to stand in. */
export async function findPanel(actor: Member, challengeId: string) {
  const place = await findJudgedPlace(actor, challengeId)
  const { challenge, evaluation } = place
  requireAllowed(mayReadProgress(actor, challenge, evaluation))
  const may = {
    appoint: mayAppointPanel(actor, challenge, evaluation) === 'allowed',
    substitute: maySubstitute(actor, challenge, evaluation) === 'allowed',
    remind: mayRemind(actor, challenge, evaluation) === 'allowed',
  }
  const scoring = evaluation.stage !== 'eligibility'
  const [candidates, progress, shortHanded] = await Promise.all([
    listCandidates(db, challenge),
    scoring ? readProgress(db, evaluation.id) : [],
    evaluation.stage === 'scoring' ? listShortHanded(db, evaluation.id, leastScorers) : [],
  ])
  return { ...place, may, candidates, progress, shortHanded }
}
