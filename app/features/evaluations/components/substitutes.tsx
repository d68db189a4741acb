import { Form } from '@remix-run/react'
import type { PanelMember } from '#app/domain/evaluation'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import type { NamedCandidate } from '../appoint-panel.server'

interface Props {
  applications: { id: string; number: number; scorers: number }[]
  candidates: NamedCandidate[]
  panel: PanelMember[]
}

/** Applications from which so many are recused that someone has to stand in. */
export function Substitutes({ applications, candidates, panel }: Props) {
  const { t } = useText()
  const members = new Set(panel.map(({ userId }) => userId))
  const free = candidates.filter(
    ({ userId, readsNames, ofApplicant }) => !members.has(userId) && !readsNames && !ofApplicant,
  )
  return (
    <Section title={t('evaluations.substitutes.title')} id="substitutes">
      <p className="mb-4 max-w-text">{t('evaluations.substitutes.text')}</p>
      {free.length === 0 && <p className="mb-4">{t('evaluations.substitutes.nobody')}</p>}
      <ul>
        {applications.map(({ id, number, scorers }) => (
          <li key={id} className="border-t border-hairline py-4">
            <p className="mb-2 font-semibold">
              {t('evaluations.applicant', { number })}{' '}
              <span className="font-normal text-quiet">
                {t('evaluations.substitutes.scorers', { count: scorers })}
              </span>
            </p>
            {free.length > 0 && (
              <Form method="post" className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="applicationId" value={id} />
                <div>
                  <label htmlFor={`substitute-${number}`} className="mb-1 block text-small">
                    {t('evaluations.substitutes.who')}
                  </label>
                  <select id={`substitute-${number}`} name="userId" className={controlLook}>
                    {free.map(({ userId, name }) => (
                      <option key={userId} value={userId}>
                        {name}
                      </option>
                    ))}
                  </select>
                </div>
                <Button name="intent" value="substitute" look="secondary">
                  {t('evaluations.substitutes.appoint')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
