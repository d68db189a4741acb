import { Form, Link } from '@remix-run/react'
import type { Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import type { findAgreement } from '../agreement-queries.server'
import { DiffText } from './diff-text'
import { ProposeClause } from './propose-clause'
import { useTypedFields } from './typed-fields'

export type ShownProposal = Awaited<ReturnType<typeof findAgreement>>['proposals'][number]

interface Props {
  proposal: ShownProposal
  agreementId: string
  version: number
  zone: string
  language: Language
}

/** A change that waits for an answer: the difference it makes, why, and what the reader can do about it. */
export function OpenProposal({ proposal, agreementId, version, zone, language }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, side, by, at, reason, diff, overtaken, part, words } = proposal
  const { field, cameBack } = useTypedFields(`decline-${id}`, { intent: 'decline', proposal: id })
  return (
    <div className="mt-4 border-s-4 border-accent ps-4 print:hidden">
      <h3 className="font-semibold">{t(`agreements.proposal.by_${side}`)}</h3>
      <p className="mb-2 text-small text-quiet">
        <bdi>{by}</bdi>
        {text.comma}
        <span className="figures">{text.date(at, zone, 'minute')}</span>
      </p>
      {diff && <DiffText diff={diff} language={language} />}
      <p className="mt-3 max-w-text">
        <span className="font-semibold">{t('agreements.proposal.why')}: </span>
        <bdi className="whitespace-pre-line">{reason}</bdi>
      </p>
      {overtaken && (
        <p className="mt-2 max-w-text font-semibold text-warn">
          {t('agreements.proposal.overtaken')}
        </p>
      )}
      {proposal.mayWithdraw && (
        <Form method="post" className="mt-3">
          <input type="hidden" name="proposal" value={id} />
          <Button look="secondary" name="intent" value="withdraw">
            {t('agreements.proposal.withdraw')}
          </Button>
        </Form>
      )}
      {proposal.mayAnswer && (
        <div className="mt-3">
          {!overtaken && (
            <Form method="post" className="mb-2">
              <input type="hidden" name="proposal" value={id} />
              <input type="hidden" name="version" value={version} />
              <Button name="intent" value="accept-proposal">
                {t('agreements.proposal.accept')}
              </Button>
            </Form>
          )}
          <details open={cameBack}>
            <summary className="py-2 text-accent">{t('agreements.proposal.decline')}</summary>
            <Form method="post">
              <input type="hidden" name="proposal" value={id} />
              <TextArea
                field={field('reason')}
                label={t('agreements.proposal.reason')}
                help={t('agreements.proposal.reason_help')}
                rows={3}
                maxLength={5_000}
                required
              />
              <Button look="secondary" name="intent" value="decline">
                {t('agreements.proposal.decline_button')}
              </Button>
            </Form>
          </details>
          {words ? (
            <ProposeClause part={part} words={words} version={version} counters={id} />
          ) : (
            <p className="py-2">
              <Link to={`${paths.agreementTerms(agreementId)}?counters=${id}`}>
                {t('agreements.proposal.counter')}
              </Link>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** Changes that were answered or taken back, folded away. */
export function AnsweredProposals({
  proposals,
  zone,
}: {
  proposals: ShownProposal[]
  zone: string
}) {
  const text = useText()
  const { t } = text
  if (proposals.length === 0) return null
  return (
    <details className="mt-3 text-small print:hidden">
      <summary className="py-1 text-accent">
        {t('agreements.proposal.answered', { count: proposals.length })}
      </summary>
      <ul className="mt-2 grid max-w-text gap-3">
        {proposals.map(({ id, status, side, at, answeredAt, reason, answer, madeVersion }) => (
          <li key={id} className="border-s-2 border-edge ps-4">
            <p className="font-semibold">
              {t(`agreements.proposal.by_${side}`)}
              {text.comma}
              {t(`agreements.proposal.statuses.${status}`, { version: madeVersion ?? 0 })}
              {text.comma}
              <span className="figures font-normal">
                {text.date(answeredAt ?? at, zone, 'minute')}
              </span>
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {reason}
            </p>
            {answer && (
              <p dir="auto" className="whitespace-pre-line text-quiet">
                {t('agreements.proposal.answer')}: {answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
