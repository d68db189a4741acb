import { readBuild } from './http-server'

/** A page or file of the product as one can ask for it. */
export interface Address {
  path: string
  /** The id of its route, where it is a page with data. */
  page: string | null
}

/** What stands in the place of each parameter: by the folder before it, or by its own name; `:thingId` is an `:id`. */
export type Filling = Record<string, string[]>

/** Every URL of the product, filled in; left out are the pages for developers and for the watchdog. */
export async function listAddresses(filling: Filling): Promise<Address[]> {
  const { routes } = await readBuild()
  const all = Object.values(routes).filter((route) => route !== undefined)
  const patternOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? patternOf(route.parentId) + (route.path ? `/${route.path}` : '') : ''
  }
  const isLayout = (id: string) => all.some((route) => route.parentId === id)
  return all
    .filter(({ id }) => !isLayout(id) && !/^routes\/(dev|health)\//.test(id))
    .flatMap(({ id, module }) =>
      fill(patternOf(id).split('/').slice(1), filling).map((path) => ({
        path,
        page: module.default ? id : null,
      })),
    )
}

function fill(segments: string[], filling: Filling): string[] {
  let paths = ['']
  segments.forEach((segment, at) => {
    const folder = segments[at - 1] ?? ''
    const values = /^[:*]/.test(segment)
      ? (filling[`${folder}/${segment}`] ?? filling[segment.replace(/^:\w+Id$/, ':id')])
      : [segment]
    if (!values) throw new Error(`Nothing is given for ${segment} after ${folder}.`)
    paths = paths.flatMap((path) => values.map((value) => `${path}/${value}`))
  })
  return paths.map((path) => path || '/')
}

/** The ways to ask for an address: the page, its data, and its data without that of the pages around it. */
export function formsOf({ path, page }: Address): string[] {
  if (page === null) return [path]
  const data = path === '/' ? '/_root.data' : `${path}.data`
  return [path, data, `${data}?_routes=${encodeURIComponent(page)}`]
}
