import { Link } from '@remix-run/react'
import { pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { UnitNode } from '../city-queries.server'

const indents = ['', 'ms-6', 'ms-12', 'ms-18']

/** A city's administration, each unit below the one it belongs to, with the way to its calls. */
export function UnitList({ units, city }: { units: UnitNode[]; city: string }) {
  const { t, language } = useText()
  const paths = usePaths()
  return (
    <ul className="grid gap-1">
      {units.map((unit) => (
        <li key={unit.slug} className={indents[Math.min(unit.depth, indents.length - 1)]}>
          <Link to={paths.challenges({ unit: `${city}/${unit.slug}` })}>
            {pickText(unit.names, language).text}
          </Link>{' '}
          <span className="text-small text-quiet">{t(`levels.${unit.level}`)}</span>
        </li>
      ))}
    </ul>
  )
}
