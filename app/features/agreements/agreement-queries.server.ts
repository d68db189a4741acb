import type { Member } from '#app/domain/actor'
import {
  agreementStatuses,
  mayAbandon,
  mayAnswer,
  mayDraftText,
  mayNegotiate,
  mayReadAgreement,
  mayWithdraw,
  turnOf,
  writesFor,
  type AgreementSide,
  type AgreementStatus,
  type TextStage,
} from '#app/domain/agreement'
import {
  agreementContent,
  missingInText,
  partOf,
  proposedPart,
  type AgreementContent,
} from '#app/domain/agreement-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { diffTexts } from '#app/platform/text/diff-texts'
import type { AgreementProposalStatus } from '#app/platform/db/generated/enums'
import { textIn } from '#app/platform/i18n/text'
import { readAgreement, type StoredAgreement } from './agreement-store.server'
import { partText } from './text-diff'

/** What every page of an agreement shows of it. */
function headOf(agreement: StoredAgreement, title: string) {
  const { draft: _draft, unitPath: _path, ...head } = agreement
  return { ...head, title }
}

/** The text that both sides see: what is being negotiated, else what is in force; 0 for none yet. */
function shownVersion({
  textStage,
  versionInForce,
  currentVersion,
}: Pick<StoredAgreement, 'textStage' | 'versionInForce' | 'currentVersion'>): number {
  if (textStage === 'drafting') return versionInForce ?? 0
  return textStage === 'signed' ? (versionInForce ?? currentVersion) : currentVersion
}

/** Proposals and comments to a page; what is older stands in the versions. */
const most = 200

interface ProposalRow {
  id: string
  number: number
  part: string
  content: unknown
  reason: string
  status: AgreementProposalStatus
  side: AgreementSide
  by: string
  at: Date
  answer: string | null
  answeredAt: Date | null
  madeVersion: number | null
}

interface CommentRow {
  id: string
  part: string
  text: string
  side: AgreementSide
  by: string
  at: Date
  settledAt: Date | null
}

/**
 * An agreement for either of its sides: the text that concerns the reader, what was said and proposed
 * about each part, whose turn it is, and what the reader can do. The company never sees a draft.
 * Refuses `not_found`.
 */
export async function findAgreement(actor: Member, id: string) {
  const agreement = await readAgreement(db, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  const { status, textStage, currentVersion, versionInForce, currency } = agreement
  const shown = shownVersion({ textStage, versionInForce, currentVersion })
  const proposals = await readProposals(id)
  const open = proposals.filter((proposal) => proposal.status === 'open')
  const [versions, comments] = await Promise.all([
    db.agreementVersion.findMany({
      where: { agreementId: id, number: { in: [shown, ...open.map(({ number }) => number)] } },
      select: {
        number: true,
        content: true,
        sha256: true,
        createdAt: true,
        acceptances: { select: { side: true, at: true } },
      },
      relationLoadStrategy: 'join',
    }),
    readComments(id),
  ])
  const texts = new Map(versions.map((row) => [row.number, agreementContent.parse(row.content)]))
  const drafts = mayDraftText(actor, agreement) === 'allowed'
  const version = versions.find(({ number }) => number === shown)
  const content = texts.get(shown) ?? agreement.draft
  if (!content) throw new Refusal('not_found')
  const acceptances = version?.acceptances ?? []
  const facts = {
    textStage,
    proposedBy: open.map(({ side }) => side),
    acceptedBy: acceptances.map(({ side }) => side),
  }
  const turn = ['preparing', 'in_force'].includes(status) ? turnOf(facts) : []
  const side = writesFor(actor, agreement)
  const negotiates = mayNegotiate(actor, agreement) === 'allowed'
  const text = textIn(agreement.language)
  return {
    agreement: headOf(agreement, content.title),
    content,
    shown,
    sha256: version?.sha256 ?? null,
    /** What officers still have to write before they share it; null for who does not write it. */
    missing: drafts && agreement.draft ? missingInText(agreement.draft) : null,
    acceptances,
    turn,
    side,
    drafts,
    negotiates,
    mayAccept: negotiates && open.length === 0 && side !== null && turn.includes(side),
    mayAbandon: mayAbandon(actor, agreement) === 'allowed',
    comments,
    proposals: proposals.map(({ content: said, ...proposal }) => {
      const words = proposedPart.parse(said)
      const now = partOf(content, proposal.part)
      const base = texts.get(proposal.number)
      const isOpen = proposal.status === 'open'
      const asked = { side: proposal.side, open: isOpen }
      return {
        ...proposal,
        words: words.of === 'clause' ? { heading: words.heading, text: words.text } : null,
        diff: isOpen
          ? diffTexts(partText(text, now, currency), partText(text, words, currency))
          : null,
        overtaken:
          isOpen && JSON.stringify(base && partOf(base, proposal.part)) !== JSON.stringify(now),
        mayAnswer: mayAnswer(actor, agreement, asked) === 'allowed',
        mayWithdraw: mayWithdraw(actor, agreement, asked) === 'allowed',
      }
    }),
  }
}

function readProposals(agreementId: string): Promise<ProposalRow[]> {
  return db.$queryRaw<ProposalRow[]>`
    select p.id, p.number, p.part, p.content, p.reason, p.status::text, p.side::text, u.name as by, p.at,
      p.answer, p.answered_at as "answeredAt", p.made_version as "madeVersion"
    from agreement_proposals p join users u on u.id = p.by_id
    where p.agreement_id = ${agreementId}::uuid
    order by (p.status = 'open') desc, p.at desc, p.id desc limit ${most}`
}

function readComments(agreementId: string): Promise<CommentRow[]> {
  return db.$queryRaw<CommentRow[]>`
    select * from (
      select c.id, c.part, c.text, c.side::text, u.name as by, c.at,
        (select max(s.at) from agreement_settlements s
          where s.agreement_id = c.agreement_id and s.part = c.part and s.at >= c.at) as "settledAt"
      from agreement_comments c join users u on u.id = c.by_id
      where c.agreement_id = ${agreementId}::uuid order by c.at desc, c.id desc limit ${most}
    ) newest order by at, id`
}

/** The draft for the officer who writes it. Refuses `not_found`, `not_allowed`, `wrong_state`. */
export async function findDraft(actor: Member, id: string) {
  const agreement = await readAgreement(db, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  requireAllowed(mayDraftText(actor, agreement))
  const content = agreement.draft!
  return {
    agreement: headOf(agreement, content.title),
    content,
    revision: agreement.draftRevision,
    missing: missingInText(content),
  }
}

/** The terms of the newest text, for who proposes others. Refuses as `mayNegotiate` says. */
export async function findTerms(actor: Member, id: string) {
  const agreement = await readAgreement(db, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  requireAllowed(mayNegotiate(actor, agreement))
  const row = await db.agreementVersion.findUniqueOrThrow({
    where: { agreementId_number: { agreementId: id, number: agreement.currentVersion } },
  })
  const content = agreementContent.parse(row.content)
  return { agreement: headOf(agreement, content.title), content }
}

/** Every version of a text, newest first, with two of them whole: the newest and the one before unless told. */
export async function findVersions(actor: Member, id: string, asked: { from: number; to: number }) {
  const agreement = await readAgreement(db, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  const versions = await db.$queryRaw<
    { number: number; sha256: string; by: string; at: Date; acceptedBy: AgreementSide[] }[]
  >`
    select v.number, v.sha256, u.name as by, v.created_at as at,
      array(select a.side::text from agreement_acceptances a
        where a.agreement_id = v.agreement_id and a.number = v.number order by a.side) as "acceptedBy"
    from agreement_versions v join users u on u.id = v.created_by_id
    where v.agreement_id = ${id}::uuid order by v.number desc`
  const known = (number: number) => versions.some((version) => version.number === number)
  const to = known(asked.to) ? asked.to : (versions[0]?.number ?? 0)
  const from = known(asked.from) ? asked.from : Math.max(1, to - 1)
  const rows = await db.agreementVersion.findMany({
    where: { agreementId: id, number: { in: [from, to] } },
    select: { number: true, content: true },
  })
  const textOf = (number: number): AgreementContent | null => {
    const row = rows.find((candidate) => candidate.number === number)
    return row ? agreementContent.parse(row.content) : null
  }
  const after = textOf(to)
  const title = after?.title ?? agreement.draft?.title ?? agreement.reference
  return { agreement: headOf(agreement, title), versions, from, to, before: textOf(from), after }
}

export const agreementsPerPage = 20

interface ListedRow {
  id: string
  reference: string
  status: AgreementStatus
  textStage: TextStage
  language: Language
  changedAt: Date
  title: string
  organisation: string
  zone: string
}

/** The agreements of the units and organisations that a person works for, the latest change first. */
export async function listAgreements(
  actor: Member,
  { status, page }: { status: AgreementStatus | null; page: number },
) {
  const units = actor.units.filter(({ role }) => role !== 'evaluator').map(({ unitId }) => unitId)
  const organisations = actor.organisations.map(({ organisationId }) => organisationId)
  const rows = await db.$queryRaw<ListedRow[]>`
    select a.id, a.reference, a.status::text, a.text_stage::text as "textStage", a.language,
      a.changed_at as "changedAt", o.name as organisation, c.time_zone as zone,
      coalesce(v.content->>'title', a.draft->>'title', a.reference) as title
    from agreements a
    join units u on u.id = a.unit_id
    join cities c on c.id = a.city_id
    join organisations o on o.id = a.organisation_id
    left join agreement_versions v on v.agreement_id = a.id and v.number = a.current_version
    where (u.path && ${units}::uuid[]
        or (a.organisation_id = any(${organisations}::uuid[])
          and (a.text_stage <> 'drafting' or a.version_in_force is not null)))
      and (${status}::text is null or a.status::text = ${status})
    order by a.changed_at desc, a.id desc
    limit ${agreementsPerPage} offset ${(page - 1) * agreementsPerPage}`
  const counts = await db.$queryRaw<{ status: AgreementStatus; count: number }[]>`
    select a.status::text, count(*)::int as count
    from agreements a join units u on u.id = a.unit_id
    where u.path && ${units}::uuid[]
      or (a.organisation_id = any(${organisations}::uuid[])
        and (a.text_stage <> 'drafting' or a.version_in_force is not null))
    group by a.status`
  const countOf = (one: AgreementStatus) => counts.find((row) => row.status === one)?.count ?? 0
  return {
    agreements: rows,
    counts: agreementStatuses.map((one) => ({ status: one, count: countOf(one) })),
    total: status ? countOf(status) : counts.reduce((sum, { count }) => sum + count, 0),
  }
}
