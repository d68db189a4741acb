import type { ReactNode } from 'react'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import { WeightsBar } from '#app/ui/weights-bar'
import type { PageContent, WrittenField } from '../challenge-html.server'

interface Props {
  kind: ChallengeKind
  content: PageContent
  /** The language of its texts. */
  shown: Language
  /** It came from a source that may say less than our own calls do. */
  imported?: boolean
}

/** What a call says, from the problem to the terms. Sections that say nothing are left out. */
export function ChallengeBody({ kind, content, shown, imported = false }: Props) {
  const text = useText()
  const { t } = text
  const written = (field: WrittenField) =>
    content.html[field] && (
      <Section title={t(`challenges.page.${field}`)} id={field}>
        {field === 'eligibility' && kinds.length > 0 && (
          <p className="mb-3">{t('challenges.page.eligible_kinds', { kinds: text.list(kinds) })}</p>
        )}
        <Prose html={content.html[field]} lang={shown} />
      </Section>
    )
  const kinds = content.applicantKinds.map((item) => t(`organisation_kinds.${item}`))
  const judged = challengeKinds[kind].judged
  return (
    <>
      {written('problem')}
      {written('outcome')}
      {written('offered')}
      {written('eligibility')}
      <Asked content={content} shown={shown} />
      {(!imported || content.criteria.length > 0) && (
        <Section title={t('challenges.page.judged')} id="judged">
          {judged ? (
            <Criteria content={content} shown={shown} imported={imported} />
          ) : (
            <p>{t('challenges.page.not_judged')}</p>
          )}
        </Section>
      )}
      {(content.html.terms || content.shortOpeningReason) && (
        <Section title={t('challenges.page.terms')} id="terms">
          <Prose html={content.html.terms} lang={shown} />
          {content.shortOpeningReason && (
            <>
              <h3 className="mb-1 mt-6 font-semibold">{t('challenges.page.short_opening')}</h3>
              <InShown shown={shown}>{content.shortOpeningReason}</InShown>
            </>
          )}
        </Section>
      )}
    </>
  )
}

function InShown({
  shown,
  children,
  className,
}: {
  shown: Language
  children: ReactNode
  className?: string
}) {
  return (
    <p lang={shown} dir={direction(shown)} className={className}>
      {children}
    </p>
  )
}

function Asked({ content, shown }: { content: PageContent; shown: Language }) {
  const { t } = useText()
  if (content.questions.length === 0 && !content.attachmentsWanted) return null
  return (
    <Section title={t('challenges.page.asked')} id="asked">
      <p className="mb-3 text-quiet">{t('challenges.page.asked_text')}</p>
      <ol className="grid max-w-text list-decimal gap-3 ps-5">
        {content.questions.map((question) => (
          <li key={question.id}>
            <span lang={shown} dir={direction(shown)}>
              {question.label}
            </span>
            <span className="block text-small text-quiet">
              {question.required && `${t('challenges.page.required')}, `}
              {t('challenges.page.words', { count: question.maxLength })}
            </span>
          </li>
        ))}
      </ol>
      {content.attachmentsWanted && (
        <>
          <h3 className="mb-1 mt-6 font-semibold">{t('challenges.page.attachments')}</h3>
          <InShown shown={shown} className="max-w-text">
            {content.attachmentsWanted}
          </InShown>
        </>
      )}
    </Section>
  )
}

function Criteria({
  content,
  shown,
  imported,
}: {
  content: PageContent
  shown: Language
  imported: boolean
}) {
  const text = useText()
  const { t } = text
  return (
    <>
      <WeightsBar weights={content.criteria} />
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-start text-small text-quiet">
            <th scope="col" className="pb-2 text-start font-normal">
              {t('challenges.page.criterion')}
            </th>
            <th scope="col" className="pb-2 ps-4 text-end font-normal">
              {t('challenges.page.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.criteria.map((criterion) => (
            <tr key={criterion.id} className="border-t border-hairline align-top">
              <th scope="row" className="py-3 text-start font-normal">
                <span lang={shown} dir={direction(shown)} className="font-semibold">
                  {criterion.name}
                </span>
                {criterion.description && (
                  <span lang={shown} dir={direction(shown)} className="block max-w-text text-quiet">
                    {criterion.description}
                  </span>
                )}
                {criterion.minimum !== null && (
                  <span className="block text-small text-quiet">
                    {t('challenges.page.minimum')}:{' '}
                    {t('challenges.page.minimum_points', { points: criterion.minimum })}
                  </span>
                )}
              </th>
              <td className="figures py-3 ps-4 text-end">
                {text.number(criterion.weight / 100, { style: 'percent' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!imported && (
        <p className="mt-4 text-small text-quiet">
          {t('challenges.page.awards', { count: content.awards })}.{' '}
          {t('challenges.page.minimum_applications', { count: content.minimumApplications })}.
        </p>
      )}
    </>
  )
}
