import { redirect } from '@remix-run/node'
import { Refusal } from '#app/domain/refusal'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { openNotification } from '#app/features/notifications/notification-queries.server'

/** Goes where a notification leads. */
export const loader = memberLoader(async (visit) => {
  const link = await openNotification(visit.actor, idParam(visit), visit.now)
  if (!link) throw new Refusal('not_found')
  return redirect(`/${visit.language}${link}`)
})
