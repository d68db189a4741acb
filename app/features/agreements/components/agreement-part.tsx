import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { PartTalk, type Comment } from './part-talk'
import { AnsweredProposals, OpenProposal, type ShownProposal } from './proposal-item'
import { ProposeClause } from './propose-clause'

/** One part of the text with what is proposed and said about it, and the ways to propose and say more. */
export function AgreementPart({
  part,
  title,
  words,
  agreementId,
  version,
  zone,
  language,
  negotiates,
  comments,
  proposals,
  children,
}: {
  part: string
  title: string
  /** Of a clause; the terms have none. */
  words?: { heading: string; text: string }
  agreementId: string
  version: number
  zone: string
  language: Language
  negotiates: boolean
  comments: Comment[]
  proposals: ShownProposal[]
  children: ReactNode
}) {
  const { t } = useText()
  const paths = usePaths()
  const open = proposals.filter(({ status }) => status === 'open')
  const proposed = open.some(({ mayWithdraw }) => mayWithdraw)
  return (
    <section
      id={`part-${part}`}
      aria-labelledby={`part-${part}-title`}
      className="border-t border-hairline pb-8 pt-6"
    >
      <h2
        id={`part-${part}-title`}
        className="mb-3 max-w-text text-h3"
        {...(words && { lang: language, dir: direction(language) })}
      >
        {title}
      </h2>
      {children}
      {open.map((proposal) => (
        <OpenProposal
          key={proposal.id}
          proposal={proposal}
          agreementId={agreementId}
          version={version}
          zone={zone}
          language={language}
        />
      ))}
      <AnsweredProposals
        proposals={proposals.filter(({ status }) => status !== 'open')}
        zone={zone}
      />
      <PartTalk part={part} name={title} comments={comments} zone={zone} negotiates={negotiates} />
      {negotiates && !proposed && words && (
        <ProposeClause part={part} words={words} version={version} />
      )}
      {negotiates && !proposed && !words && (
        <p className="py-2 text-small print:hidden">
          <Link to={paths.agreementTerms(agreementId)}>
            {t('agreements.proposal.propose_terms')}
          </Link>
        </p>
      )}
    </section>
  )
}
