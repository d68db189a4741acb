import { Form } from '@remix-run/react'
import type { AdoptionStatus } from '#app/domain/outcome'
import { pickText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField, TextArea } from '#app/ui/fields'
import { Row, Table } from '#app/ui/table'
import { Joined } from '#app/ui/joined'
import { usePageForm } from '#app/ui/use-page-form'
import { adoptForm } from '../model-form'
import type { ShownAdoption } from '../model-queries.server'

/** The units that take over a model, each with how far it is and, for its officers, what they can say next. */
export function AdoptionList({ adoptions }: { adoptions: ShownAdoption[] }) {
  const text = useText()
  const { t, language } = text
  if (adoptions.length === 0) return <p className="text-quiet">{t('models.nobody')}</p>
  return (
    <Table
      label={t('models.adoptions_table')}
      heads={[
        { label: t('models.unit') },
        { label: t('models.state') },
        { label: t('models.note') },
        { label: t('models.since') },
      ]}
    >
      {adoptions.map(({ unitId, names, cityNames, status, note, at, next }) => {
        const unit = pickText(names, language).text
        return (
          <Row
            key={unitId}
            name={<Joined parts={[unit, pickText(cityNames, language).text]} />}
            cells={[
              <div key="state">
                {t(`models.states.${status}`)}
                {next.length > 0 && (
                  <NextSteps unitId={unitId} unit={unit} next={next} note={note} />
                )}
              </div>,
              <span key="note" dir="auto">
                {note}
              </span>,
              <span key="at" className="figures">
                {text.date(at, 'UTC')}
              </span>,
            ]}
          />
        )
      })}
    </Table>
  )
}

function NextSteps({
  unitId,
  unit,
  next,
  note,
}: {
  unitId: string
  unit: string
  next: AdoptionStatus[]
  note: string
}) {
  const { t } = useText()
  return (
    <Form method="post" className="mt-1 flex flex-wrap gap-2">
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="note" value={note} />
      {next.map((status) => (
        <Button
          key={status}
          name="status"
          value={status}
          look="quiet"
          aria-label={`${t(`models.say.${status}`)}: ${unit}`}
        >
          {t(`models.say.${status}`)}
        </Button>
      ))}
    </Form>
  )
}

/** Saying that a unit of one's own plans to take a model over. */
export function PlanAdoption({
  units,
}: {
  units: { id: string; names: Record<string, string> }[]
}) {
  const { t, language } = useText()
  const [form, fields] = usePageForm(adoptForm, { id: 'plan' })
  return (
    <Form method="post" id={form.id} noValidate className="mt-8 max-w-text">
      <h3 className="mb-1 font-semibold">{t('models.plan')}</h3>
      <p className="mb-4 text-quiet">{t('models.plan_text')}</p>
      <input type="hidden" name="formId" value="plan" />
      <SelectField
        field={fields.unitId}
        label={t('models.unit')}
        options={units.map(({ id, names }) => ({
          value: id,
          label: pickText(names, language).text,
        }))}
      />
      <TextArea
        field={fields.note}
        label={t('models.note')}
        help={t('models.note_help')}
        optional
        rows={2}
        maxLength={1_000}
      />
      <Button name="status" value="planned">
        {t('models.say.planned')}
      </Button>
    </Form>
  )
}
