import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { CityMap } from '#app/features/districts/components/city-map'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { SiteFields } from '#app/features/sites/components/site-fields'
import { removeSite, saveSite } from '#app/features/sites/save-site.server'
import { siteForm } from '#app/features/sites/site-form'
import { findSites } from '#app/features/sites/site-queries.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { Joined } from '#app/ui/joined'
import { EmptyState, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { pilot, ...found } = await findSites(visit.actor, idParam(visit))
  const { unitPath: _path, ...shown } = pilot
  return { ...found, pilot: shown }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const input = readForm(form, siteForm)
  if (input.intent === 'remove') await removeSite(actor, id, input.siteId, now)
  else await saveSite(actor, id, input, now)
  return redirectWithNotice(paths.pilotSites(id), `site_${input.intent}`)
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'pilots.tabs.sites')

export default function PilotSites() {
  const text = useText()
  const { t, language } = text
  const { pilot, map, places, sites, districts, mayLead } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const city = pickText(pilot.city.names, language).text
  const numberOf = new Map(places.map(({ id }, index) => [id, index + 1]))
  return (
    <div className="pb-16">
      <PilotHeader pilot={pilot} title={t('pilots.tabs.sites')} lead={t('sites.lead')} />
      <RefusalBanner code={refusal} />
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <div className="min-w-0">
          {sites.length === 0 && <EmptyState title={t('sites.empty')} />}
          <ol>
            {sites.map((site) => (
              <li key={site.id} className="border-t border-hairline py-4">
                <h2 className="text-lead" dir="auto">
                  {numberOf.has(site.id) && <>{text.number(numberOf.get(site.id)!)}. </>}
                  {site.name}
                </h2>
                <p className="text-quiet">
                  <Joined
                    parts={[
                      site.address && <bdi key="address">{site.address}</bdi>,
                      site.district && pickText(site.district, language).text,
                    ]}
                  />
                </p>
                {site.access && (
                  <p className="whitespace-pre-line text-small" dir="auto">
                    {site.access}
                  </p>
                )}
                {mayLead && (
                  <div className="mt-2">
                    <Confirm summary={t('sites.change')}>
                      <SiteFields site={site} districts={districts} />
                      <Form method="post" className="mt-4">
                        <input type="hidden" name="siteId" value={site.id} />
                        <Button name="intent" value="remove" look="danger">
                          {t('sites.remove_button')}
                        </Button>
                      </Form>
                    </Confirm>
                  </div>
                )}
              </li>
            ))}
          </ol>
        </div>
        {map && <CityMap map={map} city={city} places={places} />}
      </div>
      {mayLead && (
        <Section title={t('sites.add')} id="add" className="mt-10 max-w-text">
          <SiteFields site={null} districts={districts} />
        </Section>
      )}
    </div>
  )
}
