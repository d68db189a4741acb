/** A path of this site, or null: nothing that a browser would take for another host. */
export function localPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/')) return null
  const url = URL.parse?.(value, 'http://local.invalid') ?? parse(value)
  return url?.origin === 'http://local.invalid' && !value.startsWith('//')
    ? url.pathname + url.search
    : null
}

function parse(value: string): URL | null {
  try {
    return new URL(value, 'http://local.invalid')
  } catch {
    return null
  }
}
