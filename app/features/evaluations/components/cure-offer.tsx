import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { Section } from '#app/ui/layout'

interface Props {
  until: Date | null
  /** The time has not passed yet. */
  running: boolean
  mayOffer: boolean
  city: { timeZone: string }
}

/** The day in which every applicant may complete the same fields: offered once, for all. */
export function CureOffer({ until, running, mayOffer, city }: Props) {
  const text = useText()
  const { t } = text
  if (!until && !mayOffer) return null
  return (
    <Section title={t('evaluations.cure.title')} id="cure" className="mt-10">
      {until ? (
        <p>
          {t(running ? 'evaluations.cure.running' : 'evaluations.cure.over', {
            time: text.date(until, city.timeZone, 'minute'),
          })}
        </p>
      ) : (
        <>
          <p className="mb-4 max-w-text">{t('evaluations.cure.text')}</p>
          <Confirm summary={t('evaluations.cure.offer')}>
            <p className="mb-3 max-w-text">{t('evaluations.cure.offer_text')}</p>
            <Form method="post">
              <Button name="intent" value="offer-cure" look="secondary">
                {t('evaluations.cure.offer_button')}
              </Button>
            </Form>
          </Confirm>
        </>
      )}
    </Section>
  )
}
