import { Refusal } from '#app/domain/refusal'
import { publicLoader } from '#app/features/accounts/visit.server'

export const loader = publicLoader(async () => {
  throw new Refusal('not_found')
})

export default function NotFound() {
  return null
}
