import type { DemoChallenge } from '../types'
import { fromProposalToResult } from './moscow-from-proposal-to-result'
import { noShowForecast } from './moscow-no-show-forecast'
import { oneServiceTellsAnother } from './moscow-one-service-tells-another'
import { stepFreeToTheClinic } from './moscow-step-free-to-the-clinic'

export const moscowChallenges: DemoChallenge[] = [
  fromProposalToResult,
  stepFreeToTheClinic,
  noShowForecast,
  oneServiceTellsAnother,
]
