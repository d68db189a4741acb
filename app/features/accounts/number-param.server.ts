import { z } from 'zod'
import { Refusal } from '#app/domain/refusal'
import type { Visit } from './visit.server'

const counted = z.coerce.number().int().min(1).max(1_000_000)

/** The n of "Applicant n" in the URL. Refuses `not_found` where there is none. */
export function numberParam({ params }: Pick<Visit, 'params'>): number {
  const number = counted.safeParse(params.number)
  if (!number.success) throw new Refusal('not_found')
  return number.data
}
