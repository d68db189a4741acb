import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { LeadPilot } from '#app/features/pilots/components/lead-pilot'
import { MilestoneTable } from '#app/features/pilots/components/milestone-table'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { PilotTag } from '#app/features/pilots/components/pilot-tag'
import { PilotTimeline } from '#app/features/pilots/components/pilot-timeline'
import {
  completePilot,
  pausePilot,
  resumePilot,
  startPilot,
} from '#app/features/pilots/lead-pilot.server'
import { pilotForm } from '#app/features/pilots/pilot-form'
import { pilotStations } from '#app/features/pilots/pilot-line'
import { findDeskPilot } from '#app/features/pilots/pilot-queries.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { RefusalBanner } from '#app/ui/form-status'
import { Facts, Section, WithSide } from '#app/ui/layout'
import { Line } from '#app/ui/line'
import { pageMeta } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { pilot, ...found } = await findDeskPilot(visit.actor, idParam(visit), visit.now)
  const { unitPath: _path, ...shown } = pilot
  return { ...found, pilot: shown, now: visit.now }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const input = readForm(form, pilotForm)
  switch (input.intent) {
    case 'start':
      await startPilot(actor, id, now)
      break
    case 'pause':
      await pausePilot(actor, id, input, now)
      break
    case 'resume':
      await resumePilot(actor, id, now)
      break
    case 'complete':
      await completePilot(actor, id, now)
  }
  return redirectWithNotice(paths.deskPilot(id), `pilot_${input.intent}`)
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.pilot.title) : []

export default function DeskPilot() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { pilot, milestones, standing, mayLead, now } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const { agreement, city, organisation } = pilot
  const money = (amount: bigint) => text.money(amount, agreement.currency)
  const open = milestones.filter(({ status }) => ['scheduled', 'in_review'].includes(status)).length
  const day = (at: Date) => text.date(at, 'UTC')
  return (
    <>
      <PilotHeader pilot={pilot} title={t('pilots.tabs.overview')} />
      <RefusalBanner code={refusal} />
      {pilot.pauseReason && (
        <Banner tone="warn" title={t('pilots.paused')}>
          <p dir="auto">{pilot.pauseReason}</p>
        </Banner>
      )}
      <Line
        city={city.slug}
        stations={pilotStations(text, { ...pilot, timeZone: city.timeZone }, milestones)}
      />
      <div className="mt-10">
        <WithSide
          side={
            <div className="grid gap-8">
              <Facts
                items={[
                  { label: t('pilots.state'), value: <PilotTag status={pilot.status} /> },
                  {
                    label: t('pilots.agreement'),
                    value: <Link to={paths.agreement(agreement.id)}>{agreement.reference}</Link>,
                  },
                  {
                    label: t('pilots.city'),
                    value: `${pickText(pilot.unit.names, language).text}${text.comma}${pickText(city.names, language).text}`,
                  },
                  { label: t('pilots.company'), value: <bdi>{organisation.name}</bdi> },
                  { label: t('pilots.from'), value: day(pilot.startsOn) },
                  { label: t('pilots.until'), value: day(pilot.endsOn) },
                  { label: t('pilots.committed'), value: money(standing.committed) },
                  { label: t('pilots.paid'), value: money(standing.paid) },
                ]}
              />
              {mayLead && <LeadPilot status={pilot.status} open={open} />}
            </div>
          }
        >
          <Section title={t('pilots.timeline')} id="timeline">
            <PilotTimeline pilot={pilot} milestones={milestones} now={now} />
          </Section>
          <Section title={t('pilots.milestones')} id="milestones">
            <MilestoneTable
              pilotId={pilot.id}
              language={pilot.language}
              currency={agreement.currency}
              milestones={milestones}
            />
          </Section>
        </WithSide>
      </div>
    </>
  )
}
