import { Link } from '@remix-run/react'
import type { TeamSize } from '#app/domain/organisation'
import { pickText } from '#app/messages/languages'
import type { MessageKey } from '#app/messages/messages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { Joined } from '#app/ui/joined'
import type { findPublicOrganisation } from '../public-organisation.server'

interface Props {
  organisation: Omit<Awaited<ReturnType<typeof findPublicOrganisation>>, 'text'>
}

/** Who an organisation is, in fixed places, its verification first. */
export function OrganisationFacts({ organisation }: Props) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { home, place, country, website, verifiedBy, sectors, languages } = organisation
  const where = [place, country && text.countryName(country)].filter(Boolean).join(text.comma)
  const items = [
    {
      label: t('organisations.desk.verification'),
      value: verifiedBy
        ? t('organisations.desk.verified', { city: pickText(verifiedBy, language).text })
        : t('organisations.public.not_verified'),
    },
    (home || where) && {
      label: t('organisations.public.place'),
      value: (
        <Joined
          parts={[
            home && <Link to={paths.city(home.slug)}>{pickText(home.names, language).text}</Link>,
            where,
          ]}
        />
      ),
    },
    organisation.foundedYear && {
      label: t('organisations.public.founded'),
      value: String(organisation.foundedYear),
    },
    organisation.teamSize && {
      label: t('organisations.public.team'),
      value: t(`team_sizes.${organisation.teamSize as TeamSize}`),
    },
    organisation.registerNumber && {
      label: t('organisations.public.register'),
      value: <bdi>{organisation.registerNumber}</bdi>,
    },
    sectors.length > 0 && {
      label: t('organisations.public.sectors'),
      value: text.list(sectors.map((sector) => t(`sectors.${sector}` as MessageKey))),
    },
    languages.length > 0 && {
      label: t('organisations.public.languages'),
      value: text.list(languages.map((code) => text.languageName(code))),
    },
    website && {
      label: t('organisations.public.website'),
      value: (
        <a href={website} rel="nofollow noopener ugc" dir="ltr">
          {new URL(website).hostname}
        </a>
      ),
    },
  ]
  return <Facts items={items.filter((item) => typeof item === 'object' && item !== null)} />
}
