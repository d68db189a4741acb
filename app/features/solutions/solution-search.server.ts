import type { Tx } from '#app/platform/db/db.server'

/** Has the index follow a changed solution. */
export async function indexSolution(_tx: Tx, _solutionId: string): Promise<void> {}
