import { Link } from '@remix-run/react'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Day } from '#app/ui/time'
import { Joined } from '#app/ui/joined'
import type { awardOf } from '../solution-queries.server'

/** Calls that an organisation has won on Agora; put there by the system, not by its people. */
export function AwardList({
  awards,
  empty,
}: {
  awards: ReturnType<typeof awardOf>[]
  empty: string
}) {
  const { language } = useText()
  const paths = usePaths()
  if (awards.length === 0) return <p className="text-quiet">{empty}</p>
  return (
    <ul className="grid gap-3">
      {awards.map((award) => (
        <li key={award.slug}>
          <Link
            to={paths.challenge(award.slug)}
            lang={award.originalLanguage}
            dir={direction(award.originalLanguage)}
          >
            {award.title}
          </Link>
          <span className="block text-small text-quiet">
            <Joined
              parts={[
                pickText(award.cityNames, language).text,
                award.awardedAt && <Day at={award.awardedAt} zone={award.timeZone} />,
              ]}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
