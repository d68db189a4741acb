import { Link } from '@remix-run/react'
import type { PriceModel } from '#app/domain/solution'
import { pickText, type Language, type LocalisedText } from '#app/messages/languages'
import type { MessageKey } from '#app/messages/messages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { Joined } from '#app/ui/joined'

interface Props {
  solution: {
    maker: { name: string; slug: string; verifiedBy: LocalisedText | null }
    sectors: string[]
    maturity: number | null
    priceModel: string | null
    priceNote: string
    languages: string[]
    certificates: string[]
    priorities: { names: LocalisedText; citySlug: string; cityNames: LocalisedText }[]
    videoUrl: string | null
    website: string | null
    originalLanguage: Language
  }
}

/** What buyers compare, in fixed places. */
export function SolutionFacts({ solution }: Props) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { maker, maturity, priceModel } = solution
  const verified = maker.verifiedBy
    ? t('solutions.page.verified', { city: pickText(maker.verifiedBy, language).text })
    : t('solutions.page.not_verified')
  const items = [
    {
      label: t('solutions.page.maker'),
      value: (
        <Joined parts={[<Link to={paths.startup(maker.slug)}>{maker.name}</Link>, verified]} />
      ),
    },
    maturity && {
      label: t('solutions.page.maturity'),
      value: t(`solutions.maturity.${maturity}` as MessageKey),
    },
    priceModel && {
      label: t('solutions.page.price'),
      value: (
        <>
          {t(`solutions.price_models.${priceModel as PriceModel}`)}
          {solution.priceNote && <span className="block text-small">{solution.priceNote}</span>}
        </>
      ),
    },
    solution.sectors.length > 0 && {
      label: t('solutions.page.sectors'),
      value: text.list(solution.sectors.map((sector) => t(`sectors.${sector}` as MessageKey))),
    },
    solution.languages.length > 0 && {
      label: t('solutions.page.languages'),
      value: text.list(solution.languages.map((code) => text.languageName(code))),
    },
    solution.certificates.length > 0 && {
      label: t('solutions.page.certificates'),
      value: (
        <ul>
          {solution.certificates.map((certificate) => (
            <li key={certificate}>{certificate}</li>
          ))}
        </ul>
      ),
    },
    solution.priorities.length > 0 && {
      label: t('solutions.page.priorities'),
      value: (
        <ul>
          {solution.priorities.map(({ names, citySlug, cityNames }) => (
            <li key={citySlug + pickText(names, 'en').text}>
              <Link to={paths.city(citySlug)}>{pickText(cityNames, language).text}</Link>:{' '}
              {pickText(names, language).text}
            </li>
          ))}
        </ul>
      ),
    },
    (solution.videoUrl || solution.website) && {
      label: t('solutions.page.website'),
      value: (
        <ul>
          {solution.website && (
            <li>
              <a href={solution.website} rel="nofollow noopener ugc" dir="ltr">
                {new URL(solution.website).hostname}
              </a>
            </li>
          )}
          {solution.videoUrl && (
            <li>
              <a href={solution.videoUrl} rel="nofollow noopener ugc">
                {t('solutions.page.video')}
              </a>
            </li>
          )}
        </ul>
      ),
    },
  ]
  return <Facts items={items.filter((item) => typeof item === 'object' && item !== null)} />
}

interface PicturesProps {
  pictures: {
    description: string
    file: { id: string; name: string; width: number | null; height: number | null }
  }[]
}

/** The first picture large, the others beside each other. */
export function Pictures({ pictures }: PicturesProps) {
  const [first, ...others] = pictures
  if (!first) return null
  return (
    <div className="mb-8 grid gap-4">
      <Picture {...first} width={960} />
      {others.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {others.map((picture) => (
            <Picture key={picture.file.id} {...picture} width={640} />
          ))}
        </div>
      )}
    </div>
  )
}

function Picture({
  description,
  file,
  width,
}: PicturesProps['pictures'][number] & { width: number }) {
  return (
    <img
      src={plainPaths.file(file.id, file.name, width)}
      alt={description}
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      className="h-auto w-full bg-shade"
    />
  )
}
