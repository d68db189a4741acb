import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { useOutcome } from '#app/ui/use-page-form'

/** What everyone will read about the award, written before it is handed to an approver. */
export function AwardStatement({ statement, revision }: { statement: string; revision: number }) {
  const { t } = useText()
  const { lastResult } = useOutcome()
  const typed = (lastResult?.initialValue as { statement?: string } | undefined)?.statement
  return (
    <Section title={t('evaluations.award.statement')} id="statement-section">
      <AutosaveForm form={{ id: 'statement-form', onSubmit: () => {} }} revision={revision}>
        <label htmlFor="statement" className="sr-only">
          {t('evaluations.award.statement')}
        </label>
        <p id="statement-help" className="mb-2 max-w-text text-small text-quiet">
          {t('evaluations.award.statement_help')} {t('common.markdown_help')}
        </p>
        <textarea
          dir="auto"
          id="statement"
          name="statement"
          aria-describedby="statement-help"
          maxLength={10_000}
          rows={6}
          defaultValue={typed ?? statement}
          className={`${controlLook} max-w-text`}
        />
        <div className="mt-6 flex flex-wrap gap-3">
          <Button name="intent" value="save" look="secondary">
            {t('evaluations.award.save')}
          </Button>
          <Button name="intent" value="propose">
            {t('evaluations.award.propose')}
          </Button>
        </div>
        <p className="mt-2 text-small text-quiet">{t('evaluations.award.propose_text')}</p>
      </AutosaveForm>
    </Section>
  )
}
