import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { AgreementLink } from '#app/features/agreements/components/agreement-link'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { findAward } from '../result-queries.server'
import { DisqualifyForm } from './disqualify-form'
import { Standings } from './standings'

interface Props extends Omit<ComponentProps<typeof Standings>, 'results' | 'showPrices'> {
  standings: Awaited<ReturnType<typeof findAward>>['standings']
  mayDisqualify: boolean
  /** The award stands, and its winners lead to their agreements. */
  final: boolean
  /** The reader may begin the agreement with a winner. */
  mayBegin: boolean
}

/** The ranking with everyone's name, and what follows for each: out of it, or an agreement. */
export function AwardStandings({ standings, mayDisqualify, final, mayBegin, ...rest }: Props) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Standings
      {...rest}
      showPrices="all"
      results={standings.map((standing) => ({
        ...standing,
        name: (
          <>
            <Link to={paths.application(standing.applicationId)}>
              <bdi>{standing.organisation.name}</bdi>
            </Link>{' '}
            <span className="text-small font-normal text-quiet">
              {t('evaluations.applicant', { number: standing.number })}
            </span>
          </>
        ),
        actions: mayDisqualify ? (
          <DisqualifyForm
            applicationId={standing.applicationId}
            name={standing.organisation.name}
          />
        ) : (
          final &&
          standing.awarded && (
            <AgreementLink
              agreementId={standing.agreementId}
              applicationId={standing.applicationId}
              mayBegin={mayBegin}
            />
          )
        ),
      }))}
    />
  )
}
