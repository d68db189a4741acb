import type { ComponentProps } from 'react'
import type { Challenge, Dated } from '#app/domain/challenge'
import type { Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { ShownIn } from '#app/ui/shown-in'
import { ApplyPanel } from './apply-panel'
import { ChallengeFacts } from './challenge-facts'

type Facts = ComponentProps<typeof ChallengeFacts>

interface Props {
  page: Omit<Facts, 'city'> &
    Dated &
    Pick<Challenge, 'id' | 'slug'> & {
      reader: ComponentProps<typeof ApplyPanel>['reader']
      source: ComponentProps<typeof ApplyPanel>['source']
      shown: Language
      originalLanguage: Language
      lags: boolean
    }
  city: Facts['city']
  now: Date
}

/** The panel beside a call: the one action the reader can take, the facts, and the language shown. */
export function ChallengeSide({ page, city, now }: Props) {
  const paths = usePaths()
  return (
    <div
      className="grid gap-8 border-t-4 border-line pt-5 md:sticky md:top-6"
      data-city={city.slug}
    >
      <ApplyPanel
        challenge={page}
        applicantKinds={page.content.applicantKinds}
        reader={page.reader}
        source={page.source}
        now={now}
      />
      <ChallengeFacts {...page} city={city} />
      <ShownIn
        shown={page.shown}
        original={page.originalLanguage}
        lags={page.lags}
        originalTo={`${paths.challenge(page.slug)}?original`}
      />
    </div>
  )
}
