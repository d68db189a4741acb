import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { requireDevPages } from '#app/features/network/dev-only.server'
import { eventMail } from '#app/features/notifications/event-text'
import { eventNames, events } from '#app/features/notifications/events'
import { isLanguage, languageNames, languages } from '#app/messages/languages'
import { config } from '#app/platform/config/config.server'
import { textIn } from '#app/platform/i18n/text'
import { renderMail } from '#app/platform/mail/render-mail'
import { Container, PageHeader, Section } from '#app/ui/layout'

export const meta = () => [
  { title: 'Mail previews · Agora' },
  { name: 'robots', content: 'noindex' },
]

/** Every mail that the product sends, as text and as HTML, in one language or in all. */
export const loader = publicLoader(async ({ url }) => {
  requireDevPages()
  const { baseUrl } = config()
  const urls = { action: `${baseUrl}/…`, preferences: `${baseUrl}/…` }
  const only = url.searchParams.get('lang')
  const shown = isLanguage(only) ? [only] : languages
  return {
    only: isLanguage(only) ? only : null,
    mails: eventNames.map((name) => ({
      name,
      versions: shown.map((language) => ({
        language,
        ...renderMail(eventMail(textIn(language), name, events[name].sample, urls), language),
      })),
    })),
  }
})

export default function MailPreviews() {
  const { mails, only } = useLoaderData<typeof loader>()
  return (
    <Container className="pb-16">
      <PageHeader title="Mail previews" lead={`${mails.length} mails.`} />
      <p className="mb-8 flex flex-wrap gap-4">
        <Link to="/dev/mail-previews" aria-current={only === null ? 'page' : undefined}>
          All languages
        </Link>
        {languages.map((language) => (
          <Link
            key={language}
            to={`/dev/mail-previews?lang=${language}`}
            lang={language}
            aria-current={only === language ? 'page' : undefined}
          >
            {languageNames[language]}
          </Link>
        ))}
      </p>
      {mails.map(({ name, versions }) => (
        <Section key={name} id={name} title={name}>
          <div className="grid gap-6 md:grid-cols-2">
            {versions.map((mail) => (
              <div key={mail.language}>
                <p className="mb-1 text-small text-quiet">{languageNames[mail.language]}</p>
                <iframe
                  title={`${name}, ${mail.language}`}
                  srcDoc={mail.html}
                  className="h-96 w-full border border-hairline bg-[#ffffff]"
                  loading="lazy"
                />
                <details className="mt-1 text-small">
                  <summary>Text</summary>
                  <pre className="whitespace-pre-wrap">{mail.text}</pre>
                </details>
              </div>
            ))}
          </div>
        </Section>
      ))}
    </Container>
  )
}
