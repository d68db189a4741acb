import { Form } from '@remix-run/react'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField, TextArea, TextField } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { usePageForm } from '#app/ui/use-page-form'
import { addSiteForm, changeSiteForm } from '../site-form'

export interface SiteValues {
  id: string
  name: string
  address: string
  districtId: string | null
  latitude: number | null
  longitude: number | null
  access: string
}

interface Props {
  /** Null for a new one. */
  site: SiteValues | null
  districts: { id: string; names: LocalisedText }[]
}

/** What is said of a place where a pilot happens. */
export function SiteFields({ site, districts }: Props) {
  const { t, language } = useText()
  const [form, fields] = usePageForm(site ? changeSiteForm : addSiteForm, {
    id: site ? `site-${site.id}` : 'new-site',
    defaultValue: site
      ? {
          ...site,
          districtId: site.districtId ?? undefined,
          latitude: site.latitude?.toString(),
          longitude: site.longitude?.toString(),
        }
      : undefined,
  })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      {site && <input type="hidden" name="siteId" value={site.id} />}
      <ErrorSummary form={form as never} group="sites" />
      <TextField field={fields.name} label={t('sites.name')} maxLength={150} />
      <TextField field={fields.address} label={t('sites.address')} maxLength={300} optional />
      {districts.length > 0 && (
        <SelectField
          field={fields.districtId}
          label={t('sites.district')}
          optional
          empty="—"
          options={districts.map(({ id, names }) => ({
            value: id,
            label: pickText(names, language).text,
          }))}
        />
      )}
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField
          field={fields.latitude}
          label={t('sites.latitude')}
          help={t('sites.point_help')}
          optional
          dir="ltr"
          inputMode="decimal"
        />
        <TextField
          field={fields.longitude}
          label={t('sites.longitude')}
          help={t('sites.point_help')}
          optional
          dir="ltr"
          inputMode="decimal"
        />
      </div>
      <TextArea
        field={fields.access}
        label={t('sites.access')}
        help={t('sites.access_help')}
        maxLength={2_000}
        rows={3}
        optional
      />
      <Button name="intent" value={site ? 'change' : 'add'}>
        {t(site ? 'sites.change_button' : 'sites.add_button')}
      </Button>
    </Form>
  )
}
