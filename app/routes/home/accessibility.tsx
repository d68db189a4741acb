import type { MetaFunction } from '@remix-run/node'
import { useText } from '#app/platform/i18n/use-text'
import { Container, PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'home.accessibility.title', 'home.accessibility.lead')

export default function Accessibility() {
  const { t } = useText()
  return (
    <Container className="pb-16">
      <PageHeader title={t('home.accessibility.title')} lead={t('home.accessibility.lead')} />
      <p className="mb-8 max-w-text">{t('home.accessibility.standard')}</p>
      <Section title={t('home.accessibility.known_title')}>
        <p className="max-w-text">{t('home.accessibility.known')}</p>
      </Section>
      <Section title={t('home.accessibility.tell_title')}>
        <p className="max-w-text">{t('home.accessibility.tell')}</p>
      </Section>
    </Container>
  )
}
