import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import type { findAgreement } from '../agreement-queries.server'
import { useTypedFields } from './typed-fields'

type Page = Awaited<ReturnType<typeof findAgreement>>

export type Comment = Page['comments'][number]

/** What both sides said about one part of a text, and the form to say more. */
export function PartTalk({
  part,
  name,
  comments,
  zone,
  negotiates,
}: {
  part: string
  /** The heading of the part. */
  name: string
  comments: Comment[]
  zone: string
  negotiates: boolean
}) {
  const { t } = useText()
  const settled = comments.filter(({ settledAt }) => settledAt)
  const open = comments.filter(({ settledAt }) => !settledAt)
  const { field, cameBack } = useTypedFields(`comment-${part}`, { intent: 'comment', part })
  return (
    <div className="print:hidden">
      {settled.length > 0 && (
        <details className="mt-3 text-small">
          <summary className="py-1 text-accent">
            {t('agreements.talk.settled', { count: settled.length })}
          </summary>
          <CommentList comments={settled} zone={zone} />
        </details>
      )}
      <CommentList comments={open} zone={zone} />
      {negotiates && (
        <div className="mt-2 flex flex-wrap items-start gap-x-6">
          <details open={cameBack} className="min-w-0 flex-1 basis-64">
            <summary className="py-2 text-small text-accent">
              {t('agreements.talk.comment')}
              <span className="sr-only">: {name}</span>
            </summary>
            <Form method="post" key={comments.length}>
              <input type="hidden" name="part" value={part} />
              <TextArea
                field={field('text')}
                label={t('agreements.talk.text')}
                rows={3}
                maxLength={5_000}
                required
              />
              <Button look="secondary" name="intent" value="comment">
                {t('agreements.talk.send')}
              </Button>
            </Form>
          </details>
          {open.length > 0 && (
            <Form method="post">
              <input type="hidden" name="part" value={part} />
              <Button look="quiet" name="intent" value="settle">
                {t('agreements.talk.settle')}
                <span className="sr-only">: {name}</span>
              </Button>
            </Form>
          )}
        </div>
      )}
    </div>
  )
}

function CommentList({ comments, zone }: { comments: Comment[]; zone: string }) {
  const text = useText()
  if (comments.length === 0) return null
  return (
    <ul className="mt-3 grid max-w-text gap-3">
      {comments.map(({ id, by, side, at, text: said }) => (
        <li key={id} className="border-s-2 border-edge ps-4">
          <p className="text-small text-quiet">
            <bdi className="font-semibold">{by}</bdi>
            {text.comma}
            {text.t(`agreements.sides.${side}`)}
            {text.comma}
            <span className="figures">{text.date(at, zone, 'minute')}</span>
          </p>
          <p dir="auto" className="whitespace-pre-line break-words">
            {said}
          </p>
        </li>
      ))}
    </ul>
  )
}
