import { Link } from '@remix-run/react'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { Text } from '#app/platform/i18n/text'
import { Facts } from '#app/ui/layout'
import { CityTime, Day } from '#app/ui/time'
import { Joined } from '#app/ui/joined'
import type { ChallengeSource } from '../challenge-queries.server'
import type { PageContent } from '../challenge-html.server'

/** "€50,000 to €120,000", "up to 2 million ₽": the money of a call, or null where it names none. */
export function budgetText(
  text: Text,
  { budgetMin, budgetMax }: { budgetMin: number | null; budgetMax: number | null },
  currency: string,
): string | null {
  if (budgetMax === null) return budgetMin === null ? null : text.money(budgetMin, currency)
  const max = text.money(budgetMax, currency)
  if (budgetMin === null) return text.t('challenges.page.up_to', { max })
  if (budgetMin === budgetMax) return max
  return text.t('challenges.page.budget_range', { min: text.money(budgetMin, currency), max })
}

interface Props {
  kind: ChallengeKind
  deadline: Date | null
  content: PageContent
  city: { slug: string; names: LocalisedText; timeZone: string; currency: string }
  unitNames: LocalisedText
  priorityNames: LocalisedText | null
  source?: ChallengeSource | null
}

/** The side panel's pairs: when, how much, who, about what. */
export function ChallengeFacts({
  kind,
  deadline,
  content,
  city,
  unitNames,
  priorityNames,
  source,
}: Props) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const cityName = pickText(city.names, language).text
  const budget = budgetText(text, content, city.currency)
  const money = challengeKinds[kind].money
  const items = [
    deadline && {
      label: t('challenges.page.deadline'),
      value: <CityTime at={deadline} zone={city.timeZone} city={cityName} />,
    },
    budget && {
      label: t(money === 'prize' ? 'challenges.page.prize' : 'challenges.page.budget'),
      value: budget,
    },
    {
      label: t('challenges.page.unit'),
      value: (
        <Joined
          parts={[
            pickText(unitNames, language).text,
            <Link to={paths.city(city.slug)}>{cityName}</Link>,
          ]}
        />
      ),
    },
    { label: t('challenges.page.kind'), value: t(`challenges.kinds.${kind}`) },
    {
      label: t('challenges.page.sectors'),
      value: text.list(content.sectors.map((sector) => t(`sectors.${sector}`))),
    },
    priorityNames && {
      label: t('challenges.page.priority'),
      value: pickText(priorityNames, language).text,
    },
    content.component && {
      label: t('challenges.page.component'),
      value: t(`maturity_components.${content.component}`),
    },
    content.evaluationUntil && {
      label: t('challenges.page.evaluation_until'),
      value: <Day at={content.evaluationUntil} zone={city.timeZone} />,
    },
    source?.agency && { label: t('challenges.page.agency'), value: source.agency },
    ...(source?.notes ?? []).map((note) => ({ label: note.label, value: note.text })),
  ]
  return <Facts items={items.filter((item) => typeof item === 'object' && item !== null)} />
}
