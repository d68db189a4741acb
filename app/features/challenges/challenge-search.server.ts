import type { Tx } from '#app/platform/db/db.server'

/** Has the index follow a changed call. */
export async function indexChallenge(_tx: Tx, _challengeId: string): Promise<void> {}
