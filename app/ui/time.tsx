import { useText } from '#app/platform/i18n/use-text'

/** A moment as a city's clocks show it, with the city named: "Friday 4 December 2026, 16:00, Sofia time". */
export function CityTime({
  at,
  zone,
  city,
  short,
}: {
  at: Date | string
  zone: string
  city: string
  short?: boolean
}) {
  const text = useText()
  return (
    <time dateTime={new Date(at).toISOString()} className="figures" suppressHydrationWarning>
      {text.cityTime(at, zone, city, short ? 'minute' : 'weekday-minute')}
    </time>
  )
}

/** A day as a city's calendar has it. */
export function Day({ at, zone }: { at: Date | string; zone: string }) {
  const text = useText()
  return (
    <time dateTime={new Date(at).toISOString()} className="figures" suppressHydrationWarning>
      {text.date(at, zone)}
    </time>
  )
}
