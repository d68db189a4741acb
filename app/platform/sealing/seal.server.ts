import { randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { masterKeys } from './master-keys.server'

/** A key that seals content; wrapped by a master key wherever it is stored. */
export type DataKey = Uint8Array

export function newDataKey(): DataKey {
  return randomBytes(32)
}

/**
 * Seals bytes or a text with AES-256-GCM, as a JSON Web Encryption in its compact form (RFC 7516).
 * `context` says what is sealed and is bound to it: opened under another one, it is as good as broken.
 */
export function seal(key: DataKey, content: Uint8Array | string, context: string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ctx: context })
    .encrypt(key)
}

/** The bytes that were sealed. Throws where the key is another one, or anything was changed. */
export async function unseal(key: DataKey, sealed: string, context: string): Promise<Uint8Array> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, key)
  if (protectedHeader.ctx !== context)
    throw new Error(`What was sealed as ${String(protectedHeader.ctx)} is not ${context}.`)
  return plaintext
}

/** The text that was sealed. Throws likewise. */
export async function unsealText(key: DataKey, sealed: string, context: string): Promise<string> {
  return new TextDecoder().decode(await unseal(key, sealed, context))
}

export interface WrappedKey {
  wrapped: string
  masterKeyId: string
}

/** A data key as it may be stored: sealed by the first master key. */
export async function wrapKey(key: DataKey, context: string): Promise<WrappedKey> {
  const [master] = masterKeys()
  return { wrapped: await seal(master!.bytes, key, context), masterKeyId: master!.id }
}

/** The data key that was wrapped. Throws where the master key of that id is not among ours. */
export async function unwrapKey(
  { wrapped, masterKeyId }: WrappedKey,
  context: string,
): Promise<DataKey> {
  const master = masterKeys().find(({ id }) => id === masterKeyId)
  if (!master) throw new Error(`The sealing key ${masterKeyId} is not among SEALING_KEYS.`)
  return unseal(master.bytes, wrapped, context)
}
