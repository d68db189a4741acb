import { Link } from '@remix-run/react'
import { direction } from '#app/messages/languages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { Highlight } from '#app/ui/highlight'
import type { ShownSolution } from './solution-rows'

/** A few solutions with their pictures, where people look rather than compare. */
export function SolutionTiles({ rows }: { rows: ShownSolution[] }) {
  const paths = usePaths()
  return (
    <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
      {rows.map((row) => (
        <li key={row.slug}>
          {row.picture && (
            <img
              src={plainPaths.file(row.picture.id, row.picture.name, 640)}
              alt=""
              width={640}
              height={400}
              loading="lazy"
              className="mb-3 aspect-[16/10] w-full bg-shade object-cover"
            />
          )}
          <h3 className="text-lead leading-snug">
            <Link to={paths.solution(row.slug)} lang={row.language} dir={direction(row.language)}>
              <Highlight segments={row.title} />
            </Link>
          </h3>
          <p className="mb-1 text-small text-quiet">{row.maker.name}</p>
          <p className="text-quiet" lang={row.language} dir={direction(row.language)}>
            <Highlight segments={row.summary} />
          </p>
        </li>
      ))}
    </ul>
  )
}
