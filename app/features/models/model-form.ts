import { z } from 'zod'
import { adoptionStatuses } from '#app/domain/outcome'

/** Saying how far a unit is with a model. */
export const adoptForm = z.object({
  unitId: z.uuid(),
  status: z.enum(adoptionStatuses),
  note: z.string().trim().max(1_000).default(''),
})
