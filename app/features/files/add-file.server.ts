import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { db, type Tx } from '#app/platform/db/db.server'
import {
  acceptDocument,
  acceptPicture,
  type AcceptedFile,
} from '#app/platform/files/accept-file.server'
import { isInfected, scannerIsConfigured } from '#app/platform/files/scan.server'
import { deleteFile, putFile } from '#app/platform/files/storage.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import { readBytes, sealFile } from './sealed-file.server'

/** A file whose bytes are stored but which belongs to nothing yet. */
export interface ReceivedFile extends Omit<AcceptedFile, 'bytes'> {
  storageKey: string
  /** Of its content, as its size is. */
  sha256: string
  size: number
  sealedBy: string | null
}

interface Acceptance {
  kind: 'document' | 'picture'
  maxBytes: number
  /** The data key to seal it with; left out: it is kept as it is. */
  sealedBy?: string
}

/**
 * Checks and stores an uploaded file, then attaches it by `attach`, a transaction of its own: nothing
 * slow happens inside one. Where that fails, nothing of the file stays. Refuses `file_too_large`,
 * `file_type_refused`, `rate_limited`, and what `attach` refuses.
 */
export async function receiveFile(
  actor: Member,
  upload: File,
  { kind, maxBytes, sealedBy }: Acceptance,
  attach: (file: ReceivedFile) => Promise<void>,
): Promise<void> {
  if (!(await takeAttempt('upload-account', actor.userId))) throw new Refusal('rate_limited')
  if (upload.size > maxBytes) throw new Refusal('file_too_large')
  const given = { bytes: Buffer.from(await upload.arrayBuffer()), name: upload.name }
  const accepted = await (kind === 'picture' ? acceptPicture : acceptDocument)(given, maxBytes)
  if (typeof accepted === 'string') throw new Refusal(accepted)
  const storageKey = randomUUID()
  const { bytes, ...facts } = accepted
  const stored = sealedBy ? await sealFile(sealedBy, storageKey, accepted) : accepted
  await putFile(storageKey, stored.bytes)
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const kept = { name: stored.name, storageKey, sealedBy: sealedBy ?? null }
    await attach({ ...facts, ...kept, sha256, size: bytes.length })
  } catch (error) {
    await deleteUnlessKept(storageKey)
    throw error
  }
}

/** Records a received file inside the transaction that attaches it; returns its id. */
export async function keepFile(
  tx: Tx,
  actor: Member,
  file: ReceivedFile,
  now: Date,
): Promise<string> {
  const scan = scannerIsConfigured() ? 'pending' : 'clean'
  const { id } = await tx.file.create({
    data: { ...file, scan, uploadedById: actor.userId, uploadedAt: now },
    select: { id: true },
  })
  if (scan === 'pending') await enqueue(tx, scanFile, { fileId: id })
  return id
}

/** Has the scanner look at a file; it is served only afterwards. Tried again while the scanner is away. */
export const scanFile = defineJob({
  name: 'scan-file',
  payload: z.object({ fileId: z.uuid() }),
  run: async ({ fileId }) => {
    const file = await db.file.findUnique({ where: { id: fileId } })
    if (file?.scan !== 'pending') return
    const infected = await isInfected(await readBytes(file))
    await db.file.update({ where: { id: fileId }, data: { scan: infected ? 'infected' : 'clean' } })
    if (infected) await deleteFile(file.storageKey)
  },
})

/** Asks first: a transaction whose answer was lost on the way may have been committed. */
async function deleteUnlessKept(storageKey: string): Promise<void> {
  if (!(await db.file.findUnique({ where: { storageKey } }))) await deleteFile(storageKey)
}

/** Removes the bytes of a file whose row has gone. Called after the commit that removed it. */
export const forgetFile = defineJob({
  name: 'forget-file',
  payload: z.object({ storageKey: z.string() }),
  run: ({ storageKey }) => deleteUnlessKept(storageKey),
})

/** Deletes a file's row inside a transaction and its bytes after the commit. */
export async function dropFile(tx: Tx, fileId: string): Promise<void> {
  const { storageKey } = await tx.file.delete({
    where: { id: fileId },
    select: { storageKey: true },
  })
  await enqueue(tx, forgetFile, { storageKey })
}
