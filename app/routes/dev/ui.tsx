import { publicLoader } from '#app/features/accounts/visit.server'
import { requireDevPages } from '#app/features/network/dev-only.server'
import { direction, languageNames, type Language } from '#app/messages/languages'
import { LanguageContext } from '#app/platform/i18n/use-text'
import { Container, PageHeader } from '#app/ui/layout'
import { Specimens } from '#app/ui/specimens'

export const meta = () => [
  { title: 'Design system · Agora' },
  { name: 'robots', content: 'noindex' },
]

export const loader = publicLoader(async () => {
  requireDevPages()
  return null
})

/** Every part of the design system, in both directions and both colour schemes. Outside production only. */
export default function DesignSystem() {
  return (
    <>
      <Container>
        <PageHeader
          title="Design system"
          lead="Every part, in both directions and both colour schemes."
        />
      </Container>
      {(['light', 'dark'] as const).flatMap((scheme) =>
        (['en', 'ar'] as Language[]).map((language) => (
          <section
            key={scheme + language}
            data-scheme={scheme}
            lang={language}
            dir={direction(language)}
            className="bg-paper py-10 text-ink"
          >
            <Container>
              <h2 className="mb-6 text-h2">
                {languageNames[language]}, {scheme}
              </h2>
              <LanguageContext.Provider value={language}>
                <Specimens id={`${scheme}-${language}`} />
              </LanguageContext.Provider>
            </Container>
          </section>
        )),
      )}
    </>
  )
}
