/** A table whose rows stand for ever once they are final, as migrations have its trigger. */
export interface RecordedTable {
  name: string
  /** The columns of its key, in the order in which they are written. */
  key: string[]
  /** When a row is final, in SQL; always, where nothing is said. */
  final?: string
}

/** Every table that the audit chain proves beside its own rows. */
export const recordedTables: RecordedTable[] = [
  {
    name: 'agreed_scores',
    key: ['evaluation_id', 'application_id', 'criterion_id'],
    final: of('ranked', 'proposed', 'approved', 'overturned'),
  },
  { name: 'agreement_acceptances', key: ['agreement_id', 'number', 'side'] },
  { name: 'agreement_amendments', key: ['id'], final: 't.closed_at is not null' },
  { name: 'agreement_comments', key: ['id'] },
  { name: 'agreement_documents', key: ['agreement_id', 'number'] },
  { name: 'agreement_offers', key: ['id'], final: 't.closed_at is not null' },
  { name: 'agreement_proposals', key: ['id'], final: "t.status <> 'open'" },
  { name: 'agreement_settlements', key: ['id'] },
  { name: 'agreement_signatures', key: ['offer_id', 'side'] },
  { name: 'agreement_template_versions', key: ['template_id', 'number'] },
  { name: 'agreement_terminations', key: ['id'], final: 't.closed_at is not null' },
  { name: 'agreement_versions', key: ['agreement_id', 'number'] },
  { name: 'application_status_changes', key: ['id'] },
  { name: 'application_submissions', key: ['id'] },
  { name: 'award_proposals', key: ['id'], final: 't.decided_at is not null' },
  { name: 'challenge_status_changes', key: ['id'] },
  { name: 'challenge_versions', key: ['challenge_id', 'number'] },
  { name: 'complaints', key: ['id'], final: 't.decided_at is not null' },
  { name: 'declared_interests', key: ['evaluation_id', 'user_id', 'organisation_id'] },
  { name: 'deliverables', key: ['id'], final: 't.decided_at is not null' },
  { name: 'disqualifications', key: ['application_id'] },
  {
    name: 'evaluation_results',
    key: ['evaluation_id', 'lot_id', 'application_id'],
    final: of('approved', 'overturned'),
  },
  { name: 'invoices', key: ['id'] },
  { name: 'ledger_entries', key: ['id'] },
  { name: 'ledger_postings', key: ['entry_id', 'account'] },
  { name: 'measure_versions', key: ['measure_id', 'number'] },
  { name: 'openings', key: ['id'], final: 't.confirmed_at is not null' },
  { name: 'outcome_decisions', key: ['pilot_id'] },
  { name: 'payment_changes', key: ['id'] },
  { name: 'pilot_decisions', key: ['id'] },
  { name: 'pilot_messages', key: ['id'] },
  { name: 'readings', key: ['id'] },
  { name: 'retention_releases', key: ['agreement_id'] },
  { name: 'score_sheets', key: ['id'], final: 't.submitted_at is not null' },
  {
    name: 'scores',
    key: ['sheet_id', 'criterion_id'],
    final:
      'exists (select 1 from score_sheets s where s.id = t.sheet_id and s.submitted_at is not null)',
  },
]

function of(...stages: string[]): string {
  const list = stages.map((stage) => `'${stage}'`).join(', ')
  return `exists (select 1 from evaluations e where e.id = t.evaluation_id and e.stage::text in (${list}))`
}
