import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Refusal } from '#app/domain/refusal'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { listChallenges } from '#app/features/challenges/challenge-list.server'
import { ChallengeRows } from '#app/features/challenges/components/challenge-rows'
import { followCity } from '#app/features/challenges/follow.server'
import { shownChallenge } from '#app/features/challenges/shown-challenge.server'
import { findCity } from '#app/features/network/city-queries.server'
import { LineMap } from '#app/features/network/components/line-map'
import { UnitList } from '#app/features/network/components/unit-list'
import { readNetworkNumbers } from '#app/features/network/network-numbers.server'
import { pickText } from '#app/messages/languages'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { firstOf } from '#app/platform/search/list-params'
import { Button, LinkButton } from '#app/ui/button'
import { Container, Facts, PageHeader, Section, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'

export const loader = publicLoader(async ({ actor, params, language, now }) => {
  const city = await findCity(actor, params.city!)
  const only = { city: [city.slug] }
  const [open, awarded, numbers] = await Promise.all([
    listChallenges(firstOf(6, { ...only, status: ['open'] }), now),
    listChallenges(firstOf(3, { ...only, status: ['awarded'] }, 'newest'), now),
    readNetworkNumbers(now),
  ])
  return {
    city,
    now,
    title: pickText(city.names, language).text,
    about: pickText(city.about, language).text,
    open: open.hits.map((hit) => shownChallenge(hit, '', language)),
    awarded: awarded.hits.map((hit) => shownChallenge(hit, '', language)),
    numbers: numbers.filter((row) => row.slug === city.slug),
    follows: actor.type === 'member' ? city.followed : null,
  }
})

export const action = publicAction(async ({ actor, params, paths }, form) => {
  if (actor.type === 'visitor') throw new Refusal('sign_in_needed')
  const follow = form.get('intent') === 'follow'
  await followCity(actor, params.city!, follow)
  return redirectWithNotice(paths.city(params.city!), follow ? 'followed' : 'unfollowed')
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.title, data.about) : []

export default function CityPage() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { city, title, about, open, awarded, numbers, follows, now } =
    useLoaderData<typeof loader>()
  return (
    <Container>
      <PageHeader title={title} lead={about} />
      <div className="mb-10">
        <LineMap numbers={numbers} />
      </div>
      <WithSide
        side={
          <div className="grid gap-8 border-t-4 border-line pt-5" data-city={city.slug}>
            {follows === null ? (
              <LinkButton to={paths.signIn({ next: paths.city(city.slug) })} look="secondary">
                {t('home.city_page.follow')}
              </LinkButton>
            ) : (
              <Form method="post" className="grid gap-1">
                <Button name="intent" value={follows ? 'unfollow' : 'follow'} look="secondary">
                  {t(follows ? 'home.city_page.unfollow' : 'home.city_page.follow')}
                </Button>
              </Form>
            )}
            <Facts
              items={[
                { label: t('home.city_page.language'), value: text.languageTitle(city.language) },
                { label: t('home.city_page.currency'), value: city.currency },
                { label: t('home.city_page.time'), value: <bdi>{city.timeZone}</bdi> },
              ]}
            />
            <Link to={paths.startups({ city: city.slug })}>{t('home.city_page.startups')}</Link>
            <Link to={paths.models({ city: city.slug })}>{t('home.city_page.models')}</Link>
          </div>
        }
      >
        <Section
          title={t('home.city_page.open')}
          id="open"
          aside={<Link to={paths.challenges({ city: city.slug })}>{t('home.city_page.all')}</Link>}
        >
          {open.length === 0 ? (
            <p className="text-quiet">{t('home.city_page.open_none')}</p>
          ) : (
            <ChallengeRows rows={open} now={now} heading="h3" />
          )}
        </Section>
        {awarded.length > 0 && (
          <Section title={t('home.city_page.awarded')} id="awarded">
            <ChallengeRows rows={awarded} now={now} heading="h3" />
          </Section>
        )}
        <Section title={t('home.city_page.priorities')} id="priorities">
          <ol className="grid gap-2">
            {city.priorities.map((priority) => (
              <li key={priority.slug}>{pickText(priority.names, language).text}</li>
            ))}
          </ol>
        </Section>
        <Section title={t('home.city_page.units')} id="units">
          <UnitList units={city.units} city={city.slug} />
        </Section>
      </WithSide>
    </Container>
  )
}
