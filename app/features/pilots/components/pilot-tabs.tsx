import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tabs } from '#app/ui/tabs'

/** The pages of the workspace that a city and a company share in a pilot. */
export function PilotTabs({ id }: { id: string }) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Tabs
      tabs={[
        { to: paths.deskPilot(id), label: t('pilots.tabs.overview'), end: true },
        { to: paths.pilotSites(id), label: t('pilots.tabs.sites') },
        { to: paths.pilotMoney(id), label: t('pilots.tabs.money') },
        { to: paths.pilotTalk(id), label: t('pilots.tabs.talk') },
        { to: paths.pilotRegisters(id), label: t('pilots.tabs.registers') },
        { to: paths.pilotLog(id), label: t('pilots.tabs.log') },
      ]}
    />
  )
}
