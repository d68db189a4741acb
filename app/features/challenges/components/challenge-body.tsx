import type { ReactNode } from 'react'
import { weightsOf } from '#app/domain/challenge-content'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'
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
  currency: string
}

/** What a call says, from the problem to the terms. Sections that say nothing are left out. */
export function ChallengeBody({ kind, content, shown, currency, imported = false }: Props) {
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
            <Criteria
              content={content}
              shown={shown}
              imported={imported}
              currency={currency}
              priceWeight={weightsOf(content, kind).price}
            />
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
              <Joined
                parts={[
                  question.required && t('challenges.page.required'),
                  t('challenges.page.words', { count: question.maxLength }),
                  question.curable && t('challenges.page.curable'),
                ]}
              />
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

/** How points become an award, in sentences; what the call does not use is left out. */
function Method({
  content,
  shown,
  currency,
}: {
  content: PageContent
  shown: Language
  currency: string
}) {
  const text = useText()
  const { t } = text
  const { lots, shortlist } = content
  return (
    <>
      {lots.length > 0 && (
        <>
          <h3 className="mb-1 mt-6 font-semibold">{t('challenges.fields.lots')}</h3>
          <ul className="max-w-text">
            {lots.map(({ id, name, budgetMax }) => (
              <li key={id} className="flex justify-between gap-6 border-t border-hairline py-2">
                <span lang={shown} dir={direction(shown)}>
                  {name}
                </span>
                {budgetMax !== null && (
                  <span className="figures">{text.money(budgetMax, currency)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="mt-4 grid max-w-text gap-1 text-small text-quiet">
        {shortlist !== null && <li>{t('challenges.page.shortlist', { count: shortlist })}</li>}
        <li>
          {t(lots.length > 0 ? 'challenges.page.awards_by_lot' : 'challenges.page.awards', {
            count: content.awards,
          })}
        </li>
        <li>{t(`challenges.page.tie_breaks.${content.tieBreak}`)}</li>
        <li>{t('challenges.page.minimum_applications', { count: content.minimumApplications })}</li>
      </ul>
    </>
  )
}

function Criteria({
  content,
  shown,
  imported,
  currency,
  priceWeight,
}: {
  content: PageContent
  shown: Language
  imported: boolean
  currency: string
  priceWeight: number
}) {
  const text = useText()
  const { t } = text
  return (
    <>
      <WeightsBar
        weights={[
          ...content.criteria,
          ...(priceWeight > 0
            ? [{ id: 'price', name: t('evaluations.price'), weight: priceWeight }]
            : []),
        ]}
      />
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
          {priceWeight > 0 && (
            <tr className="border-t border-hairline align-top">
              <th scope="row" className="py-3 text-start font-normal">
                <span className="font-semibold">{t('evaluations.price')}</span>
                <span className="block max-w-text text-quiet">
                  {t('challenges.page.price_formula')}
                </span>
              </th>
              <td className="figures py-3 ps-4 text-end">
                {text.number(priceWeight / 100, { style: 'percent' })}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {!imported && <Method content={content} shown={shown} currency={currency} />}
    </>
  )
}
