import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { MessageKey } from '#app/messages/messages'
import { Button, LinkButton, type ButtonLook } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { LocalTimeField, TextArea, type FieldLike } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { deskForm, type DeskIntent } from '../challenge-form'

interface ActionProps {
  intent: DeskIntent
  button: MessageKey
  look?: ButtonLook
  zone: string
  /** Fields of the action, given the form's own. */
  children?: (fields: Record<string, FieldLike>) => ReactNode
}

/** One thing that can be done to the call, as a form of its own. */
export function DeskAction({ intent, button, look = 'primary', zone, children }: ActionProps) {
  const { t } = useText()
  const [form, fields] = usePageForm(deskForm({ timeZone: zone }), { id: `action-${intent}` })
  return (
    <Form method="post" id={form.id} noValidate className="max-w-text">
      <input type="hidden" name="formId" value={form.id} />
      {children?.(fields)}
      <Button name="intent" value={intent} look={look}>
        {t(button)}
      </Button>
    </Form>
  )
}

function Reason({ field, label }: { field: FieldLike; label?: MessageKey }) {
  const { t } = useText()
  return <TextArea field={field} label={t(label ?? 'common.reason')} maxLength={5_000} />
}

/** What an approver does with a call in review. */
export function ReviewActions({ own, zone }: { own: boolean; zone: string }) {
  const { t } = useText()
  return (
    <Section title={t('challenges.desk.review_title')} id="review">
      {own ? (
        <p>{t('challenges.desk.own_work')}</p>
      ) : (
        <>
          <p className="mb-4 max-w-text">{t('challenges.desk.review_help')}</p>
          <DeskAction intent="publish" button="challenges.desk.publish" zone={zone} />
          <div className="mt-6">
            <Confirm summary={t('challenges.desk.return')}>
              <DeskAction
                intent="return"
                button="challenges.desk.return_button"
                look="secondary"
                zone={zone}
              >
                {(fields) => (
                  <Reason field={fields.reason!} label="challenges.desk.return_reason" />
                )}
              </DeskAction>
            </Confirm>
          </div>
        </>
      )}
    </Section>
  )
}

interface OpenProps {
  id: string
  zone: string
  addendum: boolean
  cityName: string
}

/** What can change while a call is open: an addendum, more time, or its end. */
export function OpenActions({ id, zone, addendum, cityName }: OpenProps) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Section title={t('challenges.desk.addendum')} id="amend">
      {addendum ? (
        <div className="mb-6">
          <p className="mb-3">{t('challenges.desk.addendum_open')}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton to={paths.editChallenge(id, 'basics')}>
              {t('challenges.desk.addendum_continue')}
            </LinkButton>
            <Link to={paths.addendum(id)} className="py-2">
              {t('challenges.desk.addendum_diff')}
            </Link>
          </div>
        </div>
      ) : (
        <Confirm summary={t('challenges.desk.addendum_start')}>
          <p className="mb-4 max-w-text">{t('challenges.desk.addendum_text')}</p>
          <DeskAction
            intent="start-addendum"
            button="challenges.desk.addendum_start"
            look="secondary"
            zone={zone}
          />
        </Confirm>
      )}
      <Confirm summary={t('challenges.desk.extend')}>
        <p className="mb-4 max-w-text">{t('challenges.desk.extend_text')}</p>
        <DeskAction
          intent="extend"
          button="challenges.desk.extend_button"
          look="secondary"
          zone={zone}
        >
          {(fields) => (
            <>
              <LocalTimeField
                field={fields.deadline!}
                label={t('challenges.fields.deadline')}
                help={t('challenges.desk.local_time', { city: cityName })}
              />
              <LocalTimeField
                field={fields.questionsUntil!}
                label={t('challenges.fields.questionsUntil')}
                help={t('challenges.desk.extend_questions_help', { city: cityName })}
                optional
              />
              <Reason field={fields.reason!} />
            </>
          )}
        </DeskAction>
      </Confirm>
    </Section>
  )
}

/** What follows the deadline: reading, concluding, or ending without an award. */
export function ClosedActions({
  id,
  zone,
  kind,
  submitted,
}: {
  id: string
  zone: string
  kind: ChallengeKind
  submitted: number
}) {
  const { t } = useText()
  const paths = usePaths()
  const { awards } = challengeKinds[kind]
  return (
    <Section
      title={t(awards ? 'challenges.desk.open_applications' : 'challenges.desk.conclude')}
      id="closed"
    >
      {awards ? (
        <>
          <p className="mb-4 max-w-text">
            {t('challenges.desk.open_applications_text', { count: submitted })}
          </p>
          {submitted > 0 && (
            <LinkButton to={paths.opening(id)}>{t('evaluations.opening.title')}</LinkButton>
          )}
          <div className="mt-6">
            <EndWithoutAward zone={zone} open={submitted === 0} />
          </div>
        </>
      ) : (
        <DeskAction intent="conclude" button="challenges.desk.conclude_button" zone={zone}>
          {(fields) => <Reason field={fields.reason!} label="challenges.desk.conclude_text" />}
        </DeskAction>
      )}
    </Section>
  )
}

export function EndWithoutAward({ zone, open }: { zone: string; open?: boolean }) {
  const { t } = useText()
  return (
    <Confirm summary={t('challenges.desk.unsuccessful')} open={open}>
      <p className="mb-4 max-w-text">{t('challenges.desk.unsuccessful_text')}</p>
      <DeskAction
        intent="unsuccessful"
        button="challenges.desk.unsuccessful_button"
        look="danger"
        zone={zone}
      >
        {(fields) => <Reason field={fields.reason!} />}
      </DeskAction>
    </Confirm>
  )
}

export function CancelAction({ zone }: { zone: string }) {
  const { t } = useText()
  return (
    <Confirm summary={t('challenges.desk.cancel')}>
      <p className="mb-4 max-w-text">{t('challenges.desk.cancel_text')}</p>
      <DeskAction intent="cancel" button="challenges.desk.cancel_button" look="danger" zone={zone}>
        {(fields) => <Reason field={fields.reason!} />}
      </DeskAction>
    </Confirm>
  )
}

export function DiscardAction({ zone }: { zone: string }) {
  const { t } = useText()
  return (
    <Confirm summary={t('challenges.desk.discard')}>
      <p className="mb-4 max-w-text">{t('challenges.desk.discard_text')}</p>
      <DeskAction
        intent="discard"
        button="challenges.desk.discard_button"
        look="danger"
        zone={zone}
      />
    </Confirm>
  )
}
