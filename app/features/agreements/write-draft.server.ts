import type { Member } from '#app/domain/actor'
import { mayDraftText, mayReadAgreement, moveText } from '#app/domain/agreement'
import { missingInText, type AgreementContent } from '#app/domain/agreement-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'
import {
  addVersion,
  changeAgreement,
  lockAgreement,
  type StoredAgreement,
} from './agreement-store.server'
import { tellSide } from './tell-agreement.server'

async function lockDraft(tx: Tx, actor: Member, id: string): Promise<StoredAgreement> {
  const agreement = await lockAgreement(tx, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  requireAllowed(mayDraftText(actor, agreement))
  return agreement
}

/**
 * Saves the draft of a text. `revision` is the one the writer started from: where someone else has saved
 * since, nothing is written and `stale_edit` is refused. Returns the new revision. Drafts are not audited
 * word by word; what is shared stands in its version.
 */
export function saveDraft(
  actor: Member,
  id: string,
  { revision, content }: { revision: number; content: AgreementContent },
  now: Date,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const agreement = await lockDraft(tx, actor, id)
    if (agreement.draftRevision !== revision) throw new Refusal('stale_edit')
    await tx.agreement.update({
      where: { id },
      data: { draft: content, draftRevision: { increment: 1 }, changedAt: now },
    })
    return { revision: revision + 1 }
  })
}

/**
 * Shows the draft to the company, as the first version or as the next one where there are others, and
 * opens the negotiation [19]. Refuses `stale_edit`, `text_incomplete`.
 */
export function shareDraft(actor: Member, id: string, revision: number, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const before = await lockDraft(tx, actor, id)
    if (before.draftRevision !== revision) throw new Refusal('stale_edit')
    const content = before.draft!
    if (missingInText(content).length > 0) throw new Refusal('text_incomplete')
    const number = await nextNumber(tx, id)
    const { sha256 } = await addVersion(tx, before, content, {
      number,
      byId: actor.userId,
      at: now,
    })
    const after = { ...moveText(before, 'share'), currentVersion: number }
    await tellSide(
      tx,
      before,
      'company',
      {
        event: 'agreement_shared',
        title: content.title,
        key: String(number),
        except: actor.userId,
      },
      now,
    )
    await changeAgreement(tx, before, after, {
      event: 'shared',
      byId: actor.userId,
      at: now,
      data: { draft: Prisma.DbNull },
      said: { sha256 },
    })
  })
}

/** The number after the newest version's, agreed on or not. */
async function nextNumber(tx: Tx, agreementId: string): Promise<number> {
  const newest = await tx.agreementVersion.aggregate({
    where: { agreementId },
    _max: { number: true },
  })
  return (newest._max.number ?? 0) + 1
}
