/** The number in `?version=`; null where there is none. */
export function numberParam(url: URL): number | null {
  const given = url.searchParams.get('version') ?? ''
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : null
}
