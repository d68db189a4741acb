import type { Actor } from '#app/domain/actor'
import { applicationView, type Application, type ApplicationView } from '#app/domain/application'
import type { Challenge } from '#app/domain/challenge'
import { isOnPanel, type Evaluation } from '#app/domain/evaluation'
import type { Verdict } from '#app/domain/refusal'
import type { Db } from '#app/platform/db/db.server'
import { findEvaluation } from './evaluation-store.server'

/** How much someone sees of an application now; see the rule. */
export async function viewOfApplication(
  db: Db,
  actor: Actor,
  application: Pick<Application, 'id' | 'organisationId' | 'status'>,
  challenge: Challenge,
  now: Date,
): Promise<ApplicationView> {
  const own = applicationView(actor, application, challenge, null, null, now) === 'own'
  const judged = challenge.unsealedAt !== null && !own
  const evaluation = judged ? await findEvaluation(db, challenge.id) : null
  const sheet =
    evaluation && isOnPanel(actor, evaluation)
      ? await findOwnSheet(db, actor, evaluation, application.id)
      : null
  return applicationView(actor, application, challenge, evaluation, sheet, now)
}

async function findOwnSheet(
  db: Db,
  actor: Actor,
  { id: evaluationId }: Evaluation,
  applicationId: string,
) {
  if (actor.type === 'visitor') return null
  const key = { evaluationId, applicationId, evaluatorId: actor.userId }
  return db.scoreSheet.findUnique({
    where: { evaluationId_applicationId_evaluatorId: key },
    select: { evaluatorId: true, conflict: true, submittedAt: true },
  })
}

/** Whether a view shows who applied and for how much. */
export function mayReadNamed(view: ApplicationView): Verdict {
  if (view === 'own' || view === 'named') return 'allowed'
  return view === 'blind' ? 'panel_is_blind' : view
}
