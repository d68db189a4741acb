import { paths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import type { ShownMap } from '../city-map.server'

interface Props {
  map: ShownMap
  city: string
  /** Places on it, numbered as in the list beside it. */
  places: { id: string; name: string; x: number; y: number }[]
}

/** The districts of a city with places on them. The list beside it says the same in words. */
export function CityMap({ map, city, places }: Props) {
  const text = useText()
  const { citySlug, version, width, height } = map
  return (
    <figure className="relative" data-city={citySlug}>
      <img
        src={paths.cityOutline(citySlug, version)}
        width={width}
        height={height}
        alt={text.t('districts.map', { city, count: places.length })}
        className="h-auto w-full"
      />
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="absolute inset-0 size-full"
        aria-hidden="true"
      >
        {places.map(({ id, x, y }, index) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            <circle r={17} className="fill-line stroke-paper" strokeWidth={3} />
            <text
              textAnchor="middle"
              dominantBaseline="central"
              className="fill-paper font-semibold"
              fontSize={19}
            >
              {text.number(index + 1)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
