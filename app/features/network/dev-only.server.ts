import { Refusal } from '#app/domain/refusal'
import { config } from '#app/platform/config/config.server'

/** Refuses `not_found` in production: these pages are for those who build and those who try it out. */
export function requireDevPages(): void {
  if (!config().demo && config().NODE_ENV === 'production') throw new Refusal('not_found')
}
