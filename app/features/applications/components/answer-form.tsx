import { Form, useActionData, useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { SaveStatus } from '#app/ui/save-status'
import { useAutosave } from '#app/ui/use-autosave'
import { useOutcome } from '#app/ui/use-page-form'
import type { SavedApplication } from '../edit-application.server'
import { Answer, Price, type Question } from './answer-fields'
import { namesOf, useKnownAnswers, type KnownFields, type Typed } from './use-known-answers'

interface Props {
  asked: Language
  answered: Language
  version: number
  questions: Question[]
  answers: Record<string, string>
  revisions: Record<string, number>
  /** One for each lot, or one for the whole call; none where no price is asked. */
  prices: { id: string; lot: string | null; text: string; revision: number }[]
  currency: string
  termsAccepted: boolean
}

interface Outcome extends ReturnType<typeof useOutcome> {
  saved?: SavedApplication & { at: Date }
}

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
  prices,
  currency,
  termsAccepted,
}: Props) {
  const { t } = useText()
  const fetcher = useFetcher<Outcome>()
  const sent = useActionData<Outcome>()
  const { lastResult } = useOutcome()
  const form = useRef<HTMLFormElement>(null)
  const carried = useRef<FormData>(undefined)
  const fields = questions.map(({ id }) => [
    id,
    { text: answers[id] ?? '', revision: revisions[id] ?? 0 },
  ])
  const { known, shown, theirs, takeIn } = useKnownAnswers(form, {
    stored: {
      ...(Object.fromEntries(fields) as KnownFields),
      ...Object.fromEntries(prices.map(({ id, text, revision }) => [id, { text, revision }])),
      terms: { text: termsAccepted ? 'on' : '', revision: 0 },
    },
    currency,
    typed: lastResult?.initialValue as Typed | undefined,
    saved: sent?.saved,
  })
  const prepare = useCallback(
    (data: FormData) => {
      // Only a button puts one text in place of another; writing on elsewhere does not.
      for (const id of theirs.keys()) data.set(namesOf(id).was, data.get(namesOf(id).value) ?? '')
      carried.current = data
    },
    [theirs],
  )
  const { busy, held, onInput } = useAutosave({ form, fetcher, prepare })

  useEffect(() => {
    const data = carried.current
    if (fetcher.data?.saved && data)
      takeIn(fetcher.data.saved, (name) => (data.get(name) as string | null) ?? '')
  }, [fetcher.data, takeIn])

  useEffect(() => {
    const typed = sent?.lastResult?.initialValue as Typed | undefined
    if (sent?.saved && typed) takeIn(sent.saved, (name) => typed[name] ?? '')
  }, [sent, takeIn])

  return (
    <Form method="post" ref={form} onInput={onInput} onSubmit={held} noValidate>
      <RefusalBanner code={fetcher.data?.refusal} />
      <p className="mb-6 text-small text-quiet">{t('common.markdown_help')}</p>
      {questions.map((question) => (
        <Answer
          key={question.id}
          question={question}
          asked={asked}
          answered={answered}
          text={shown[question.id] ?? ''}
          known={known[question.id]}
          theirs={theirs.get(question.id)}
        />
      ))}
      {prices.map(({ id, lot }) => (
        <Price
          key={id}
          id={id}
          label={
            lot === null ? (
              t('applications.edit.price')
            ) : (
              <span lang={asked} dir={direction(asked)}>
                {t('applications.edit.price_of', { lot })}
              </span>
            )
          }
          text={shown[id] ?? ''}
          known={known[id]}
          theirs={theirs.get(id)}
          currency={currency}
          error={lastResult?.error?.[namesOf(id).value]?.[0]}
        />
      ))}
      {prices.length > 1 && (
        <p className="-mt-4 mb-8 text-small text-quiet">{t('applications.edit.lots_help')}</p>
      )}
      <div className="mb-6">
        <h2 className="mb-1 font-semibold">{t('applications.edit.terms')}</h2>
        <input type="hidden" name="wasTerms" value={known.terms?.text} />
        <label className="flex gap-3">
          <input
            type="checkbox"
            name="terms"
            defaultChecked={shown.terms === 'on'}
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
      <SaveStatus
        busy={busy}
        saved={fetcher.data?.saved?.at}
        failed={Boolean(fetcher.data?.refusal)}
      />
    </Form>
  )
}
