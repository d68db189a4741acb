import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayTranslate } from '#app/domain/challenge'
import { translatedFields } from '#app/domain/challenge-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findDeskChallenge } from '#app/features/challenges/desk-queries.server'
import { TranslationFields } from '#app/features/challenges/components/translation-fields'
import { findTranslation, translationForm } from '#app/features/challenges/translation-form.server'
import { translateChallenge } from '#app/features/challenges/translate-challenge.server'
import { isLanguage } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

function languageParam(value: string | undefined) {
  if (!isLanguage(value)) throw new Refusal('not_found')
  return value
}

export const loader = memberLoader(async (visit) => {
  const to = languageParam(visit.params.to)
  const { challenge, content } = await findDeskChallenge(visit.actor, idParam(visit), visit.now)
  requireAllowed(mayTranslate(visit.actor, challenge))
  if (to === challenge.originalLanguage) throw new Refusal('not_found')
  const texts = challenge.draft && !challenge.currentVersion ? challenge.draft : content
  return {
    id: challenge.id,
    to,
    original: challenge.originalLanguage,
    title: texts.title,
    texts: {
      ...(Object.fromEntries(translatedFields.map((field) => [field, texts[field]])) as Record<
        (typeof translatedFields)[number],
        string
      >),
      criteria: texts.criteria.map(({ id, name, description }) => ({ id, name, description })),
      questions: texts.questions.map(({ id, label, help }) => ({ id, label, help })),
      lots: texts.lots.map(({ id, name }) => ({ id, name })),
    },
    translation: await findTranslation(challenge.id, to),
  }
})

export const action = memberAction(async (visit, form) => {
  const language = languageParam(visit.params.to)
  const id = idParam(visit)
  const { revision, content } = readForm(form, translationForm)
  await translateChallenge(visit.actor, id, { language, revision, content }, visit.now)
  return redirectWithNotice(visit.paths.deskChallenge(id), 'translation_saved')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.translations')

export default function Translation() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, to, original, title, texts, translation } = useLoaderData<typeof loader>()
  const { refusal, lastResult } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('challenges.desk.translation_title', { language: text.languageName(to) })}
      />
      <RefusalBanner code={refusal} />
      <Form method="post">
        <input type="hidden" name="revision" value={translation?.revision ?? 0} />
        <TranslationFields
          original={original}
          to={to}
          texts={texts}
          values={(lastResult?.initialValue ?? translation?.fields ?? {}) as Record<string, string>}
        />
        <Button>{t('common.save')}</Button>
      </Form>
    </div>
  )
}
