import { Form, Link } from '@remix-run/react'
import type { SolutionGap, SolutionStatus } from '#app/domain/solution'
import { languages, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'

interface Props {
  solution: {
    id: string
    status: SolutionStatus
    gaps: SolutionGap[]
    originalLanguage: Language
    texts: { language: string }[]
  }
}

/** Where a solution stands: what is missing, the step to list it, and its translations. */
export function SolutionSide({ solution }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, status, gaps, originalLanguage, texts } = solution
  return (
    <div className="grid gap-8">
      <div>
        <Tag tone={status === 'listed' ? 'good' : 'plain'}>{t(`solutions.statuses.${status}`)}</Tag>
        {gaps.length > 0 && (
          <>
            <h2 className="mb-1 mt-4 font-semibold">{t('solutions.edit.missing')}</h2>
            <ul className="list-disc ps-5">
              {gaps.map((gap) => (
                <li key={gap}>{t(`solutions.gaps.${gap}`)}</li>
              ))}
            </ul>
          </>
        )}
        {status !== 'listed' && gaps.length === 0 && (
          <Form method="post" className="mt-4">
            <p className="mb-3 text-quiet">{t('solutions.edit.list_text')}</p>
            <Button name="intent" value="list">
              {t('solutions.edit.list')}
            </Button>
          </Form>
        )}
      </div>
      <div className="border-t border-hairline pt-4">
        <h2 className="mb-2 font-semibold">{t('solutions.edit.translations')}</h2>
        <p className="mb-2 text-small text-quiet">
          {t('common.written_in', { language: text.languageName(originalLanguage) })}
        </p>
        <ul className="grid gap-1">
          {languages
            .filter((language) => language !== originalLanguage)
            .map((language) => (
              <li key={language}>
                <Link to={paths.translateSolution(id, language)}>
                  {texts.some((made) => made.language === language)
                    ? text.languageTitle(language)
                    : t('solutions.edit.translate', { language: text.languageName(language) })}
                </Link>
              </li>
            ))}
        </ul>
      </div>
    </div>
  )
}
