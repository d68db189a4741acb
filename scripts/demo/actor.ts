import type { Member } from '#app/domain/actor'
import { readPerson } from '#app/features/accounts/read-actor.server'
import { db } from '#app/platform/db/db.server'

/** A person of the demonstration as the one who acts. */
export async function demoActor(email: string): Promise<Member> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } })
  const signedIn = user && (await readPerson(user.id))
  if (!signedIn) throw new Error(`The demonstration has nobody with the address ${email}.`)
  return signedIn.actor
}
