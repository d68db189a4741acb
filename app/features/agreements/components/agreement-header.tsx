import type { AgreementSide, AgreementStatus, TextStage } from '#app/domain/agreement'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import type { Text } from '#app/platform/i18n/text'
import { useText } from '#app/platform/i18n/use-text'
import { PageHeader } from '#app/ui/layout'
import { AgreementTabs } from './agreement-tabs'

interface Head {
  id: string
  reference: string
  title: string
  language: Language
  status: AgreementStatus
  textStage: TextStage
  currentVersion: number
  organisation: { name: string }
}

/** Where an agreement stands and who acts now, in one sentence. */
function stateSentence(text: Text, agreement: Head, turn?: AgreementSide[]): string {
  const { status, textStage, currentVersion, organisation } = agreement
  const values = { company: organisation.name, version: currentVersion }
  const settled = textStage === 'signed' || !['preparing', 'in_force'].includes(status)
  if (settled) return text.t(`agreements.now.${status}`, values)
  if (textStage !== 'negotiating') return text.t(`agreements.now.${textStage}`, values)
  const whose = turn?.length === 1 ? turn[0]! : 'negotiating'
  return text.t(`agreements.now.${whose}`, values)
}

/** The top of a page of an agreement: what it is about, where it stands, and the way to its other pages. */
export function AgreementHeader({
  agreement,
  turn,
  page,
}: {
  agreement: Head
  turn?: AgreementSide[]
  /** The page's own name, where it is not the agreement itself. */
  page?: string
}) {
  const text = useText()
  const paths = usePaths()
  const { id, reference, title, language, organisation } = agreement
  const own = page === undefined
  const titled = (
    <span lang={language} dir={direction(language)}>
      {title}
    </span>
  )
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.t('agreements.title'), to: paths.agreements() }]}
        kicker={
          <>
            <span className="figures">{reference}</span>
            {text.comma}
            <bdi>{organisation.name}</bdi>
            {!own && (
              <>
                {text.comma}
                {titled}
              </>
            )}
          </>
        }
        title={own ? titled : page}
        lead={stateSentence(text, agreement, turn)}
      />
      <AgreementTabs id={id} />
    </>
  )
}
