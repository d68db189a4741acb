import type { ChallengeGap } from '#app/domain/challenge-content'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { ChallengeChecklist } from './challenge-checklist'
import { DeskAction } from './desk-actions'

/** What a draft still lacks, and its next step: writing on, or asking for approval. */
export function DraftSection({
  id,
  gaps,
  zone,
}: {
  id: string
  gaps: ChallengeGap[]
  zone: string
}) {
  const { t } = useText()
  const paths = usePaths()
  const complete = gaps.length === 0
  return (
    <Section title={t('challenges.desk.checklist')} id="checklist">
      <ChallengeChecklist id={id} gaps={gaps} />
      <div className="mt-6 grid gap-3">
        {complete && (
          <>
            <p className="text-quiet">{t('challenges.desk.submit_help')}</p>
            <DeskAction intent="submit" button="challenges.desk.submit" zone={zone} />
          </>
        )}
        <div>
          <LinkButton
            to={paths.editChallenge(id, 'basics')}
            look={complete ? 'secondary' : 'primary'}
          >
            {t('challenges.desk.edit')}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}
