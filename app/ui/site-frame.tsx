import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import { useContext } from 'react'
import { direction, languageNames, languages } from '#app/messages/languages'
import { LanguageContext, useText } from '#app/platform/i18n/use-text'
import { paths, pathsIn } from '#app/platform/http/paths'
import { Container } from './layout'

function useFrame() {
  const language = useContext(LanguageContext)
  const text = useText()
  return { text, t: text.t, to: pathsIn(language), language }
}

/** The top of every page: the way to the content, the demo's notice, the name, where to go, who you are. */
export function SiteHeader({
  person,
  demo,
}: {
  person: { name: string; unread: number } | null
  demo: boolean
}) {
  const { t, to } = useFrame()
  const places = [
    { to: to.challenges(), label: t('nav.challenges') },
    { to: to.solutions(), label: t('nav.solutions') },
    { to: to.startups(), label: t('nav.startups') },
    { to: to.pilots(), label: t('nav.pilots') },
    { to: to.models(), label: t('nav.models') },
  ]
  return (
    <header role="banner" className="border-b border-hairline">
      <a href="#content" className="skip-link">
        {t('nav.skip')}
      </a>
      {demo && (
        <div className="bg-shade py-1 text-small text-quiet">
          <Container>{t('common.demo_notice')}</Container>
        </div>
      )}
      <Container className="flex flex-wrap items-center gap-x-8 gap-y-1 py-3">
        <Link
          to={to.home()}
          className="flex items-center gap-2 py-2 text-lead font-semibold text-ink no-underline hover:text-ink"
        >
          <Mark />
          {t('common.brand')}
        </Link>
        <nav aria-label={t('nav.main')} className="order-last w-full sm:order-none sm:w-auto">
          <ul className="-mx-2 flex flex-wrap">
            {places.map((place) => (
              <li key={place.to}>
                <NavLink
                  to={place.to}
                  className="block px-2 py-2 text-ink no-underline decoration-accent decoration-2 underline-offset-8 hover:underline aria-[current=page]:underline"
                >
                  {place.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex flex-wrap items-center gap-x-4">
          <LanguageSwitcher />
          {person ? (
            <PersonLinks {...person} />
          ) : (
            <Link to={to.signIn()} className="py-2">
              {t('nav.sign_in')}
            </Link>
          )}
        </div>
      </Container>
    </header>
  )
}

function PersonLinks({ name, unread }: { name: string; unread: number }) {
  const { t, to, text } = useFrame()
  return (
    <>
      <Link
        to={to.notifications()}
        className="relative flex size-11 items-center justify-center text-ink"
        aria-label={t('nav.notifications', { count: unread })}
      >
        <Bell />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="figures absolute end-0 top-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-small leading-5 text-on-accent"
          >
            {unread > 99 ? '99+' : text.number(unread)}
          </span>
        )}
      </Link>
      <Link to={to.desk()} className="py-2" title={name}>
        {t('nav.desk')}
      </Link>
    </>
  )
}

/** The same page in another language. Loads anew, because the page's words are part of it. */
function LanguageSwitcher() {
  const { language, t } = useFrame()
  const { pathname, search } = useLocation()
  const rest = pathname.split('/').slice(2).join('/')
  return (
    <details className="relative">
      <summary
        className="list-none py-2 text-ink [&::-webkit-details-marker]:hidden"
        aria-label={t('nav.language', { language: languageNames[language] })}
      >
        <span className="underline decoration-hairline underline-offset-4">
          {languageNames[language]}
        </span>
      </summary>
      <ul className="absolute end-0 z-10 min-w-40 border border-hairline bg-paper py-2">
        {languages.map((code) => (
          <li key={code}>
            <a
              href={`/${[code, rest].filter(Boolean).join('/')}${search}`}
              lang={code}
              dir={direction(code)}
              hrefLang={code}
              aria-current={code === language ? 'true' : undefined}
              className="block px-4 py-2 text-ink no-underline hover:bg-shade aria-[current]:font-semibold"
            >
              {languageNames[code]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function SiteFooter({ scheme }: { scheme?: 'light' | 'dark' }) {
  const { t, to } = useFrame()
  const { pathname, search } = useLocation()
  return (
    <footer className="mt-16 border-t border-hairline bg-shade py-10 text-small">
      <Container className="flex flex-wrap justify-between gap-x-12 gap-y-6">
        <p className="max-w-96 text-quiet">{t('footer.what')}</p>
        <ul className="grid gap-1">
          <li>
            <Link to={to.verify()}>{t('footer.verify')}</Link>
          </li>
          <li>
            <Link to={to.accessibility()}>{t('footer.accessibility')}</Link>
          </li>
        </ul>
        <Form method="post" action={paths.scheme()} reloadDocument>
          <fieldset>
            <legend className="mb-1 text-quiet">{t('footer.colours')}</legend>
            <input type="hidden" name="back" value={pathname + search} />
            <div className="flex gap-1">
              {(['device', 'light', 'dark'] as const).map((choice) => (
                <button
                  key={choice}
                  name="scheme"
                  value={choice}
                  aria-pressed={choice === (scheme ?? 'device')}
                  className="min-h-9 cursor-pointer rounded-ui border border-edge px-3 aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
                >
                  {t(`footer.scheme.${choice}`)}
                </button>
              ))}
            </div>
          </fieldset>
        </Form>
      </Container>
    </footer>
  )
}

/** Two lines that meet at a stop: the market square on the map. */
function Mark() {
  return (
    <svg aria-hidden="true" width="28" height="28" viewBox="0 0 28 28">
      <path
        d="M3 22 14 14 25 22M14 14V3"
        fill="none"
        className="stroke-accent"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="14" cy="14" r="4.5" className="fill-paper stroke-accent" strokeWidth="3" />
    </svg>
  )
}

function Bell() {
  return (
    <svg
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 21h4" />
    </svg>
  )
}
