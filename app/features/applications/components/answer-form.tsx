import { Form, useActionData, useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { controlLook, errorSentence } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { useOutcome } from '#app/ui/use-page-form'
import type { SavedApplication } from '../edit-application.server'

interface Question {
  id: string
  label: string
  help: string
  required: boolean
  maxLength: number
}

interface Props {
  asked: Language
  answered: Language
  version: number
  questions: Question[]
  answers: Record<string, string>
  revisions: Record<string, number>
  price: { text: string; revision: number; currency: string } | null
  termsAccepted: boolean
}

interface Outcome {
  saved?: SavedApplication & { at: Date }
  conflicts?: SavedApplication['conflicts']
  refusal?: string
}

const pause = 1_200

/**
 * The answers of an application. Saves itself while someone writes; each answer carries the revision it
 * started from, so that colleagues who write beside each other never overwrite one another.
 */
export function AnswerForm({
  asked,
  answered,
  version,
  questions,
  answers,
  revisions,
  price,
  termsAccepted,
}: Props) {
  const { t } = useText()
  const fetcher = useFetcher<Outcome>()
  const sent = useActionData<Outcome>()
  const { lastResult } = useOutcome()
  const typed = (lastResult?.initialValue ?? {}) as Record<string, string | undefined>
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<HTMLElement | null>(null)
  const [dirty, setDirty] = useState(false)
  const busy = fetcher.state !== 'idle'
  const saved = fetcher.data?.saved
  const conflicts = saved?.conflicts ?? sent?.conflicts ?? []
  const priceError = lastResult?.error?.price?.[0] ?? undefined

  useEffect(() => {
    if (!dirty || busy) return
    const timer = setTimeout(() => {
      if (!form.current) return
      const data = new FormData(form.current)
      data.set('intent', 'autosave')
      setDirty(false)
      fetcher.submit(data, { method: 'post' })
    }, pause)
    return () => clearTimeout(timer)
  }, [dirty, busy, fetcher])

  useEffect(() => {
    if (busy || !waiting.current) return
    const button = waiting.current
    waiting.current = null
    form.current?.requestSubmit(button)
  }, [busy])

  function onSubmit(event: FormEvent) {
    if (!busy) return setDirty(false)
    event.preventDefault()
    waiting.current = (event.nativeEvent as SubmitEvent).submitter
  }

  return (
    <Form method="post" ref={form} onInput={() => setDirty(true)} onSubmit={onSubmit} noValidate>
      <RefusalBanner code={fetcher.data?.refusal} />
      <p className="mb-6 text-small text-quiet">{t('common.markdown_help')}</p>
      {questions.map((question) => (
        <Answer
          key={question.id}
          question={question}
          asked={asked}
          answered={answered}
          text={typed[`answer-${question.id}`] ?? answers[question.id] ?? ''}
          revision={saved?.revisions[question.id] ?? revisions[question.id] ?? 0}
          theirs={conflicts.find((conflict) => conflict.questionId === question.id)?.theirs}
        />
      ))}
      {price && (
        <Price
          {...price}
          text={typed.price ?? price.text}
          revision={saved?.priceRevision ?? price.revision}
          error={priceError}
        />
      )}
      <div className="mb-6">
        <h2 className="mb-1 font-semibold">{t('applications.edit.terms')}</h2>
        <input type="hidden" name="termsAsked" value="1" />
        <label className="flex gap-3">
          <input
            type="checkbox"
            name="terms"
            defaultChecked={termsAccepted}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span>{t('applications.edit.terms_accept', { version })}</span>
        </label>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="check">
          {t('applications.edit.check')}
        </Button>
        <Button name="intent" value="save" look="secondary">
          {t('applications.edit.save')}
        </Button>
      </div>
      <SaveStatus busy={busy} outcome={fetcher.data} />
    </Form>
  )
}

function SaveStatus({ busy, outcome }: { busy: boolean; outcome?: Outcome }) {
  const text = useText()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const at = outcome?.saved?.at
  const said = outcome?.refusal
    ? text.t('common.not_saved')
    : busy
      ? text.t('common.saving')
      : at && text.t('common.saved_at', { time: text.date(at, zone, 'time') })
  return (
    <p role="status" className="mt-3 min-h-6 text-small text-quiet">
      {said}
    </p>
  )
}

interface AnswerProps {
  question: Question
  asked: Language
  answered: Language
  text: string
  revision: number
  theirs?: string
}

function Answer({ question, asked, answered, text, revision, theirs }: AnswerProps) {
  const { t } = useText()
  const name = `answer-${question.id}`
  return (
    <div className="mb-8">
      <label
        htmlFor={name}
        lang={asked}
        dir={direction(asked)}
        className="mb-1 block font-semibold"
      >
        {question.label}
        {!question.required && (
          <span className="font-normal text-quiet"> {t('common.optional')}</span>
        )}
      </label>
      <div id={`${name}-help`} className="mb-2 text-small text-quiet">
        {question.help && (
          <p lang={asked} dir={direction(asked)}>
            {question.help}
          </p>
        )}
        <p>{t('applications.edit.answer_limit', { count: question.maxLength })}</p>
      </div>
      <input type="hidden" name={`revision-${question.id}`} value={revision} />
      <textarea
        id={name}
        name={name}
        lang={answered}
        dir={direction(answered)}
        aria-describedby={`${name}-help`}
        maxLength={question.maxLength}
        defaultValue={text}
        rows={6}
        className={`${controlLook} max-h-[70vh]`}
      />
      {theirs !== undefined && (
        <div role="alert" className="mt-2 border-s-4 border-warn bg-warn-wash px-4 py-3">
          <p>{t('applications.edit.conflict')}</p>
          <p className="mt-2 font-semibold">{t('applications.edit.theirs')}</p>
          <p className="whitespace-pre-line">{theirs}</p>
        </div>
      )}
    </div>
  )
}

function Price({
  text,
  revision,
  currency,
  error,
}: {
  text: string
  revision: number
  currency: string
  error?: string
}) {
  const words = useText()
  const { t } = words
  return (
    <div className="mb-8">
      <label htmlFor="price" className="mb-1 block font-semibold">
        {t('applications.edit.price')}
      </label>
      <p id="price-help" className="mb-2 text-small text-quiet">
        {t('applications.edit.price_help', { currency })}
      </p>
      {error && (
        <p id="price-error" className="mb-2 font-semibold text-bad">
          {errorSentence(words, error)}
        </p>
      )}
      <input type="hidden" name="priceRevision" value={revision} />
      <input
        id="price"
        name="price"
        inputMode="decimal"
        defaultValue={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'price-error price-help' : 'price-help'}
        className={`${controlLook} figures max-w-52`}
      />
    </div>
  )
}
