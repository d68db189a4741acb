import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayAmend } from '#app/domain/challenge'
import { withTimeToReact } from '#app/domain/challenge-amendment'
import { missingForPublication } from '#app/domain/challenge-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { compareContents } from '#app/features/challenges/challenge-diff'
import { deskForm } from '#app/features/challenges/challenge-form'
import { ChallengeChecklist } from '#app/features/challenges/components/challenge-checklist'
import { DeskAction } from '#app/features/challenges/components/desk-actions'
import { DiffList } from '#app/features/challenges/components/diff-list'
import { findDeskChallenge } from '#app/features/challenges/desk-queries.server'
import { diffWords } from '#app/features/challenges/diff-words'
import { runDeskIntent } from '#app/features/challenges/run-desk-intent.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { EmptyState, PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, now, text } = visit
  const { challenge, content, city } = await findDeskChallenge(actor, idParam(visit), now)
  requireAllowed(mayAmend(actor, challenge, now))
  if (!challenge.draft) throw new Refusal('wrong_state')
  const next = challenge.draft.deadline
    ? withTimeToReact(challenge.draft, city.timeZone, now)
    : challenge.draft
  const changed = JSON.stringify(challenge.draft) !== JSON.stringify(content)
  return {
    id: challenge.id,
    language: challenge.originalLanguage,
    timeZone: city.timeZone,
    gaps: missingForPublication(challenge.draft, challenge.kind, challenge.publishedAt!),
    diffs: changed ? compareContents(content, next, diffWords(text, city)) : [],
  }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  const { city } = await findDeskChallenge(visit.actor, id, visit.now)
  const notice = await runDeskIntent(visit.actor, id, readForm(form, deskForm(city)), visit.now)
  return redirectWithNotice(visit.paths.deskChallenge(id), notice)
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.addendum_diff')

export default function Addendum() {
  const { t } = useText()
  const paths = usePaths()
  const { id, language, timeZone, gaps, diffs } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: t('common.back'), to: paths.deskChallenge(id) },
        ]}
        title={t('challenges.desk.addendum_diff')}
        lead={t('challenges.version.lead_draft')}
      />
      <RefusalBanner code={refusal} />
      {diffs.length === 0 ? (
        <EmptyState title={t('challenges.desk.addendum_none')} />
      ) : (
        <DiffList diffs={diffs} language={language} />
      )}
      <Section title={t('challenges.desk.addendum_publish')} id="publish" className="mt-10">
        {gaps.length > 0 && <ChallengeChecklist id={id} gaps={gaps} />}
        {gaps.length === 0 && diffs.length > 0 && (
          <DeskAction
            intent="publish-addendum"
            button="challenges.desk.addendum_publish"
            zone={timeZone}
          >
            {(fields) => (
              <TextArea
                field={fields.summary!}
                label={t('challenges.desk.addendum_summary')}
                help={t('challenges.desk.addendum_summary_help')}
                maxLength={5_000}
              />
            )}
          </DeskAction>
        )}
        <div className="mt-8">
          <Confirm summary={t('challenges.desk.addendum_discard')}>
            <DeskAction
              intent="discard-addendum"
              button="challenges.desk.addendum_discard"
              look="danger"
              zone={timeZone}
            />
          </Confirm>
        </div>
      </Section>
    </div>
  )
}
