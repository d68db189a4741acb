import type { FormMetadata } from '@conform-to/react'
import { Form, useFetcher } from '@remix-run/react'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { RefusalBanner } from './form-status'
import { SaveStatus } from './save-status'
import { useAutosave } from './use-autosave'

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
  const [sentFrom, setSentFrom] = useState(revision)
  // What a button has saved since takes back what an earlier save was refused for.
  const refused = sentFrom === revision ? fetcher.data?.refusal : undefined
  const { busy, held, onInput } = useAutosave({
    form: element,
    fetcher,
    encType,
    stopped: Boolean(refused),
    prepare: useCallback(() => setSentFrom(revision), [revision]),
  })
  const known = Math.max(revision, fetcher.data?.saved?.revision ?? 0)
  return (
    <Form
      method="post"
      id={form.id}
      ref={element}
      encType={encType}
      noValidate
      onSubmit={(event) => {
        if (!held(event)) form.onSubmit(event)
      }}
      onInput={onInput}
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
