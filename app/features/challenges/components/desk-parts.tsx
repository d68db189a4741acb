import { Link } from '@remix-run/react'
import type { ChallengePhase, ChallengeStatus } from '#app/domain/challenge'
import { languages, pickText, type Language, type LocalisedText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { CityTime } from '#app/ui/time'

interface LinksProps {
  challenge: {
    id: string
    publishedAt: Date | null
    deadline: Date | null
    unsealedAt: Date | null
  }
  phase: ChallengePhase
  /** The reader judges: names are not for them. */
  onPanel: boolean
  unanswered: number
  city: { timeZone: string; names: LocalisedText }
}

interface SideProps extends Omit<LinksProps, 'challenge'> {
  challenge: LinksProps['challenge'] & { originalLanguage: Language; currentVersion: number | null }
  /** Null where the reader may not translate. */
  translations: TranslationProps['translations'] | null
}

/** What stands beside a call on its desk: its other pages, and its translations. */
export function DeskSide({ challenge, translations, ...links }: SideProps) {
  return (
    <div className="grid gap-8">
      <DeskLinks challenge={challenge} {...links} />
      {translations && (
        <TranslationLinks
          id={challenge.id}
          original={challenge.originalLanguage}
          current={challenge.currentVersion}
          translations={translations}
        />
      )}
    </div>
  )
}

/** The other pages of a call's desk. */
function DeskLinks({ challenge, phase, onPanel, unanswered, city }: LinksProps) {
  const { t, language } = useText()
  const paths = usePaths()
  const { id } = challenge
  return (
    <ul className="grid gap-3 border-t border-hairline pt-4">
      <li>
        <Link to={paths.previewChallenge(id)}>{t('challenges.desk.preview')}</Link>
      </li>
      {challenge.publishedAt && (
        <li>
          <Link to={paths.challengeQuestions(id)}>{t('challenges.desk.questions')}</Link>
          <span className="block text-small text-quiet">
            {t('challenges.desk.unanswered', { count: unanswered })}
          </span>
        </li>
      )}
      {challenge.publishedAt && (
        <li>
          {challenge.unsealedAt && !onPanel ? (
            <Link to={paths.challengeApplications(id)}>{t('challenges.desk.applications')}</Link>
          ) : (
            <>
              {t('challenges.desk.applications')}
              {phase === 'open' && (
                <span className="block text-small text-quiet">
                  {t('challenges.desk.sealed')}{' '}
                  <CityTime
                    at={challenge.deadline!}
                    zone={city.timeZone}
                    city={pickText(city.names, language).text}
                    short
                  />
                </span>
              )}
            </>
          )}
        </li>
      )}
    </ul>
  )
}

interface TranslationProps {
  id: string
  original: Language
  current: number | null
  translations: { language: Language; versionNumber: number }[]
}

/** Each other language: its translation, or the way to make one. */
function TranslationLinks({ id, original, current, translations }: TranslationProps) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  return (
    <div className="border-t border-hairline pt-4">
      <h2 className="mb-2 font-semibold">{t('challenges.desk.translations')}</h2>
      <p className="mb-2 text-small text-quiet">
        {t('common.written_in', { language: text.languageName(original) })}
      </p>
      <ul className="grid gap-1">
        {languages
          .filter((language) => language !== original)
          .map((language) => {
            const made = translations.find((translation) => translation.language === language)
            const name = text.languageTitle(language)
            return (
              <li key={language}>
                <Link to={paths.translateChallenge(id, language)}>
                  {made
                    ? name
                    : t('challenges.desk.translate_into', {
                        language: text.languageName(language),
                      })}
                </Link>
                {made && current !== null && made.versionNumber < current && (
                  <span className="block text-small text-warn">
                    {t('challenges.desk.translation_lags', { number: current })}
                  </span>
                )}
              </li>
            )
          })}
      </ul>
    </div>
  )
}

/** What the call has been through, the newest first. */
export function StatusHistory({
  history,
  zone,
}: {
  history: { to: ChallengeStatus; at: Date; reason: string | null }[]
  zone: string
}) {
  const text = useText()
  const { t } = text
  return (
    <Section title={t('common.history')} id="history">
      <ol className="grid gap-2">
        {history.map((change) => (
          <li
            key={change.at.toISOString() + change.to}
            className="grid gap-x-4 sm:grid-cols-[11rem_1fr]"
          >
            <time
              dateTime={change.at.toISOString()}
              className="figures text-quiet"
              suppressHydrationWarning
            >
              {text.date(change.at, zone, 'minute')}
            </time>
            <span>
              {t(`challenges.history.${change.to}`)}
              {change.reason && (
                <span dir="auto" className="block whitespace-pre-line text-quiet">
                  {change.reason}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
