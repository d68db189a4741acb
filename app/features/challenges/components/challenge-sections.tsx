import { Form, Link, useLocation } from '@remix-run/react'
import type { Verdict } from '#app/domain/refusal'
import { direction } from '#app/messages/languages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import { Facts, Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import { Day } from '#app/ui/time'
import { usePageForm } from '#app/ui/use-page-form'
import { Joined } from '#app/ui/joined'
import type { CallAward } from '../challenge-award.server'
import { questionForm } from '../question-form'

interface Document {
  title: string
  file: { id: string; name: string; size: number }
}

export function Documents({ documents }: { documents: Document[] }) {
  const text = useText()
  const { t } = text
  return (
    <Section title={t('challenges.page.documents')} id="documents">
      {documents.length === 0 && <p className="text-quiet">{t('challenges.page.no_documents')}</p>}
      <ul className="grid gap-2">
        {documents.map(({ title, file }) => (
          <li key={file.id}>
            <a href={plainPaths.file(file.id, file.name)}>{title}</a>{' '}
            <span className="text-small text-quiet">
              <Joined parts={[<bdi>{file.name}</bdi>, text.fileSize(file.size)]} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface Answered {
  id: string
  text: string
  answer: string | null
  askedAt: Date
  answeredAt: Date | null
  language: string
}

interface QuestionsProps {
  questions: (Answered & { answerHtml: string })[]
  more: boolean
  page: number
  zone: string
  city: string
  questionsUntil: Date | null
  /** Whether the reader may ask. */
  asking: Verdict
}

/** Public questions with their answers, and the form for one more while questions are taken. */
export function Questions({
  questions,
  more,
  page,
  zone,
  city,
  questionsUntil,
  asking,
}: QuestionsProps) {
  const text = useText()
  const { t } = text
  const { pathname } = useLocation()
  return (
    <Section title={t('challenges.page.questions')} id="questions">
      {questions.length === 0 && <p className="text-quiet">{t('challenges.page.no_questions')}</p>}
      <ul className="grid gap-6">
        {questions.map((question) => (
          <li key={question.id} className="max-w-text">
            <p
              lang={question.language}
              dir={direction(question.language)}
              className="whitespace-pre-line font-semibold"
            >
              {question.text}
            </p>
            <Prose
              html={question.answerHtml}
              lang={question.language}
              className="mt-2 border-s-2 border-hairline ps-4"
            />
            <p className="mt-1 text-small text-quiet">
              {t('challenges.page.answered_on', { date: text.date(question.answeredAt!, zone) })}
            </p>
          </li>
        ))}
      </ul>
      {(more || page > 1) && (
        <p className="mt-6 flex gap-6">
          {page > 1 && (
            <Link to={`${pathname}?questions=${page - 1}#questions`}>
              {t('pagination.previous')}
            </Link>
          )}
          {more && (
            <Link to={`${pathname}?questions=${page + 1}#questions`}>{t('pagination.next')}</Link>
          )}
        </p>
      )}
      {questionsUntil && (asking === 'allowed' || asking === 'sign_in_needed') && (
        <Ask signedIn={asking === 'allowed'} until={questionsUntil} zone={zone} city={city} />
      )}
    </Section>
  )
}

function Ask({
  signedIn,
  until,
  zone,
  city,
}: {
  signedIn: boolean
  until: Date
  zone: string
  city: string
}) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pathname } = useLocation()
  const [form, fields] = usePageForm(questionForm, { id: 'ask' })
  return (
    <div className="mt-8 max-w-text">
      <h3 className="mb-1 font-semibold">{t('challenges.page.ask_title')}</h3>
      <p className="mb-4 text-quiet">
        {t('challenges.page.ask_help')}{' '}
        {t('challenges.page.ask_until', { time: text.cityTime(until, zone, city, 'minute') })}
      </p>
      {!signedIn ? (
        <Link to={paths.signIn({ next: `${pathname}#questions` })}>
          {t('challenges.page.ask_sign_in')}
        </Link>
      ) : (
        <Form method="post" id={form.id} noValidate>
          <TextArea field={fields.text} label={t('challenges.page.ask_label')} maxLength={2_000} />
          <Button name="intent" value="ask" look="secondary">
            {t('challenges.page.ask_button')}
          </Button>
        </Form>
      )}
    </div>
  )
}

interface Version {
  number: number
  kind: 'publication' | 'addendum' | 'extension'
  summary: string
  publishedAt: Date
}

/** Every version of a call, the newest first, each with what changed and why. */
export function Versions({
  slug,
  versions,
  zone,
}: {
  slug: string
  versions: Version[]
  zone: string
}) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Section title={t('challenges.page.addenda')} id="changes">
      {versions.length <= 1 && <p className="text-quiet">{t('challenges.page.no_addenda')}</p>}
      {versions.length > 1 && (
        <ol className="grid max-w-text gap-4">
          {versions.map(({ number, kind, summary, publishedAt }) => (
            <li key={number}>
              <p>
                <strong>{t('challenges.page.version', { number })}</strong>,{' '}
                {t(`challenges.page.version_kinds.${kind}`)} <Day at={publishedAt} zone={zone} />
              </p>
              {summary && (
                <p dir="auto" className="whitespace-pre-line">
                  {summary}
                </p>
              )}
              {number > 1 && (
                <Link to={paths.challengeVersion(slug, number)}>
                  {t('challenges.page.see_changes')}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

interface Result extends Omit<CallAward, 'statement'> {
  statementHtml: string
  /** How many applications were opened. */
  opened: number
}

/** Who won and why, as it stands in public. */
export function ResultSection({
  result,
  slug,
  lots,
  zone,
  currency,
}: {
  result: Result
  slug: string
  lots: { id: string; name: string }[]
  zone: string
  currency: string
}) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  return (
    <Section title={t('challenges.page.result')} id="result">
      {result.winners.length > 0 && (
        <Facts
          items={[
            {
              label: t('challenges.page.winners', { count: result.winners.length }),
              value: (
                <ul>
                  {result.winners.map((winner) => (
                    <li key={winner.slug + winner.lot} className="text-lead font-semibold">
                      <Joined
                        parts={[
                          <Link to={paths.startup(winner.slug)}>{winner.name}</Link>,
                          lots.find(({ id }) => id === winner.lot)?.name,
                          winner.total !== null &&
                            t('evaluations.points', { points: winner.total / 100 }),
                          winner.price !== null && text.money(winner.price, currency),
                        ]}
                      />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <Prose html={result.statementHtml} className="mt-4" />
      <p className="mt-4 text-small text-quiet">
        {t('challenges.page.applications_received', { count: result.opened })}.{' '}
        {result.approvedAt &&
          t('challenges.page.decision_approved', { date: text.date(result.approvedAt, zone) })}
      </p>
      <p className="mt-4">
        <Link to={paths.challengeResults(slug)}>{t('evaluations.results.link')}</Link>
      </p>
    </Section>
  )
}

/** Why a call ended without an award, or what a consultation came to. */
export function ClosingSection({
  challenge: { status, imported },
  html,
}: {
  challenge: { status: string; imported: boolean }
  html: string
}) {
  const { t } = useText()
  const ended =
    status === 'concluded' ? 'challenges.page.summary_published' : 'challenges.page.closing_reason'
  return (
    <Section id="result" title={t(imported ? 'challenges.page.closing_elsewhere' : ended)}>
      <Prose html={html} />
    </Section>
  )
}
