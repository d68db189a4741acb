import { Command } from 'commander'
import { Complaint } from './complaint'
import { counted } from './progress'
import { withDatabase } from './with-database'

export const replayPayments = new Command('replay-payments')
  .description(
    'Have the worker look again at every event of the payment provider that was kept. Nothing is paid twice.',
  )
  .option('--since <day>', 'only events received since that day, YYYY-MM-DD', '1970-01-01')
  .action(({ since }: { since: string }) =>
    withDatabase(async () => {
      const from = new Date(since)
      if (!/^\d{4}-\d{2}-\d{2}$/.test(since) || Number.isNaN(from.getTime()))
        throw new Complaint(`“${since}” is not a day such as 2026-12-04.`, 2)
      const { replayWebhooks } = await import('#app/features/payments/process-webhook.server')
      const events = await replayWebhooks(from)
      console.log(`Events that wait for the worker: ${counted(events)}.`)
    }),
  )
