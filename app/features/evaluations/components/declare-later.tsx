import { Form } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { controlLook } from '#app/ui/fields'

/** The way out for an evaluator who recognises an applicant while reading. */
export function DeclareLater({ challengeId, number }: { challengeId: string; number: number }) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <div className="mt-6">
      <Confirm summary={t('evaluations.declare.later')}>
        <p className="mb-3">{t('evaluations.declare.later_text')}</p>
        <Form method="post" action={paths.scoring(challengeId)}>
          <input type="hidden" name="declarations[0].number" value={number} />
          <input type="hidden" name="declarations[0].conflict" value="conflict" />
          <label htmlFor="conflict-reason" className="mb-1 block font-semibold">
            {t('evaluations.declare.reason')}
          </label>
          <input
            id="conflict-reason"
            name="declarations[0].reason"
            required
            maxLength={1_000}
            className={`${controlLook} mb-3`}
          />
          <Button name="intent" value="declare" look="danger">
            {t('evaluations.declare.button')}
          </Button>
        </Form>
      </Confirm>
    </div>
  )
}
