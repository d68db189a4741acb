import type { FormMetadata } from '@conform-to/react'
import { Form, useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from './form-status'

const pause = 1_200

interface Answer {
  saved?: { revision: number; at: Date }
  refusal?: string
}

/**
 * A form that saves itself while someone writes, and says when it last did. Its action must answer the
 * intent `autosave` with `{ saved: { revision, at } }`. Each save carries the revision it started from,
 * so that two writers find out about each other; after a refusal it stops and leaves the text alone.
 */
export function AutosaveForm({
  form,
  revision,
  children,
  encType,
}: {
  form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'id' | 'onSubmit'>
  revision: number
  children: ReactNode
  encType?: 'multipart/form-data'
}) {
  const fetcher = useFetcher<Answer>()
  const element = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<HTMLElement | null>(null)
  const [dirty, setDirty] = useState(false)
  const known = Math.max(revision, fetcher.data?.saved?.revision ?? 0)
  const [sentFrom, setSentFrom] = useState(revision)
  // What a button has saved since takes back what an earlier save was refused for.
  const refused = sentFrom === revision ? fetcher.data?.refusal : undefined
  const busy = fetcher.state !== 'idle'

  useEffect(() => {
    if (!dirty || busy || refused) return
    timer.current = setTimeout(() => {
      if (!element.current) return
      const data = new FormData(element.current)
      data.set('intent', 'autosave')
      setDirty(false)
      setSentFrom(revision)
      fetcher.submit(data, { method: 'post', encType })
    }, pause)
    return () => clearTimeout(timer.current)
  }, [dirty, busy, refused, revision, fetcher, encType])

  // A button pressed while a save is under way waits for it, or it would meet its own save as another's.
  useEffect(() => {
    if (busy || !waiting.current) return
    const button = waiting.current
    waiting.current = null
    element.current?.requestSubmit(button)
  }, [busy])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    clearTimeout(timer.current)
    if (busy) {
      event.preventDefault()
      waiting.current = (event.nativeEvent as SubmitEvent).submitter
      return
    }
    setDirty(false)
    form.onSubmit(event)
  }

  return (
    <Form
      method="post"
      id={form.id}
      ref={element}
      encType={encType}
      noValidate
      onSubmit={onSubmit}
      onInput={() => setDirty(true)}
    >
      {/* The Enter key presses a form's first button, which could be one that removes an item. */}
      <button name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="revision" value={known} />
      <RefusalBanner code={refused} />
      {children}
      <SaveStatus busy={busy} saved={fetcher.data?.saved?.at} failed={Boolean(refused)} />
    </Form>
  )
}

function SaveStatus({ busy, saved, failed }: { busy: boolean; saved?: Date; failed: boolean }) {
  const text = useText()
  const time = saved && text.date(saved, Intl.DateTimeFormat().resolvedOptions().timeZone, 'time')
  return (
    <p role="status" className="mt-3 min-h-6 text-small text-quiet">
      {failed
        ? text.t('common.not_saved')
        : busy
          ? text.t('common.saving')
          : time && text.t('common.saved_at', { time })}
    </p>
  )
}
