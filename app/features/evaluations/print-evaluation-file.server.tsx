import type { Member } from '#app/domain/actor'
import { pickText, type Language } from '#app/messages/languages'
import { textIn } from '#app/platform/i18n/text'
import { canPrint } from '#app/platform/pdf/print-html.server'
import { printDocument } from '#app/platform/pdf/print-document.server'
import { EvaluationRecord } from './components/evaluation-record'
import { findEvaluationFile } from './file-queries.server'

/**
 * The record of an evaluation as a sealed PDF, or null where nothing here can print. For whoever may read
 * the record.
 */
export async function printEvaluationFile(
  actor: Member,
  challengeId: string,
  language: Language,
  now: Date,
): Promise<Buffer | null> {
  const file = await findEvaluationFile(actor, challengeId)
  if (!canPrint()) return null
  const text = textIn(language)
  const { challenge, content, city } = file
  const name = pickText(city.names, language).text
  const body = (
    <>
      <p className="mb-2 text-lead" lang={challenge.originalLanguage}>
        {content.title}
      </p>
      <p className="mb-8 text-quiet">
        {text.t('evaluations.file.printed', { time: text.cityTime(now, city.timeZone, name) })}
      </p>
      <EvaluationRecord file={file} />
    </>
  )
  const title = text.t('evaluations.file.title')
  const reason = text.t('evaluations.file.seal_reason')
  return printDocument({ title, language, body, reason }, now)
}
