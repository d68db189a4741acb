import { z } from 'zod'
import { keepCheckpoint } from '#app/platform/audit/audit.server'
import { deleteExpiredSessions } from '#app/platform/auth/sessions.server'
import { transaction } from '#app/platform/db/db.server'
import { defineJob } from '#app/platform/jobs/jobs.server'
import type { AnyJob, Recurring } from '#app/platform/jobs/worker.server'
import { sendMail } from '#app/platform/mail/mail.server'
import '#app/messages/all.server'
import { registerIndexes, updateIndex } from '#app/platform/search/index-jobs.server'
import { indexes } from './indexes.server'
import { terminateOnItsDay } from './agreements/end-agreement.server'
import { expireOffer, remindToSign } from './agreements/offer-jobs.server'
import { sealAgreement } from './agreements/seal-agreement.server'
import {
  announceChallenge,
  remindOfDeadline,
  reportClosing,
} from './challenges/challenge-jobs.server'
import { concludeAward } from './evaluations/conclude-award.server'
import { remindPanel, reportLateScores } from './evaluations/evaluation-jobs.server'
import { concludeImported } from './challenges/imported-call-jobs.server'
import { forgetFile, scanFile } from './files/add-file.server'
import { tellAudience } from './notifications/audiences.server'
import { mailNotification } from './notifications/notify.server'
import { remindOfReadings } from './outcomes/due-readings.server'
import { refreshPayeeAccount } from './payments/payee-account.server'
import { processWebhook } from './payments/process-webhook.server'
import { reconcilePayments } from './payments/reconcile-payments.server'
import { syncPayment } from './payments/sync-payment.server'
import { remindOfMilestones } from './pilots/milestone-reminders.server'

registerIndexes(indexes)

const nothing = z.looseObject({})

const dailyCheckpoint = defineJob({
  name: 'daily-checkpoint',
  payload: nothing,
  run: (_payload, now) => transaction((tx) => keepCheckpoint(tx, now)),
})

const dailySweep = defineJob({
  name: 'daily-sweep',
  payload: nothing,
  run: () => deleteExpiredSessions(),
})

/** Everything a worker can do. */
export const jobs: AnyJob[] = [
  announceChallenge,
  concludeAward,
  concludeImported,
  expireOffer,
  forgetFile,
  mailNotification,
  processWebhook,
  refreshPayeeAccount,
  syncPayment,
  remindOfDeadline,
  remindPanel,
  remindToSign,
  reportClosing,
  reportLateScores,
  scanFile,
  sealAgreement,
  sendMail,
  tellAudience,
  terminateOnItsDay,
  updateIndex,
]

/** What it does by the calendar, in UTC. */
export const recurring: Recurring[] = [
  { job: dailyCheckpoint, pattern: '55 23 * * *' },
  { job: dailySweep, pattern: '30 2 * * *' },
  { job: remindOfReadings, pattern: '0 5 * * *' },
  { job: remindOfMilestones, pattern: '15 * * * *' },
  { job: reconcilePayments, pattern: '*/10 * * * *' },
]
