/** Which page of a list a URL asks for, from 1; anything else is the first. */
export function pageParam(url: URL, name = 'page'): number {
  const page = Number(url.searchParams.get(name) ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** How many pages a list of that length has. */
export function pageCount(total: number, perPage: number): number {
  return Math.ceil(total / perPage)
}
