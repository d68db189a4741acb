import type { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'

/** How long someone has to pause before what they wrote is saved, in milliseconds. */
const pause = 1_200

interface Autosave {
  form: RefObject<HTMLFormElement | null>
  /** Sends the saves. Its action must answer the intent `autosave`. */
  fetcher: Pick<ReturnType<typeof useFetcher>, 'state' | 'submit'>
  /** Nothing is saved by itself while this holds. */
  stopped?: boolean
  encType?: 'multipart/form-data'
  /** Sees, and may change, what a save is about to carry. Must keep its identity between renders. */
  prepare?: (data: FormData) => void
}

/**
 * Has a form save itself while someone writes. Give it `onInput`, and begin its `onSubmit` with
 * `held`: a button pressed while a save is under way waits for it, or it would meet its own save as
 * another's.
 */
export function useAutosave({ form, fetcher, stopped = false, encType, prepare }: Autosave) {
  const waiting = useRef<HTMLElement | null>(null)
  const [dirty, setDirty] = useState(false)
  const busy = fetcher.state !== 'idle'

  useEffect(() => {
    if (!dirty || busy || stopped) return
    const timer = setTimeout(() => {
      if (!form.current) return
      const data = new FormData(form.current)
      data.set('intent', 'autosave')
      prepare?.(data)
      setDirty(false)
      fetcher.submit(data, { method: 'post', encType })
    }, pause)
    return () => clearTimeout(timer)
  }, [form, dirty, busy, stopped, fetcher, encType, prepare])

  useEffect(() => {
    if (busy || !waiting.current) return
    const button = waiting.current
    waiting.current = null
    form.current?.requestSubmit(button)
  }, [form, busy])

  /** Whether a submission waits; it is sent again by itself. */
  function held(event: FormEvent): boolean {
    if (!busy) {
      setDirty(false)
      return false
    }
    event.preventDefault()
    waiting.current = (event.nativeEvent as SubmitEvent).submitter
    return true
  }

  return { busy, held, onInput: () => setDirty(true) }
}
