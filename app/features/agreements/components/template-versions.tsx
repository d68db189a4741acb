import { Form } from '@remix-run/react'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Prose } from '#app/ui/prose'
import type { PartDiff } from '../text-diff'
import { PartDiffs, VersionChoice } from './part-diffs'

interface Props {
  language: Language
  city: { timeZone: string }
  versions: { number: number; publishedAt: Date | null }[]
  from: number
  to: number
  diffs: PartDiff[]
  preview: { id: string; heading: string; html: string }[]
}

/** How a template reads, and what its versions have changed. */
export function TemplateVersions({ language, city, versions, from, to, diffs, preview }: Props) {
  const text = useText()
  const { t } = text
  const numbers = versions.map(({ number }) => number)
  return (
    <>
      <h2 className="mb-2 text-h3">{t('agreements.versions.title')}</h2>
      <ul className="mb-4">
        {versions.map(({ number, publishedAt }) => (
          <li key={number}>
            {number === 0
              ? t('agreements.templates.standard')
              : t('agreements.templates.version', { number })}
            {publishedAt && (
              <span className="figures block text-small text-quiet">
                {text.date(publishedAt, city.timeZone, 'minute')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <details className="border-t border-hairline py-2" open={from !== to && diffs.length > 0}>
          <summary className="py-2 font-semibold text-accent">
            {t('agreements.versions.compare')}
          </summary>
          <Form className="mb-4 flex flex-wrap items-end gap-4">
            <VersionChoice
              name="from"
              label={t('agreements.versions.from')}
              numbers={numbers}
              chosen={from}
            />
            <VersionChoice
              name="to"
              label={t('agreements.versions.to')}
              numbers={numbers}
              chosen={to}
            />
            <Button look="secondary">{t('agreements.versions.compare_button')}</Button>
          </Form>
          <PartDiffs diffs={diffs} language={language} />
        </details>
      )}
      <details className="border-y border-hairline py-2">
        <summary className="py-2 font-semibold text-accent">
          {t('agreements.templates.preview')}
        </summary>
        {preview.map(({ id, heading, html }, index) => (
          <div key={id} className="mb-4" lang={language} dir={direction(language)}>
            <h3 className="font-semibold">
              {index + 1}. {heading}
            </h3>
            <Prose html={html} className="text-small" />
          </div>
        ))}
      </details>
    </>
  )
}
