import type { FormMetadata } from '@conform-to/react'
import { useEffect, useRef } from 'react'
import type { MessageKey } from '#app/messages/messages'
import type { Text } from '#app/platform/i18n/text'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from './banner'
import { errorSentence } from './fields'

/** Why the product said no, in words. */
export function RefusalBanner({ code }: { code?: string }) {
  const { t } = useText()
  if (!code) return null
  return (
    <Banner tone="bad" role="alert" title={t('common.refused')}>
      {t(`refusals.${code}` as MessageKey)}
    </Banner>
  )
}

/**
 * Every error of a form, each a link to its field. Takes the focus when it appears. `group` is where
 * the labels of the fields stand in the messages: `challenges.fields`.
 */
export function ErrorSummary({
  form,
  group,
}: {
  form: FormMetadata<never, string[]>
  group: string
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
              {[
                labelOf(text, group, name),
                ...(codes ?? []).map((code) => errorSentence(text, code)),
              ]
                .filter(Boolean)
                .join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `criteria[2].name` is called "Criteria 3, Name": the list, the place in it, and the field. */
function labelOf(text: Text, group: string, name: string): string {
  const parts = name.split('.').map((part) => {
    const [, field = '', place] = /^(\w+?)(?:Id)?(?:\[(\d+)\])?$/.exec(part) ?? []
    const snake = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const key = [`${group}.${field}`, `${group}.${snake}`].find((candidate) => text.has(candidate))
    const label = key ? text.t(key) : ''
    return place === undefined ? label : `${label} ${text.number(Number(place) + 1)}`
  })
  return parts.filter(Boolean).join(text.comma)
}
