import type { Actor } from '#app/domain/actor'
import { hasOrganisationRole, isOnCitySide } from '#app/domain/actor'
import type { ApplicationStatus } from '#app/domain/application'
import { isPublic } from '#app/domain/challenge'
import { organisationRoles } from '#app/domain/organisation'
import { mayReadMoney } from '#app/domain/payment'
import { mayReadPilot, type PilotStatus } from '#app/domain/pilot'
import { Refusal, requireAllowed, type Verdict } from '#app/domain/refusal'
import { mayReadSolution } from '#app/domain/solution'
import { db } from '#app/platform/db/db.server'
import { mayReadNamed, viewOfApplication } from '../evaluations/application-view.server'
import { readChallenge } from '../challenges/challenge-store.server'
import { withNames } from './sealed-file.server'

/** What says who may read a file of a pilot. */
const pilotOfFile = {
  select: { organisationId: true, status: true, unit: { select: { path: true } } },
} as const

interface PilotOfFile {
  organisationId: string
  status: PilotStatus
  unit: { path: string[] }
}

/**
 * A stored file, for those who may read what it is attached to. Refuses `not_found` for a file that
 * belongs to nothing, `application_sealed` to the city before the opening, `file_being_checked` and
 * `file_infected` while or after the scanner looks.
 */
export async function readableFile(actor: Actor, id: string, now: Date) {
  const file = await db.file.findUnique({
    where: { id },
    include: {
      challengeDocument: { select: { challengeId: true, publishedAt: true } },
      attachment: {
        select: {
          application: {
            select: { id: true, organisationId: true, status: true, challengeId: true },
          },
        },
      },
      picture: { select: { solution: { select: { status: true, organisationId: true } } } },
      solutionDocument: {
        select: { solution: { select: { status: true, organisationId: true } } },
      },
      logoOf: { select: { id: true } },
      readingEvidence: { select: { measure: { select: { pilot: pilotOfFile } } } },
      deliverable: {
        select: { deliverableId: true, milestone: { select: { pilot: pilotOfFile } } },
      },
      pilotMessage: { select: { pilot: pilotOfFile } },
      paymentEvidence: { select: { organisationId: true, unit: { select: { path: true } } } },
    },
    relationLoadStrategy: 'join',
  })
  if (!file) throw new Refusal('not_found')
  requireAllowed(await mayReadFile(actor, file, now))
  if (file.scan === 'pending') throw new Refusal('file_being_checked')
  if (file.scan === 'infected') throw new Refusal('file_infected')
  const solution = file.picture?.solution ?? file.solutionDocument?.solution
  const open = file.challengeDocument?.publishedAt || file.logoOf || solution?.status === 'listed'
  const [named] = await withNames([file])
  return { ...named!, open: Boolean(open) }
}

/** Evidence of a milestone: the company, and the city once it has been handed in. */
function mayReadEvidence(
  actor: Actor,
  { deliverableId, milestone }: NonNullable<Attached['deliverable']>,
): Verdict {
  const { unit, ...pilot } = milestone.pilot
  if (deliverableId === null)
    return hasOrganisationRole(actor, pilot.organisationId, ...organisationRoles)
      ? 'allowed'
      : 'not_found'
  return mayReadPilot(actor, { ...pilot, unitPath: unit.path })
}

interface Attached {
  challengeDocument: { challengeId: string; publishedAt: Date | null } | null
  attachment: {
    application: {
      id: string
      organisationId: string
      status: ApplicationStatus
      challengeId: string
    }
  } | null
  picture: { solution: Parameters<typeof mayReadSolution>[1] } | null
  solutionDocument: { solution: Parameters<typeof mayReadSolution>[1] } | null
  logoOf: { id: string } | null
  paymentEvidence: { organisationId: string; unit: { path: string[] } } | null
  readingEvidence: { measure: { pilot: PilotOfFile } } | null
  deliverable: { deliverableId: string | null; milestone: { pilot: PilotOfFile } } | null
  pilotMessage: { pilot: PilotOfFile } | null
}

async function mayReadFile(actor: Actor, file: Attached, now: Date): Promise<Verdict> {
  if (file.logoOf) return 'allowed'
  if (file.readingEvidence) {
    const { unit, ...pilot } = file.readingEvidence.measure.pilot
    return mayReadPilot(actor, { ...pilot, unitPath: unit.path })
  }
  if (file.paymentEvidence) {
    const { organisationId, unit } = file.paymentEvidence
    return mayReadMoney(actor, { organisationId, unitPath: unit.path })
  }
  if (file.pilotMessage) {
    const { unit, ...pilot } = file.pilotMessage.pilot
    return mayReadPilot(actor, { ...pilot, unitPath: unit.path })
  }
  if (file.deliverable) return mayReadEvidence(actor, file.deliverable)
  const solution = file.picture?.solution ?? file.solutionDocument?.solution
  if (solution) return mayReadSolution(actor, solution)
  if (file.challengeDocument) {
    const challenge = await readChallenge(db, { id: file.challengeDocument.challengeId })
    if (file.challengeDocument.publishedAt && isPublic(challenge)) return 'allowed'
    return isOnCitySide(actor, challenge) ? 'allowed' : 'not_found'
  }
  if (file.attachment) {
    const { application } = file.attachment
    const challenge = await readChallenge(db, { id: application.challengeId })
    return mayReadNamed(await viewOfApplication(db, actor, application, challenge, now))
  }
  return 'not_found'
}
