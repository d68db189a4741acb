import { Form } from '@remix-run/react'
import type { PanelMember } from '#app/domain/evaluation'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { EmptyState, Section } from '#app/ui/layout'
import { Row, Table } from '#app/ui/table'
import type { NamedCandidate } from '../appoint-panel.server'

interface Props {
  candidates: NamedCandidate[]
  panel: PanelMember[]
  mayAppoint: boolean
}

/** Everyone who could judge, with what speaks against them; who is on the panel, and who chairs it. */
export function PanelFields({ candidates, panel, mayAppoint }: Props) {
  const { t } = useText()
  const members = new Map(panel.map(({ userId, chair }) => [userId, chair]))
  const shown = mayAppoint ? candidates : candidates.filter(({ userId }) => members.has(userId))
  if (shown.length === 0)
    return (
      <EmptyState title={t('evaluations.panel.nobody')}>
        {t('evaluations.panel.nobody_text')}
      </EmptyState>
    )
  const heads = [
    { label: t('desk.units_page.person') },
    { label: t('evaluations.panel.evaluator') },
    { label: t('evaluations.panel.chair') },
  ]
  return (
    <Section title={t('evaluations.panel.members')} id="panel">
      <p className="mb-4 max-w-text text-quiet">{t('evaluations.panel.help')}</p>
      <Form method="post">
        <Table label={t('evaluations.panel.members')} heads={heads} minWidth="min-w-[24rem]">
          {shown.map((candidate) => (
            <CandidateRow
              key={candidate.userId}
              candidate={candidate}
              member={members.has(candidate.userId)}
              chair={members.get(candidate.userId) ?? false}
              mayAppoint={mayAppoint}
            />
          ))}
        </Table>
        {mayAppoint && (
          <Button name="intent" value="appoint" className="mt-6">
            {t('evaluations.panel.appoint')}
          </Button>
        )}
      </Form>
    </Section>
  )
}

function CandidateRow({
  candidate,
  member,
  chair,
  mayAppoint,
}: {
  candidate: NamedCandidate
  member: boolean
  chair: boolean
  mayAppoint: boolean
}) {
  const { t } = useText()
  const { userId, name, email, readsNames, ofApplicant } = candidate
  const unfit = readsNames || ofApplicant
  const name_ = (
    <>
      <span className="font-semibold">{name}</span>
      <span className="block text-small text-quiet">
        <bdi>{email}</bdi>
      </span>
      {unfit && (
        <span className="block text-small text-warn">
          {t(ofApplicant ? 'evaluations.panel.of_applicant' : 'evaluations.panel.reads_names')}
        </span>
      )}
    </>
  )
  if (!mayAppoint)
    return (
      <Row
        name={name_}
        cells={[t('evaluations.panel.yes'), chair ? t('evaluations.panel.yes') : '–']}
      />
    )
  const box = 'size-5 accent-accent'
  return (
    <Row
      name={name_}
      cells={[
        <input
          key="member"
          type="checkbox"
          name="member"
          value={userId}
          defaultChecked={member}
          disabled={unfit}
          aria-label={`${t('evaluations.panel.evaluator')}: ${name}`}
          className={box}
        />,
        <input
          key="chair"
          type="radio"
          name="chair"
          value={userId}
          defaultChecked={chair}
          disabled={unfit}
          aria-label={`${t('evaluations.panel.chair')}: ${name}`}
          className={box}
        />,
      ]}
    />
  )
}
