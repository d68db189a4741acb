const cookie = 'agora_scheme'

export type ColourScheme = 'light' | 'dark'

/** What the reader chose; undefined follows their device. */
export function readColourScheme(cookies: string | null): ColourScheme | undefined {
  const chosen = new RegExp(`(?:^|; )${cookie}=(light|dark)`).exec(cookies ?? '')?.[1]
  return chosen as ColourScheme | undefined
}

export function colourSchemeCookie(scheme: ColourScheme | 'device'): string {
  const life = scheme === 'device' ? 'Max-Age=0' : 'Max-Age=31536000'
  return `${cookie}=${scheme}; Path=/; HttpOnly; SameSite=Lax; ${life}`
}
