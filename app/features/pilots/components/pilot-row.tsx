import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { direction, pickText, type Language, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'

interface Props {
  pilot: {
    title: string
    language: Language
    organisation: { name: string }
    unit: LocalisedText
    city: { slug: string; names: LocalisedText }
  }
  to: string
  /** What is said of it below its names. */
  facts: string[]
  /** What has become of it. */
  children: ReactNode
}

/** A pilot in a list of pilots. */
export function PilotRow({ pilot, to, facts, children }: Props) {
  const text = useText()
  const { language, city } = pilot
  return (
    <li
      data-city={city.slug}
      className="grid gap-x-8 gap-y-2 border-t border-hairline py-4 sm:grid-cols-[1fr_auto]"
    >
      <div className="min-w-0">
        <h2 className="text-lead">
          <Link to={to} lang={language} dir={direction(language)}>
            {pilot.title}
          </Link>
        </h2>
        <p className="text-quiet">
          <bdi>{pilot.organisation.name}</bdi>
          {text.comma}
          {pickText(pilot.unit, text.language).text}
          {text.comma}
          {pickText(city.names, text.language).text}
        </p>
        <p className="figures text-small text-quiet">
          <Joined parts={facts} />
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2">{children}</div>
    </li>
  )
}
