import type { ReactNode } from 'react'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { PageHeader } from '#app/ui/layout'
import { PilotTabs } from './pilot-tabs'

/** What every page of a pilot's workspace is headed by. */
export interface PilotHead {
  id: string
  title: string
  language: Language
  organisation: { name: string }
}

/** The top of a page of a pilot's workspace: the pilot, the page's name, and the way to its other pages. */
export function PilotHeader({
  pilot,
  title,
  lead,
}: {
  pilot: PilotHead
  title: ReactNode
  lead?: ReactNode
}) {
  const text = useText()
  const paths = usePaths()
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.t('pilots.title'), to: paths.deskPilots() }]}
        kicker={
          <>
            <span lang={pilot.language} dir={direction(pilot.language)}>
              {pilot.title}
            </span>
            {text.comma}
            <bdi>{pilot.organisation.name}</bdi>
          </>
        }
        title={title}
        lead={lead}
      />
      <PilotTabs id={pilot.id} />
    </>
  )
}
