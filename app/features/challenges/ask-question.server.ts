import type { Member } from '#app/domain/actor'
import { mayAnswer, mayAsk } from '#app/domain/challenge'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { transaction } from '#app/platform/db/db.server'
import { peopleOfUnit, tell } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { lockChallenge, readChallenge, titleOf } from './challenge-store.server'

/** Puts a question to the city. Refuses `questions_closed`, `wrong_state`, `rate_limited`. */
export async function askQuestion(
  actor: Member,
  slug: string,
  question: { text: string; language: Language },
  now: Date,
): Promise<void> {
  if (!(await takeAttempt('question-account', actor.userId))) throw new Refusal('rate_limited')
  await transaction(async (tx) => {
    const challenge = await readChallenge(tx, { slug })
    requireAllowed(mayAsk(actor, challenge, now))
    const { id } = await tx.challengeQuestion.create({
      data: { challengeId: challenge.id, askedById: actor.userId, askedAt: now, ...question },
      select: { id: true },
    })
    await notify(
      tx,
      await peopleOfUnit(tx, challenge.unitPath, 'officer'),
      {
        event: 'question_asked',
        data: { title: { texts: await titleOf(tx, challenge) } },
        link: `/desk/challenges/${challenge.id}/questions`,
        onceKey: `question_asked:${id}`,
      },
      now,
    )
    const subject = `challenge:${challenge.id}`
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'challenge.question_asked',
      subject,
      after: { id },
      at: now,
    })
  })
}

/**
 * Answers a question for everyone to read, at least a day before the close [3]. An answer once given
 * stands: of two officers who answer at once, the second is refused with `already_decided`.
 */
export async function answerQuestion(
  actor: Member,
  challengeId: string,
  { questionId, answer }: { questionId: string; answer: string },
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId)
    requireAllowed(mayAnswer(actor, challenge, now))
    const question = await tx.challengeQuestion.findFirst({
      where: { id: questionId, challengeId },
    })
    if (!question) throw new Refusal('not_found')
    if (question.answer !== null) throw new Refusal('already_decided')
    await tx.challengeQuestion.update({
      where: { id: questionId },
      data: { answer, answeredAt: now, answeredById: actor.userId },
    })
    const occurrence = {
      event: 'question_answered' as const,
      data: { title: { texts: await titleOf(tx, challenge) } },
      link: `/challenges/${challenge.slug}#questions`,
      onceKey: `question_answered:${questionId}`,
    }
    await notify(tx, [question.askedById], occurrence, now)
    await tell(tx, { of: 'challenge', challengeId }, occurrence)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'challenge.question_answered',
      subject: `challenge:${challengeId}`,
      after: { id: questionId },
      at: now,
    })
  })
}
