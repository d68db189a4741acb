import type { ReactNode } from 'react'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { controlLook, errorSentence } from '#app/ui/fields'
import { namesOf, type KnownField } from './use-known-answers'

export interface Question {
  id: string
  label: string
  help: string
  required: boolean
  maxLength: number
}

interface AnswerProps {
  question: Question
  asked: Language
  answered: Language
  text: string
  known?: KnownField
  theirs?: string
}

/** One answer, with what a colleague has put in its place meanwhile. */
export function Answer({ question, asked, answered, text, known, theirs }: AnswerProps) {
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
      <input type="hidden" name={`revision-${question.id}`} value={known?.revision ?? 0} />
      <input type="hidden" name={`was-${question.id}`} value={known?.text ?? ''} />
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
      <Conflict theirs={theirs} />
    </div>
  )
}

function Conflict({ theirs }: { theirs?: string }) {
  const { t } = useText()
  if (theirs === undefined) return null
  return (
    <div role="alert" className="mt-2 border-s-4 border-warn bg-warn-wash px-4 py-3">
      <p>{t('applications.edit.conflict')}</p>
      <p className="mt-2 font-semibold">{t('applications.edit.theirs')}</p>
      <p dir="auto" className="whitespace-pre-line">
        {theirs || '–'}
      </p>
    </div>
  )
}

/** The price asked for the whole call or for one lot, likewise. */
export function Price({
  id,
  label,
  text,
  known,
  theirs,
  currency,
  error,
}: Pick<AnswerProps, 'text' | 'known' | 'theirs'> & {
  id: string
  label: ReactNode
  currency: string
  error?: string
}) {
  const words = useText()
  const { t } = words
  const names = namesOf(id)
  return (
    <div className="mb-8">
      <label htmlFor={names.value} className="mb-1 block font-semibold">
        {label}
      </label>
      <p id={`${names.value}-help`} className="mb-2 text-small text-quiet">
        {t('applications.edit.price_help', { currency })}
      </p>
      {error && (
        <p id={`${names.value}-error`} className="mb-2 font-semibold text-bad">
          {errorSentence(words, error)}
        </p>
      )}
      <input type="hidden" name={names.revision} value={known?.revision ?? 0} />
      <input type="hidden" name={names.was} value={known?.text ?? ''} />
      <input
        id={names.value}
        name={names.value}
        inputMode="decimal"
        defaultValue={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={[error && `${names.value}-error`, `${names.value}-help`]
          .filter(Boolean)
          .join(' ')}
        className={`${controlLook} figures max-w-52`}
      />
      <Conflict theirs={theirs} />
    </div>
  )
}
