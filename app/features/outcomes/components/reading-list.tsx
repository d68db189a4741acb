import { Form } from '@remix-run/react'
import { paths as plainPaths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import { Row, Table } from '#app/ui/table'

interface Said {
  value: string | null
  note: string
  by: string | null
  at: Date
  file: { id: string; name: string } | null
}

/** The readings of a measure by day, each with who entered it, when, and what was said before. */
export function ReadingList({
  days,
  unit,
  zone,
  mayEnter,
}: {
  days: (Said & { day: string; before: Said[] })[]
  unit: string
  zone: string
  mayEnter: boolean
}) {
  const text = useText()
  const { t } = text
  return (
    <Table
      label={t('outcomes.reading.table')}
      heads={[
        { label: t('outcomes.reading.day') },
        { label: <bdi>{unit}</bdi>, end: true },
        { label: t('outcomes.reading.evidence') },
        { label: t('outcomes.reading.by') },
      ]}
    >
      {days.map(({ day, before, ...holds }) => (
        <Row
          key={day}
          name={<span className="figures">{text.date(day, 'UTC', 'short')}</span>}
          cells={[
            { end: valueOf(holds) },
            <div key="evidence" className="max-w-text">
              <Evidence said={holds} />
              {before.length > 0 && <Before before={before} zone={zone} />}
              {mayEnter && holds.value !== null && <TakeBack day={day} />}
            </div>,
            <Author key="by" said={holds} zone={zone} />,
          ]}
        />
      ))}
    </Table>
  )

  function valueOf({ value }: Said) {
    return value === null ? t('outcomes.reading.taken_back') : text.decimal(value)
  }

  function Before({ before, zone: of }: { before: Said[]; zone: string }) {
    return (
      <details>
        <summary className="text-small text-accent">
          {t('outcomes.reading.before', { count: before.length })}
        </summary>
        <ul className="grid gap-2 py-2">
          {before.map((said) => (
            <li key={said.at.getTime()} className="text-small">
              <span className="figures font-semibold">{valueOf(said)}</span>{' '}
              <Author said={said} zone={of} />
              <Evidence said={said} />
            </li>
          ))}
        </ul>
      </details>
    )
  }
}

function Evidence({ said: { note, file } }: { said: Said }) {
  return (
    <>
      {note && (
        <p dir="auto" className="whitespace-pre-line">
          {note}
        </p>
      )}
      {file && <a href={plainPaths.file(file.id, file.name)}>{file.name}</a>}
    </>
  )
}

function Author({ said: { by, at }, zone }: { said: Said; zone: string }) {
  const text = useText()
  return (
    <span className="figures text-small text-quiet">
      <bdi>{by ?? text.t('outcomes.reading.somebody')}</bdi>
      {text.comma}
      {text.date(at, zone, 'minute')}
    </span>
  )
}

function TakeBack({ day }: { day: string }) {
  const text = useText()
  const { t } = text
  const id = `take-back-${day}`
  const field = {
    id,
    name: 'reason',
    errors: undefined,
    initialValue: undefined,
    errorId: `${id}-error`,
    descriptionId: `${id}-help`,
  }
  return (
    <details>
      <summary className="text-small text-accent">{t('outcomes.reading.take_back')}</summary>
      <Form method="post" className="py-2">
        <input type="hidden" name="formId" value={id} />
        <input type="hidden" name="day" value={day} />
        <TextArea
          field={field}
          label={t('outcomes.reading.take_back_reason')}
          rows={2}
          maxLength={1_000}
          required
        />
        <Button
          name="intent"
          value="take-back"
          look="danger"
          aria-label={t('outcomes.reading.take_back_named', { day: text.date(day, 'UTC') })}
        >
          {t('outcomes.reading.take_back')}
        </Button>
      </Form>
    </details>
  )
}
