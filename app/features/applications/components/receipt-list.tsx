import { Link } from '@remix-run/react'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { CityTime } from '#app/ui/time'

export interface ShownSubmission {
  number: number
  kind: 'submission' | 'completion'
  receiptCode: string
  sha256: string
  submittedAt: Date
  challengeVersion: number
}

interface Props {
  id: string
  submissions: ShownSubmission[]
  city: { names: LocalisedText; timeZone: string }
}

/** The receipts of an application, the one that counts first. */
export function ReceiptList({ id, submissions, city }: Props) {
  const { t, language } = useText()
  const paths = usePaths()
  const cityName = pickText(city.names, language).text
  return (
    <div>
      <h2 className="mb-1 font-semibold">{t('applications.receipt.title')}</h2>
      <p className="mb-4 text-small text-quiet">{t('applications.receipt.explain')}</p>
      <ol className="grid gap-6">
        {submissions.map((submission) => (
          <li key={submission.number} className="border-t border-hairline pt-3">
            <Facts
              items={[
                {
                  label: t('applications.receipt.code'),
                  value: (
                    <Link
                      to={paths.verify({ code: submission.receiptCode })}
                      dir="ltr"
                      className="figures font-semibold"
                    >
                      {submission.receiptCode}
                    </Link>
                  ),
                },
                {
                  label: t('applications.receipt.time'),
                  value: (
                    <CityTime
                      at={submission.submittedAt}
                      zone={city.timeZone}
                      city={cityName}
                      short
                    />
                  ),
                },
                { label: t('applications.receipt.version'), value: submission.challengeVersion },
                ...(submission.kind === 'completion'
                  ? [
                      {
                        label: t('applications.receipt.kind'),
                        value: t('applications.receipt.completion'),
                      },
                    ]
                  : []),
                {
                  label: t('applications.receipt.hash'),
                  value: (
                    <code dir="ltr" className="break-all text-small">
                      {submission.sha256}
                    </code>
                  ),
                },
              ]}
            />
            <a href={plainPaths.submission(id, submission.number)} className="mt-2 inline-block">
              {t('applications.receipt.copy')}
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}
