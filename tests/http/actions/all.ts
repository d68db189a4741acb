import { accountActions } from './accounts'
import { applicationActions } from './applications'
import type { Action } from './attempt'
import { challengeActions } from './challenges'
import { evaluationActions } from './evaluations'
import { organisationActions } from './organisations'
import { outcomeActions } from './outcomes'
import { paymentActions } from './payments'
import { pilotActions } from './pilots'

/** Every form by which a signed-in person changes something. */
export const actions: Record<string, Action> = {
  ...accountActions,
  ...applicationActions,
  ...challengeActions,
  ...evaluationActions,
  ...organisationActions,
  ...outcomeActions,
  ...paymentActions,
  ...pilotActions,
}
