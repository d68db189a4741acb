import type { Member } from '#app/domain/actor'
import { sideOf } from '#app/domain/agreement'
import { mayShareInPilot } from '#app/domain/pilot'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, transaction } from '#app/platform/db/db.server'
import { keepFile, receiveFile, type ReceivedFile } from '../files/add-file.server'
import { lockPilot, readPilot } from '../pilots/pilot-store.server'
import { tellCity, tellCompany } from '../pilots/tell-pilot.server'

/** The largest file that goes with a message, in bytes. */
export const mostShared = 20_000_000

/**
 * Says something to the other side of a pilot, with a file where there is one; it stands for ever. Refuses
 * `message_empty` where there is neither, and what `receiveFile` refuses.
 */
export async function sendMessage(
  actor: Member,
  pilotId: string,
  { text, upload }: { text: string; upload: File | null },
  now: Date,
): Promise<void> {
  requireAllowed(mayShareInPilot(actor, await readPilot(db, pilotId)))
  if (!upload && !text.trim()) throw new Refusal('message_empty')
  if (!upload) return send(actor, pilotId, text, null, now)
  await receiveFile(actor, upload, { kind: 'document', maxBytes: mostShared }, (file) =>
    send(actor, pilotId, text, file, now),
  )
}

function send(
  actor: Member,
  pilotId: string,
  text: string,
  file: ReceivedFile | null,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const pilot = await lockPilot(tx, pilotId)
    requireAllowed(mayShareInPilot(actor, pilot))
    const fileId = file ? await keepFile(tx, actor, file, now) : null
    const { id } = await tx.pilotMessage.create({
      data: { pilotId, text: text.trim(), fileId, byId: actor.userId, at: now },
      select: { id: true },
    })
    const tell = sideOf(actor, pilot) === 'city' ? tellCompany : tellCity
    const data = { sender: actor.name }
    await tell(tx, pilot, { event: 'pilot_message', data, key: id, page: '/talk' }, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: file ? 'message.sent_with_file' : 'message.sent',
      subject: `pilot:${pilotId}`,
      after: { message: id },
      at: now,
    })
  })
}
