import { accountActions } from './accounts'
import { agreementActions } from './agreements'
import { applicationActions } from './applications'
import type { Action } from './attempt'
import { challengeActions } from './challenges'
import { evaluationActions } from './evaluations'
import { organisationActions } from './organisations'
import { outcomeActions } from './outcomes'
import { paymentActions } from './payments'
import { pilotActions } from './pilots'
import { signingActions } from './signing'

/** Every form by which a signed-in person changes something. */
export const actions: Record<string, Action> = {
  ...accountActions,
  ...agreementActions,
  ...applicationActions,
  ...challengeActions,
  ...evaluationActions,
  ...organisationActions,
  ...outcomeActions,
  ...paymentActions,
  ...pilotActions,
  ...signingActions,
}
