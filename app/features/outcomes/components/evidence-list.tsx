import { Link } from '@remix-run/react'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'
import { Day } from '#app/ui/time'
import type { Evidence } from '../report-queries.server'

/** Pilots of a company that a city has decided about, put there by the system; nothing where there is none. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  if (evidence.length === 0) return null
  return (
    <>
      <h3 className="mb-2 font-semibold">{t('outcomes.evidence.title')}</h3>
      <ul className="mb-6 grid gap-3">
        {evidence.map((one) => (
          <li key={one.slug}>
            <Link
              to={paths.pilotReport(one.slug)}
              lang={one.language}
              dir={direction(one.language)}
            >
              {one.title}
            </Link>
            <span className="block">
              {t(`outcomes.decided.${one.decision}`)}{' '}
              {t('outcomes.evidence.reached', { reached: one.reached, measures: one.measures })}
            </span>
            <span className="block text-small text-quiet">
              <Joined
                parts={[
                  pickText(one.cityNames, language).text,
                  <Day key="day" at={one.decidedAt} zone={one.timeZone} />,
                ]}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
