import { Refusal } from '#app/domain/refusal'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { requireDevPages } from '#app/features/network/dev-only.server'
import { textField } from '#app/platform/http/forms'
import { clock } from '#app/platform/clock/clock.server'

export const loader = publicLoader(async () => {
  requireDevPages()
  return Response.json({ now: clock.now() })
})

/** Sets the product's clock to a moment, to see a deadline pass; `to` empty sets it right again. */
export const action = publicAction(async (_visit, form) => {
  requireDevPages()
  const to = textField(form, 'to')
  const moment = Date.parse(to)
  if (to && Number.isNaN(moment)) throw new Refusal('wrong_state')
  clock.setAhead(to ? moment - Date.now() : 0)
  return Response.json({ now: clock.now() })
})
