import type { FormMetadata } from '@conform-to/react'
import { useEffect, useRef } from 'react'
import type { MessageKey } from '#app/messages/messages'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from './banner'
import { errorSentence } from './fields'

/** Why the product said no, in words. */
export function RefusalBanner({ code }: { code?: string }) {
  const { t } = useText()
  if (!code) return null
  return (
    <Banner tone="bad" alert title={t('common.refused')}>
      {t(`refusals.${code}` as MessageKey)}
    </Banner>
  )
}

/** Every error of a form, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({
  form,
  labels,
}: {
  form: FormMetadata<never, string[]>
  labels: Record<string, string>
}) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const errors = Object.entries(form.allErrors)
  const failed = form.status === 'error' && errors.length > 0
  useEffect(() => {
    if (failed) box.current?.focus()
  }, [failed])
  if (!failed) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-8 border-2 border-bad p-4">
      <p className="text-h3 font-semibold">{text.t('errors.summary', { count: errors.length })}</p>
      <p className="mb-2">{text.t('errors.nothing_lost')}</p>
      <ul className="list-disc ps-5">
        {errors.map(([name, codes]) => (
          <li key={name}>
            <a href={`#${form.id}-${name}`}>
              {[labelOf(labels, name), ...(codes ?? []).map((code) => errorSentence(text, code))]
                .filter(Boolean)
                .join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `criteria[2].name` is labelled by `criteria[].name`, with its place in the list before it. */
function labelOf(labels: Record<string, string>, name: string): string {
  const place = /\[(\d+)\]/.exec(name)?.[1]
  const label = labels[name.replace(/\[\d+\]/g, '[]')] ?? ''
  return place === undefined ? label : `${Number(place) + 1}. ${label}`
}
