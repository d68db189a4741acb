import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { amountText } from '#app/domain/money'
import { isPriceField } from '../application-fields'
import type { SavedApplication } from '../edit-application.server'

/** A field as its writer last read or saved it. */
export interface KnownField {
  text: string
  revision: number
}

/** By the id of the field, prices as they are typed, with the terms, ticked or not, as `terms`. */
export type KnownFields = Record<string, KnownField>

/** What was sent in a form that came back, by the names of its fields. */
export type Typed = Record<string, string | undefined>

interface Start {
  /** What is stored. */
  stored: KnownFields
  currency: string
  /** What came back with the page: what was typed and, where anything was saved, how it stands. */
  typed?: Typed
  saved?: SavedApplication
}

/** The fields that belong to one entry of `KnownFields`. */
export function namesOf(id: string): { value: string; was: string; revision: string } {
  if (id === 'terms') return { value: 'terms', was: 'wasTerms', revision: 'termsRevision' }
  return { value: `answer-${id}`, was: `was-${id}`, revision: `revision-${id}` }
}

/** The fields of a save with their revisions, and the colleague's text where they met one. */
function outcomeOf(saved: SavedApplication, currency: string) {
  const theirs = new Map(
    saved.conflicts.map((conflict) => [
      conflict.id,
      isPriceField(conflict.id) && conflict.theirs
        ? amountText(Number(conflict.theirs), currency)
        : conflict.theirs,
    ]),
  )
  return { revisions: new Map(Object.entries(saved.revisions)), theirs }
}

/** What a form starts from: what is stored, and whatever was typed into one that came back. */
function startOf({ stored, currency, typed, saved }: Start) {
  const known = { ...stored }
  const shown = Object.fromEntries(Object.entries(stored).map(([id, { text }]) => [id, text]))
  const { revisions, theirs } = saved
    ? outcomeOf(saved, currency)
    : { revisions: new Map<string, number>(), theirs: new Map<string, string>() }
  for (const id of typed ? Object.keys(stored) : []) {
    const names = namesOf(id)
    const [value = '', was = ''] = [typed![names.value], typed![names.was]]
    if (value === was) continue
    shown[id] = value
    if (!revisions.has(id)) known[id] = { text: was, revision: Number(typed![names.revision]) || 0 }
  }
  return { known, shown, theirs }
}

/**
 * Keeps what the writer of a form knows of each field, so that a save carries only what they changed and
 * meets a colleague's change instead of undoing it.
 */
export function useKnownAnswers(form: RefObject<HTMLFormElement | null>, start: Start) {
  const { stored, currency } = start
  const [{ shown, ...first }] = useState(() => startOf(start))
  const [known, setKnown] = useState(first.known)
  const [theirs, setTheirs] = useState(first.theirs)

  /** Takes in how a save went; `sent` gives what it carried. */
  const takeIn = useCallback(
    (saved: SavedApplication, sent: (name: string) => string): void => {
      const outcome = outcomeOf(saved, currency)
      const next: KnownFields = { terms: { text: sent('terms'), revision: 0 } }
      for (const [id, revision] of outcome.revisions)
        next[id] = { text: outcome.theirs.get(id) ?? sent(namesOf(id).value), revision }
      setKnown((before) => ({ ...before, ...next }))
      setTheirs((before) => {
        const left = [...before].filter(([id]) => !outcome.revisions.has(id))
        return new Map([...left, ...outcome.theirs])
      })
    },
    [currency],
  )

  const latest = useRef(known)
  useEffect(() => {
    latest.current = known
  }, [known])

  // The page has been read anew: fields that nobody has touched here follow it, the others stay.
  const version = JSON.stringify(stored)
  useEffect(() => {
    const fresh = Object.entries(JSON.parse(version) as KnownFields)
    const followed = fresh.filter(([id, { text }]) => {
      const field = form.current?.elements.namedItem(namesOf(id).value)
      return field && follow(field, { from: latest.current[id]?.text ?? '', to: text })
    })
    setKnown((before) => ({ ...before, ...Object.fromEntries(followed) }))
    setTheirs((before) => {
      const same = new Set(followed.map(([id]) => id))
      return new Map([...before].filter(([id]) => !same.has(id)))
    })
  }, [version, form])

  return { known, shown, theirs, takeIn }
}

type Field = RadioNodeList | Element

/** Sets a field to a text unless something else has been written into it; says whether it has the text. */
function follow(field: Field, { from, to }: { from: string; to: string }): boolean {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') {
    if (field.checked === (from === 'on')) field.checked = to === 'on'
    return field.checked === (to === 'on')
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
  if (field.value === from) field.value = to
  return field.value === to
}
