import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'

interface Props {
  questions: { id: string; label: string }[]
  /** As HTML, by the id of the question. */
  answers: Record<string, string>
  /** Language of the call's questions. */
  asked: Language
  /** Language of the answers. */
  answered: Language
  /** By lot, with its name where there are lots; empty where none are shown or asked. */
  prices: { lot: string | null; amount: string }[]
  attachments: { href: string; name: string; size: number }[]
}

/** What an application says, question by question. */
export function AnswerList({ questions, answers, asked, answered, prices, attachments }: Props) {
  const text = useText()
  const { t } = text
  return (
    <Section title={t('applications.view.answers')} id="answers">
      <dl className="grid max-w-text gap-8">
        {questions.map(({ id, label }) => (
          <div key={id}>
            <dt lang={asked} dir={direction(asked)} className="mb-1 font-semibold">
              {label}
            </dt>
            <dd>
              {answers[id] ? (
                <Prose html={answers[id]} lang={answered} />
              ) : (
                <span className="text-quiet">{t('applications.view.no_answer')}</span>
              )}
            </dd>
          </div>
        ))}
        {prices.map(({ lot, amount }) => (
          <div key={lot}>
            <dt className="mb-1 font-semibold">
              {lot === null
                ? t('applications.view.price')
                : t('applications.edit.price_of', { lot })}
            </dt>
            <dd className="figures text-lead">{amount}</dd>
          </div>
        ))}
        <div>
          <dt className="mb-1 font-semibold">{t('applications.edit.attachments')}</dt>
          <dd>
            {attachments.length === 0 && (
              <span className="text-quiet">{t('applications.edit.no_attachments')}</span>
            )}
            <ul className="grid gap-1">
              {attachments.map((file) => (
                <li key={file.href}>
                  <a href={file.href}>
                    <bdi>{file.name}</bdi>
                  </a>{' '}
                  <span className="text-small text-quiet">{text.fileSize(file.size)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </Section>
  )
}
