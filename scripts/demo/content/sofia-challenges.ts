import type { DemoChallenge } from '../types'
import { adaptiveStreetLighting } from './sofia-adaptive-street-lighting'
import { askOnceForms } from './sofia-ask-once-forms'
import { cleanAirAtSchools } from './sofia-clean-air-at-schools'
import { collectWhenFull } from './sofia-collect-when-full'
import { openDataPrize, stopsThatSpeak } from './sofia-unpublished-challenges'

export const sofiaChallenges: DemoChallenge[] = [
  stopsThatSpeak,
  openDataPrize,
  cleanAirAtSchools,
  collectWhenFull,
  askOnceForms,
  adaptiveStreetLighting,
]
