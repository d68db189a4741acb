import type { ReactNode } from 'react'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import { WeightsBar } from '#app/ui/weights-bar'
import type { PageContent, WrittenField } from '../challenge-html.server'

/** What a call says, from the problem to the terms. `shown` is the language of its texts. */
export function ChallengeBody({
  kind,
  content,
  shown,
}: {
  kind: ChallengeKind
  content: PageContent
  shown: Language
}) {
  const text = useText()
  const { t } = text
  const written = (field: WrittenField) => <Prose html={content.html[field]} lang={shown} />
  const kinds = content.applicantKinds.map((item) => t(`organisation_kinds.${item}`))
  return (
    <>
      <Section title={t('challenges.page.problem')} id="problem">
        {written('problem')}
      </Section>
      <Section title={t('challenges.page.outcome')} id="outcome">
        {written('outcome')}
      </Section>
      <Section title={t('challenges.page.offered')} id="offered">
        {written('offered')}
      </Section>
      <Section title={t('challenges.page.eligibility')} id="eligibility">
        <p className="mb-3">{t('challenges.page.eligible_kinds', { kinds: text.list(kinds) })}</p>
        {written('eligibility')}
      </Section>
      <Asked content={content} shown={shown} />
      <Section title={t('challenges.page.judged')} id="judged">
        {challengeKinds[kind].judged ? (
          <Criteria content={content} shown={shown} />
        ) : (
          <p>{t('challenges.page.not_judged')}</p>
        )}
      </Section>
      <Section title={t('challenges.page.terms')} id="terms">
        {written('terms')}
        {content.shortOpeningReason && (
          <>
            <h3 className="mb-1 mt-6 font-semibold">{t('challenges.page.short_opening')}</h3>
            <InShown shown={shown}>{content.shortOpeningReason}</InShown>
          </>
        )}
      </Section>
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

function Criteria({ content, shown }: { content: PageContent; shown: Language }) {
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
      <p className="mt-4 text-small text-quiet">
        {t('challenges.page.awards', { count: content.awards })}.{' '}
        {t('challenges.page.minimum_applications', { count: content.minimumApplications })}.
      </p>
    </>
  )
}
