import type { ChallengeContent } from '#app/domain/challenge-content'
import type { Tx } from '#app/platform/db/db.server'
import { readContent, titleOf, type StoredChallenge } from '../challenges/challenge-store.server'
import { membersByOrganisation } from '../notifications/audiences.server'
import type { EventValue } from '../notifications/events'
import { notifyEach } from '../notifications/notify.server'

async function readRanked(tx: Tx, evaluationId: string) {
  return tx.application.findMany({
    where: { results: { some: { evaluationId } } },
    select: {
      id: true,
      number: true,
      organisationId: true,
      organisation: { select: { name: true } },
      results: { where: { evaluationId }, orderBy: { lotId: 'asc' } },
      agreed: {
        where: { evaluationId },
        select: { criterionId: true, points: true, note: true },
      },
    },
    orderBy: { number: 'asc' },
    relationLoadStrategy: 'join',
  })
}

type Ranked = Awaited<ReturnType<typeof readRanked>>[number]

/**
 * Tells every applicant that was ranked: their scores with the notes, their rank, and who won with which
 * total [16]. Returns the winners as the public is told of them.
 */
export async function tellResults(
  tx: Tx,
  challenge: StoredChallenge,
  evaluationId: string,
  onceKey: string,
  now: Date,
): Promise<EventValue> {
  const ranked = await readRanked(tx, evaluationId)
  const content = await readContent(tx, challenge)
  const members = await membersByOrganisation(
    tx,
    ranked.map(({ organisationId }) => organisationId),
  )
  const title = { texts: await titleOf(tx, challenge) }
  const winners = winnersOf(ranked, content)
  const people = ranked.flatMap((application) => {
    const standing = standingOf(application, content)
    const data = { title, winners, standing, scores: scoresOf(application, content) }
    return (members.get(application.organisationId) ?? []).map((userId) => ({
      userId,
      data,
      link: `/desk/applications/${application.id}`,
      won: application.results.some(({ awarded }) => awarded),
    }))
  })
  const ones = people.filter(({ won }) => won)
  const others = people.filter(({ won }) => !won)
  await notifyEach(tx, ones, { event: 'application_awarded', onceKey }, now)
  await notifyEach(tx, others, { event: 'application_not_awarded', onceKey }, now)
  return winners
}

/** Each winner with the total, by lot where there are lots. */
function winnersOf(ranked: Ranked[], { lots }: ChallengeContent): EventValue {
  const names = new Map(lots.map(({ id, name }) => [id, name]))
  const won = ranked.flatMap(({ organisation, results }) =>
    results
      .filter(({ awarded }) => awarded)
      .map(({ lotId, total }) => ({
        lot: names.get(lotId) ?? '',
        said: organisation.name,
        points: total!,
      })),
  )
  return { standings: won.sort((a, b) => b.points - a.points) }
}

/** Rank and total, by lot; a dash for the rank where the price was not compared. */
function standingOf({ results }: Ranked, { lots }: ChallengeContent): EventValue {
  const names = new Map(lots.map(({ id, name }) => [id, name]))
  return {
    standings: results.map(({ lotId, rank, total, quality }) => ({
      lot: names.get(lotId) ?? '',
      said: rank === null ? '–' : String(rank),
      points: total ?? quality,
    })),
  }
}

/** The panel's words, criterion by criterion. */
function scoresOf({ agreed }: Ranked, { criteria }: ChallengeContent): EventValue {
  const given = new Map(agreed.map((score) => [score.criterionId, score]))
  const lines = criteria.map(
    ({ id, name }) => `${name}: ${given.get(id)?.points ?? 0} / 100. ${given.get(id)?.note ?? ''}`,
  )
  return lines.join('\n')
}
