import type { DeliverableDecision } from '#app/domain/milestone'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'
import { Prose } from '#app/ui/prose'
import { FileRow } from '../../files/components/file-row'

interface Props {
  zone: string
  deliverables: {
    number: number
    html: string
    by: string | null
    submittedAt: Date
    reviewUntil: Date
    decision: DeliverableDecision | null
    reasonsHtml: string | null
    decidedBy: string | null
    decidedAt: Date | null
    files: { id: string; name: string; size: number }[]
  }[]
}

/** Everything that was handed in for a milestone and how it was answered, the latest first. */
export function DeliverableList({ deliverables, zone }: Props) {
  const text = useText()
  const { t } = text
  return (
    <ol className="grid gap-8">
      {deliverables.map((deliverable) => (
        <li key={deliverable.number} className="border-t border-hairline pt-4">
          <h3 className="font-semibold">
            {t('pilots.deliver.number', { number: deliverable.number })}
          </h3>
          <p className="mb-3 text-small text-quiet" suppressHydrationWarning>
            <Joined
              parts={[
                deliverable.by && <bdi key="by">{deliverable.by}</bdi>,
                text.date(deliverable.submittedAt, zone, 'minute'),
                !deliverable.decision &&
                  t('pilots.deliver.answer_until', {
                    day: text.date(new Date(deliverable.reviewUntil.getTime() - 1), zone),
                  }),
              ]}
            />
          </p>
          <Prose html={deliverable.html} />
          {deliverable.files.length > 0 && (
            <ul className="mt-3 grid gap-2">
              {deliverable.files.map((file) => (
                <FileRow
                  key={file.id}
                  file={file}
                  title={file.name}
                  note={text.fileSize(file.size)}
                />
              ))}
            </ul>
          )}
          {deliverable.decision && (
            <div className="mt-4 border-s-4 border-edge ps-4">
              <p className="font-semibold">{t(`pilots.review.answers.${deliverable.decision}`)}</p>
              <p className="text-small text-quiet" suppressHydrationWarning>
                <Joined
                  parts={[
                    deliverable.decidedBy && <bdi key="by">{deliverable.decidedBy}</bdi>,
                    text.date(deliverable.decidedAt!, zone, 'minute'),
                  ]}
                />
              </p>
              {deliverable.reasonsHtml && <Prose html={deliverable.reasonsHtml} />}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
