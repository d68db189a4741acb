import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/domain/zoned-time'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { DecisionForm, RiskForm } from '#app/features/workspace/components/register-forms'
import {
  addRisk,
  changeRisk,
  closeRisk,
  recordDecision,
} from '#app/features/workspace/keep-registers.server'
import { registersForm, riskOf } from '#app/features/workspace/workspace-form'
import { findRegisters } from '#app/features/workspace/workspace-queries.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { Joined } from '#app/ui/joined'
import { Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { pilot, ...found } = await findRegisters(visit.actor, idParam(visit))
  const { unitPath: _path, ...shown } = pilot
  return { ...found, pilot: shown, today: dayOf(visit.now, pilot.city.timeZone) }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const input = readForm(form, registersForm)
  switch (input.intent) {
    case 'add-risk':
      await addRisk(actor, id, riskOf(input), now)
      break
    case 'change-risk':
      await changeRisk(
        actor,
        id,
        { ...riskOf(input), riskId: input.riskId, revision: input.revision },
        now,
      )
      break
    case 'close-risk':
      await closeRisk(actor, id, input, now)
      break
    case 'decide':
      await recordDecision(actor, id, input, now)
  }
  return redirectWithNotice(paths.pilotRegisters(id), 'saved')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'pilots.tabs.registers')

export default function PilotRegisters() {
  const text = useText()
  const { t } = text
  const { pilot, risks, decisions, mayShare, today } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const tone = (grade: number) => (grade >= 6 ? 'bad' : grade >= 3 ? 'warn' : 'plain')
  return (
    <div className="max-w-text pb-16">
      <PilotHeader pilot={pilot} title={t('pilots.tabs.registers')} />
      <RefusalBanner code={refusal} />
      <Section title={t('workspace.risks')} id="risks">
        {risks.length === 0 && <p className="mb-4 text-quiet">{t('workspace.no_risks')}</p>}
        <ul className="mb-6">
          {risks.map((risk) => (
            <li key={risk.id} className="border-t border-hairline py-4 first:border-t-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="font-semibold" dir="auto">
                  {risk.title}
                </h3>
                {risk.closed ? (
                  <Tag>{t('workspace.closed')}</Tag>
                ) : (
                  <Tag tone={tone(risk.grade)}>
                    {t(`workspace.likelihoods.${risk.likelihood as 1}`)}
                    {text.comma}
                    {t(`workspace.impacts.${risk.impact as 1}`)}
                  </Tag>
                )}
              </div>
              <p className="whitespace-pre-line" dir="auto">
                {risk.mitigation}
              </p>
              {mayShare && !risk.closed && (
                <Confirm summary={t('workspace.risk_change')}>
                  <RiskForm risk={risk} />
                </Confirm>
              )}
            </li>
          ))}
        </ul>
        {mayShare && (
          <Confirm summary={t('workspace.risk_new')}>
            <RiskForm risk={null} />
          </Confirm>
        )}
      </Section>
      <Section title={t('workspace.decisions')} id="decisions">
        {decisions.length === 0 && <p className="mb-4 text-quiet">{t('workspace.no_decisions')}</p>}
        <ul className="mb-6">
          {decisions.map(({ id, what, why, decidedOn, by }) => (
            <li key={id} className="border-t border-hairline py-4 first:border-t-0">
              <h3 className="font-semibold" dir="auto">
                {what}
              </h3>
              <p className="text-small text-quiet">
                <Joined parts={[text.date(decidedOn, 'UTC'), by && <bdi key="by">{by}</bdi>]} />
              </p>
              <p className="whitespace-pre-line" dir="auto">
                {why}
              </p>
            </li>
          ))}
        </ul>
        {mayShare && (
          <Confirm summary={t('workspace.decision_new')}>
            <p className="mb-4 text-quiet">{t('workspace.decision_help')}</p>
            <DecisionForm today={today} />
          </Confirm>
        )}
      </Section>
    </div>
  )
}
