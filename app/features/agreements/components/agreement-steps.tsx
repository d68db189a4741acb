import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button, LinkButton } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { usePaths } from '#app/platform/http/use-paths'
import type { AgreementSide } from '#app/domain/agreement'
import type { TextGap } from '#app/domain/agreement-content'
import { useTypedFields } from './typed-fields'

interface Props {
  id: string
  company: string
  version: number
  revision: number
  /** What the draft still lacks; null for who does not write it. */
  missing: TextGap[] | null
  acceptances: { side: AgreementSide; at: Date }[]
  negotiating: boolean
  negotiates: boolean
  mayAccept: boolean
  mayAbandon: boolean
  zone: string
}

/** What the reader can do with the text as a whole, beside it. */
export function AgreementSteps(props: Props) {
  const text = useText()
  const { t } = text
  const { id, company, version, missing, acceptances, zone } = props
  const paths = usePaths()
  return (
    <div className="print:hidden">
      {missing && (
        <div className="mb-6">
          <LinkButton to={paths.agreementDraft(id)}>{t('agreements.steps.write')}</LinkButton>
          <MissingList missing={missing} />
          {missing.length === 0 && (
            <Form method="post" className="mt-4">
              <input type="hidden" name="revision" value={props.revision} />
              <Button name="intent" value="share">
                {t('agreements.steps.share', { company })}
              </Button>
              <p className="mt-2 text-small text-quiet">{t('agreements.steps.share_text')}</p>
            </Form>
          )}
        </div>
      )}
      {props.negotiating && (
        <div className="mb-6">
          <h2 className="mb-2 text-h3">{t('agreements.steps.accepting', { version })}</h2>
          <ul className="mb-3">
            {(['city', 'company'] as const).map((side) => {
              const accepted = acceptances.find((one) => one.side === side)
              return (
                <li key={side}>
                  {t(`agreements.sides.${side}`)}:{' '}
                  <span className={accepted ? 'text-good' : 'text-quiet'}>
                    {accepted
                      ? t('agreements.steps.accepted', {
                          time: text.date(accepted.at, zone, 'minute'),
                        })
                      : t('agreements.steps.not_accepted')}
                  </span>
                </li>
              )
            })}
          </ul>
          {props.mayAccept && (
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <Button name="intent" value="accept">
                {t('agreements.steps.accept', { version })}
              </Button>
              <p className="mt-2 text-small text-quiet">{t('agreements.steps.accept_text')}</p>
            </Form>
          )}
          {props.negotiates && !props.mayAccept && (
            <p className="text-small text-quiet">{t('agreements.steps.accept_not')}</p>
          )}
        </div>
      )}
      {props.mayAbandon && <Abandon />}
    </div>
  )
}

/** What still has to be written before a draft can be shared. */
export function MissingList({ missing }: { missing: TextGap[] }) {
  const { t } = useText()
  if (missing.length === 0) return null
  return (
    <>
      <p className="mt-4 font-semibold">{t('agreements.steps.missing')}</p>
      <ul className="list-disc ps-5">
        {missing.map((gap) => (
          <li key={gap}>{t(`agreements.gaps.${gap}`)}</li>
        ))}
      </ul>
    </>
  )
}

function Abandon() {
  const { t } = useText()
  const { field, cameBack } = useTypedFields('abandon', { intent: 'abandon' })
  return (
    <Confirm summary={t('agreements.steps.abandon')} open={cameBack}>
      <Form method="post">
        <p className="mb-4">{t('agreements.steps.abandon_text')}</p>
        <TextArea
          field={field('reason')}
          label={t('agreements.steps.abandon_reason')}
          rows={3}
          maxLength={5_000}
          required
        />
        <Button look="danger" name="intent" value="abandon">
          {t('agreements.steps.abandon_button')}
        </Button>
      </Form>
    </Confirm>
  )
}
