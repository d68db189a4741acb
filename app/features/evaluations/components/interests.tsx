import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'
import { Joined } from '#app/ui/joined'
import { Section } from '#app/ui/layout'

interface Props {
  interests: { id: string; name: string }[]
  found: { id: string; name: string; country: string | null }[]
  search: string
  /** The evaluator has said that the list is complete. */
  declared: boolean
}

/**
 * Organisations that an evaluator has ties with, named out of all there are: who applied is not shown,
 * and the system recuses from whatever one of them sent.
 */
export function Interests({ interests, found, search, declared }: Props) {
  const text = useText()
  const { t } = text
  const named = new Set(interests.map(({ id }) => id))
  return (
    <Section title={t('evaluations.interests.title')} id="interests">
      <p className="mb-4 max-w-text">{t('evaluations.interests.text')}</p>
      {interests.length > 0 && (
        <ul className="mb-4">
          {interests.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {interests.length === 0 && declared && (
        <p className="mb-4 text-quiet">{t('evaluations.interests.none')}</p>
      )}
      <Form method="get" className="mb-4 flex max-w-text flex-wrap items-end gap-3" role="search">
        <div className="min-w-0 flex-1 basis-64">
          <label htmlFor="organisation" className="mb-1 block text-small">
            {t('evaluations.interests.search')}
          </label>
          <input
            id="organisation"
            name="organisation"
            type="search"
            defaultValue={search}
            minLength={2}
            maxLength={100}
            className={controlLook}
          />
        </div>
        <Button look="secondary">{t('filters.search')}</Button>
      </Form>
      {search && found.length === 0 && (
        <p className="text-quiet">{t('evaluations.interests.nothing')}</p>
      )}
      <ul className="max-w-text">
        {found
          .filter(({ id }) => !named.has(id))
          .map(({ id, name, country }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-hairline py-2"
            >
              <span>
                <Joined parts={[<bdi>{name}</bdi>, country && text.countryName(country)]} />
              </span>
              <Form method="post">
                <input type="hidden" name="organisationId" value={id} />
                <Button
                  name="intent"
                  value="interest"
                  look="quiet"
                  aria-label={`${t('evaluations.interests.add')}: ${name}`}
                >
                  {t('evaluations.interests.add')}
                </Button>
              </Form>
            </li>
          ))}
      </ul>
    </Section>
  )
}
