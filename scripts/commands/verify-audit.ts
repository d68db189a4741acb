import { Command } from 'commander'
import { Complaint } from './complaint'
import { counted, showProgress } from './progress'
import { withDatabase } from './with-database'

const problems = {
  content: 'its content is not what its hash was made of',
  link: 'it does not follow from the row before it',
  gap: 'it is missing',
  checkpoint: 'it is another one than the checkpoint of that day names',
  records: 'the hashes of the records that came with it are not what it covers',
  changed: 'it is not what it was when it became final',
  missing: 'it was there and final, and is not any more',
  unrecorded: 'no entry of the chain knows of it',
}

export const checkAudit = new Command('verify-audit')
  .description(
    'Recompute the whole audit chain, with every final row that it proves, and say whether one was changed, added or taken away.',
  )
  .action(() =>
    withDatabase(async () => {
      const { verifyAudit } = await import('#app/platform/audit/verify-audit.server')
      const progress = showProgress()
      const { rows, records, head, bad } = await verifyAudit((done) =>
        progress.show(`${counted(done)} rows`),
      )
      progress.end()
      if (bad && 'seq' in bad)
        throw new Complaint(
          `The audit chain breaks at row ${bad.seq}: ${problems[bad.problem]}. The ${counted(rows)} rows before it hold; their head is ${head}.`,
        )
      if (bad)
        throw new Complaint(
          `The row ${bad.key} of ${bad.table} is bad: ${problems[bad.problem]}. The chain itself holds: ${counted(rows)} rows, head ${head}.`,
        )
      console.log(
        `The audit chain holds: ${counted(rows)} rows, head ${head}. It proves ${counted(records)} records.`,
      )
    }),
  )
