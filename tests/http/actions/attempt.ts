import type { Cast, Role } from '../../support/cast'
import type { Fields } from '../../support/http-server'

/** A form as someone sends it to change something. */
export interface Attempt {
  path: string
  fields?: Fields
  /** The file of an upload form. */
  upload?: File
  /** On which day of the story it is sent; the fifth where nothing is said. */
  day?: number
}

export interface Action {
  /** The pattern of its URL. */
  at: string
  /** Makes what the form is about, and the form. */
  prepare: (cast: Cast, role: Role) => Promise<Attempt>
  /** It ends the sessions of whoever sends it; they sign in again. */
  endsSession?: boolean
  /** It changes nothing that is kept, for one who may. */
  leavesNoTrace?: boolean
}

export type Actions = Record<string, Action>

export const note = () =>
  new File(['We measured it ourselves.'], 'note.txt', { type: 'text/plain' })
