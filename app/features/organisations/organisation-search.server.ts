import type { Tx } from '#app/platform/db/db.server'

/** Has the index follow a changed organisation. */
export async function indexOrganisation(_tx: Tx, _organisationId: string): Promise<void> {}
