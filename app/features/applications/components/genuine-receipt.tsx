import { Link } from '@remix-run/react'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Facts } from '#app/ui/layout'
import { CityTime } from '#app/ui/time'
import type { findReceipt } from '../application-queries.server'

/** What a receipt proves: for which call, when, and over which content. Nothing about the applicant. */
export function GenuineReceipt({
  receipt,
}: {
  receipt: NonNullable<Awaited<ReturnType<typeof findReceipt>>>
}) {
  const { t, language } = useText()
  const paths = usePaths()
  const { call, city } = receipt
  return (
    <Banner tone="good" role="status" title={t('applications.verify.found')}>
      <p className="mb-4">{t('applications.verify.found_text')}</p>
      {receipt.superseded && (
        <p className="mb-4 font-semibold">{t('applications.verify.superseded')}</p>
      )}
      <Facts
        items={[
          {
            label: t('applications.verify.call'),
            value: (
              <Link
                to={paths.challenge(call.slug)}
                lang={call.language}
                dir={direction(call.language)}
              >
                {call.title}
              </Link>
            ),
          },
          {
            label: t('applications.receipt.time'),
            value: (
              <CityTime
                at={receipt.submittedAt}
                zone={city.timeZone}
                city={pickText(city.names, language).text}
              />
            ),
          },
          {
            label: t('applications.receipt.code'),
            value: <span dir="ltr">{receipt.receiptCode}</span>,
          },
          { label: t('applications.receipt.version'), value: receipt.challengeVersion },
          {
            label: t('applications.receipt.hash'),
            value: (
              <code dir="ltr" className="break-all text-small">
                {receipt.sha256}
              </code>
            ),
          },
        ]}
      />
    </Banner>
  )
}
