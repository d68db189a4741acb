import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { listFollows } from '#app/features/challenges/follow-queries.server'
import { followChallenge, followCity } from '#app/features/challenges/follow.server'
import { direction, pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { EmptyState, PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = memberLoader(async ({ actor }) => listFollows(actor))

export const action = memberAction(async ({ actor, paths }, form) => {
  const { kind, slug } = readForm(
    form,
    z.object({ kind: z.enum(['city', 'call']), slug: z.string().max(200) }),
  )
  await (kind === 'city' ? followCity : followChallenge)(actor, slug, false)
  return redirectWithNotice(paths.following(), 'unfollowed')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'desk.following_page.title')

export default function Following() {
  const { t, language } = useText()
  const paths = usePaths()
  const { cities, calls } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-text pb-16">
      <PageHeader title={t('desk.following_page.title')} />
      {cities.length + calls.length === 0 && (
        <EmptyState title={t('desk.following_page.empty')}>
          {t('desk.following_page.empty_text')}
        </EmptyState>
      )}
      {cities.length > 0 && (
        <Section title={t('desk.following_page.cities')} id="cities">
          <ul>
            {cities.map((city) => {
              const name = pickText(city.names, language).text
              return (
                <li key={city.slug} className="flex flex-wrap items-center justify-between gap-x-6">
                  <Link to={paths.city(city.slug)}>{name}</Link>
                  <Stop kind="city" slug={city.slug} name={name} />
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      {calls.length > 0 && (
        <Section title={t('desk.following_page.calls')} id="calls">
          <ul>
            {calls.map((call) => (
              <li key={call.slug} className="flex flex-wrap items-center justify-between gap-x-6">
                <Link
                  to={paths.challenge(call.slug)}
                  lang={call.language}
                  dir={direction(call.language)}
                >
                  {call.title}
                </Link>
                <Stop kind="call" slug={call.slug} name={call.title} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function Stop({ kind, slug, name }: { kind: 'city' | 'call'; slug: string; name: string }) {
  const { t } = useText()
  return (
    <Form method="post">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="slug" value={slug} />
      <Button look="quiet" aria-label={`${t('desk.following_page.stop')}: ${name}`}>
        {t('desk.following_page.stop')}
      </Button>
    </Form>
  )
}
