import { Command } from 'commander'
import { Complaint } from './complaint'
import { counted, showProgress } from './progress'
import { withDatabase } from './with-database'

const problems = {
  content: 'its content is not what its hash was made of',
  link: 'it does not follow from the row before it',
  gap: 'it is missing',
  checkpoint: 'it is another one than the checkpoint of that day names',
}

export const checkAudit = new Command('verify-audit')
  .description(
    'Recompute the whole audit chain and say whether a row was changed, added or taken away.',
  )
  .action(() =>
    withDatabase(async () => {
      const { db } = await import('#app/platform/db/db.server')
      const { verifyAudit } = await import('#app/platform/audit/audit.server')
      const progress = showProgress()
      const { rows, head, bad } = await verifyAudit(db, (done) =>
        progress.show(`${counted(done)} rows`),
      )
      progress.end()
      if (bad)
        throw new Complaint(
          `The audit chain breaks at row ${bad.seq}: ${problems[bad.problem]}. The ${counted(rows)} rows before it hold; their head is ${head}.`,
        )
      console.log(`The audit chain holds: ${counted(rows)} rows, head ${head}.`)
    }),
  )
