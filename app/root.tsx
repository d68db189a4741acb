import latinFont from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url'
import cyrillicFont from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wght-normal.woff2?url'
import vietnameseFont from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-vietnamese-wght-normal.woff2?url'
import arabicFont from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import type { MetaFunction, LinksFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { direction, isLanguage, languages, type Language } from '#app/messages/languages'
import { config } from '#app/platform/config/config.server'
import { readColourScheme } from '#app/platform/http/colour-scheme.server'
import { readNotice } from '#app/platform/http/notice.server'
import { paths, pathsIn } from '#app/platform/http/paths'
import { LanguageContext } from '#app/platform/i18n/use-text'
import { preferredLanguage } from '#app/platform/i18n/preferred-language'
import { ErrorPage } from '#app/ui/error-page'
import { SiteFooter, SiteHeader } from '#app/ui/site-frame'
import styles from '#app/ui/styles.css?url'

export const loader = publicLoader(async ({ request, context, params, url, signedIn, text }) => {
  const cookies = request.headers.get('Cookie')
  const left = readNotice(cookies)
  if (left) context.setCookie(left.setCookie)
  return {
    language:
      [params.lang, url.searchParams.get('lang')].find(isLanguage) ??
      preferredLanguage(request.headers.get('Accept-Language')),
    person: signedIn && { name: signedIn.actor.name, unread: signedIn.unread },
    notice: left && text.has(`notices.${left.notice}`) ? left.notice : undefined,
    scheme: readColourScheme(cookies),
    demo: config().demo,
    baseUrl: config().baseUrl,
    nonce: context.nonce,
  }
})

export const meta: MetaFunction = () => [{ title: 'Agora' }]

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: paths.cityColours() },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

const scriptFonts: Record<Language, string | null> = {
  en: null,
  bg: cyrillicFont,
  ru: cyrillicFont,
  vi: vietnameseFont,
  ar: arabicFont,
}

type RootData = Awaited<ReturnType<typeof loader>>

/** Pages are read without JavaScript; those whose route says `handle.interactive` are also brought to life. */
function useIsInteractive(): boolean {
  return useMatches().some(
    ({ handle }) => (handle as { interactive?: boolean } | undefined)?.interactive,
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root')
  const params = useParams()
  const interactive = useIsInteractive()
  const language = isLanguage(params.lang) ? params.lang : (root?.language ?? 'en')
  const scriptFont = scriptFonts[language]
  return (
    <html lang={language} dir={direction(language)} data-scheme={root?.scheme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="preload" as="font" type="font/woff2" href={latinFont} crossOrigin="anonymous" />
        {scriptFont && (
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            href={scriptFont}
            crossOrigin="anonymous"
          />
        )}
        <Alternates baseUrl={root?.baseUrl ?? ''} />
        <Links />
      </head>
      <body className="flex min-h-dvh flex-col">
        <LanguageContext.Provider value={language}>
          <SiteHeader person={root?.person ?? null} demo={root?.demo ?? false} />
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <SiteFooter scheme={root?.scheme} />
        </LanguageContext.Provider>
        {interactive && (
          <>
            <ScrollRestoration nonce={root?.nonce} />
            <Scripts nonce={root?.nonce} />
          </>
        )}
      </body>
    </html>
  )
}

/** The same page in the other languages, for search engines, and its one true address. */
function Alternates({ baseUrl }: { baseUrl: string }) {
  const { pathname, search } = useLocation()
  const [, first, ...rest] = pathname.split('/')
  if (!isLanguage(first)) return null
  const page = new URLSearchParams(search).get('page')
  const at = (language: string) =>
    `${baseUrl}/${[language, ...rest].join('/')}${page ? `?page=${encodeURIComponent(page)}` : ''}`
  return (
    <>
      <link rel="canonical" href={at(first)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={at(language)} />
      ))}
    </>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const root = useRouteLoaderData<RootData>('root')
  const params = useParams()
  const language = isLanguage(params.lang) ? params.lang : (root?.language ?? 'en')
  const status = isRouteErrorResponse(error) ? error.status : 500
  const details = (isRouteErrorResponse(error) ? error.data : undefined) as
    { refusal?: string; reference?: string } | undefined
  return (
    <ErrorPage
      status={status}
      refusal={details?.refusal}
      reference={details?.reference}
      home={pathsIn(language).home()}
    />
  )
}
