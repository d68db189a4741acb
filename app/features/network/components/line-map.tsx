import { Link } from '@remix-run/react'
import { pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { CityNumbers } from '../network-numbers.server'

const stops = [
  { key: 'open', status: 'open' },
  { key: 'evaluating', status: 'closed' },
  { key: 'awarded', status: 'awarded' },
  { key: 'ended', status: 'ended' },
] as const

/** The network as a map of lines: a line a city, with how many calls stand at each stop. A table underneath. */
export function LineMap({ numbers }: { numbers: CityNumbers[] }) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('home.map_title')}>
      <table className="w-full border-collapse sm:min-w-[36rem]">
        <caption className="sr-only">{t('home.map_title')}</caption>
        <thead>
          <tr className="text-small text-quiet">
            <th scope="col" className="pb-3 text-start font-normal">
              {t('home.city')}
            </th>
            {stops.map(({ key }) => (
              <th key={key} scope="col" className="px-1 pb-3 text-center align-bottom font-normal">
                {t(`home.stops.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((city) => (
            <tr key={city.slug} data-city={city.slug}>
              <th scope="row" className="py-3 pe-2 text-start font-semibold sm:pe-6">
                <Link to={paths.city(city.slug)} className="text-ink">
                  {pickText(city.names, language).text}
                </Link>
              </th>
              {stops.map(({ key, status }, index) => (
                <td key={key} className="relative py-3 text-center">
                  <span
                    aria-hidden="true"
                    className={`absolute top-1/2 h-1 -translate-y-1/2 bg-line ${
                      index === 0
                        ? 'end-0 start-1/2'
                        : index === stops.length - 1
                          ? 'end-1/2 start-0'
                          : 'inset-x-0'
                    }`}
                  />
                  <Link
                    to={paths.challenges({ city: city.slug, status })}
                    aria-label={t('home.stop', {
                      city: pickText(city.names, language).text,
                      stop: t(`home.stops.${key}`),
                      count: city[key],
                    })}
                    className={`figures relative inline-flex h-11 min-w-11 items-center justify-center rounded-full border-4 border-line bg-paper px-2 no-underline hover:bg-line hover:text-paper ${
                      city[key] > 0 ? 'font-semibold text-ink' : 'text-quiet'
                    }`}
                  >
                    {text.number(city[key])}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
