import type { MessageKey } from '#app/messages/messages'
import { useText } from '#app/platform/i18n/use-text'
import { Container, PageHeader } from './layout'
import { LinkButton } from './button'

/** What a reader sees instead of a page: what happened, that nothing is lost, what to do. */
export function ErrorPage({
  status,
  refusal,
  reference,
  home,
}: {
  status: number
  refusal?: string
  reference?: string
  home: string
}) {
  const { t } = useText()
  const kind =
    status === 404 ? 'not_found' : refusal ? 'refused' : status >= 500 ? 'broken' : 'refused'
  const sentence =
    refusal && refusal !== 'not_found'
      ? t(`refusals.${refusal}` as MessageKey)
      : t(`error_page.${kind}.text`)
  return (
    <Container>
      <PageHeader title={t(`error_page.${kind}.title`)} lead={sentence} kicker={String(status)} />
      {reference && <p className="mb-6">{t('error_page.reference', { reference })}</p>}
      <div className="pb-16">
        <LinkButton to={home} look="secondary" reloadDocument>
          {t('error_page.home')}
        </LinkButton>
      </div>
    </Container>
  )
}
