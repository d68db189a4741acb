import { expect, test } from 'vitest'
import { visitor, type Actor, type Member, type UnitMembership } from '#app/domain/actor'
import type { Challenge, ChallengePhase } from '#app/domain/challenge'
import { emptyContent, type ChallengeContent } from '#app/domain/challenge-content'
import {
  evaluationStages,
  type Evaluation,
  type EvaluationStage,
  type ScoreSheet,
} from '#app/domain/evaluation'
import type { Verdict } from '#app/domain/refusal'
import { unitRoles, type UnitRole } from '#app/domain/unit'

const hour = 3600 * 1000
const day = 24 * hour

/** The moment at which every table is read. */
export const tableNow = new Date('2026-11-02T08:00:00.000Z')

export const ids = {
  city: 'city-1',
  root: 'unit-root',
  unit: 'unit-here',
  author: 'user-author',
  organisation: 'organisation-1',
  proposer: 'user-proposer',
  chair: 'user-chair',
  evaluator: 'user-evaluator',
  substitute: 'user-substitute',
}

/** Where a unit role is held, seen from the unit that the subject belongs to. */
const places = {
  here: { unitId: ids.unit, cityId: ids.city, wholeCity: false },
  above: { unitId: ids.root, cityId: ids.city, wholeCity: true },
  beside: { unitId: 'unit-beside', cityId: ids.city, wholeCity: false },
  elsewhere: { unitId: 'unit-elsewhere', cityId: 'city-2', wholeCity: true },
} as const satisfies Record<string, Omit<UnitMembership, 'role'>>

/** A signed-in person; each role below changes one thing of them. */
export function person(changes: Partial<Member> = {}): Member {
  return {
    type: 'member',
    userId: 'user-someone',
    name: 'Someone',
    email: 'someone@people.example',
    addressConfirmed: true,
    administrator: false,
    units: [],
    organisations: [],
    ...changes,
  }
}

function inUnit(role: UnitRole, place: keyof typeof places): Member {
  return person({ units: [{ ...places[place], role }] })
}

function inOrganisation(role: 'administrator' | 'editor' | 'reader'): Member {
  const membership = { organisationId: ids.organisation, kind: 'startup' as const, role }
  return person({ organisations: [{ ...membership, verified: true }] })
}

/** Someone with a role, as the one who did what the tables speak of. */
function who(userId: string, role?: UnitRole): Member {
  return { ...(role ? inUnit(role, 'here') : person()), userId }
}

const unitActors = unitRoles.flatMap((role) =>
  Object.keys(places).map((place): [string, Actor] => [
    `${role} ${place}`,
    inUnit(role, place as keyof typeof places),
  ]),
)

/** Everyone there is, by the name under which the tables know them. */
export const actors: Record<string, Actor> = {
  visitor,
  member: person(),
  unconfirmed: person({ addressConfirmed: false }),
  platform: person({ administrator: true }),
  ...Object.fromEntries(unitActors),
  'author approving': who(ids.author, 'approver'),
  'officer proposing': who(ids.proposer, 'officer'),
  'board proposing': who(ids.proposer, 'board'),
  'approver proposing': who(ids.proposer, 'approver'),
  chair: who(ids.chair, 'evaluator'),
  'panel member': who(ids.evaluator, 'evaluator'),
  'officer on the panel': who(ids.evaluator, 'officer'),
  'approver on the panel': who(ids.evaluator, 'approver'),
  substitute: who(ids.substitute),
  'applicant administrator': inOrganisation('administrator'),
  'applicant editor': inOrganisation('editor'),
  'applicant reader': inOrganisation('reader'),
}

/** Those whose row is that of another, where a table does not name them: they did something of its kind. */
const kin: Record<string, string> = {
  'officer proposing': 'officer here',
  'board proposing': 'board here',
  'approver proposing': 'approver here',
  chair: 'evaluator here',
  'panel member': 'evaluator here',
  'officer on the panel': 'officer here',
  'approver on the panel': 'approver here',
  substitute: 'member',
}

/** The verdicts as the tables write them. */
const words: Record<string, Verdict> = {
  yes: 'allowed',
  sign: 'sign_in_needed',
  no: 'not_allowed',
  none: 'not_found',
  state: 'wrong_state',
  own: 'own_work',
  early: 'deadline_not_passed',
  late: 'deadline_passed',
  closed: 'questions_closed',
  tardy: 'answer_too_late',
  else: 'applied_elsewhere',
  seal: 'application_sealed',
  done: 'already_decided',
  kind: 'not_an_applicant',
  mail: 'address_unconfirmed',
  known: 'already_verified',
  blind: 'panel_is_blind',
  fast: 'panel_frozen',
  hidden: 'scores_hidden',
  given: 'cure_offered',
  over: 'cure_over',
  mute: 'undeclared',
  away: 'recused',
  in: 'scores_submitted',
  lapsed: 'opening_expired',
  still: 'standstill_over',
  again: 'already_complained',
  makes: 'kind_makes_no_award',
  unmet: 'not_met',
  paid: 'already_paid',
  nothing: 'nothing_due',
  answered: 'already_answered',
  standing: 'standstill_running',
  offered: 'already_offered',
  unoffered: 'not_offered',
  expired: 'offer_expired',
  turn: 'not_your_turn',
  signed: 'already_signed',
  stale: 'stale_version',
  ending: 'termination_open',
}

function wordFor(verdict: Verdict): string {
  const word = Object.keys(words).find((candidate) => words[candidate] === verdict)
  return word ?? `?${verdict}`
}

/** `officer here/above` as the names it stands for; `any` is every role of a unit. */
function named(label: string): string[] {
  const [role = '', where] = label.split(' ')
  if (!where?.split('/').every((place) => place in places)) return [label]
  const roles = role === 'any' ? unitRoles : [role]
  return roles.flatMap((one) => where.split('/').map((place) => `${one} ${place}`))
}

function parse(table: string): { states: string[]; rows: Map<string, string[]> } {
  const [head = '', ...lines] = table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const states = head.split(/\s+/)
  const rows = new Map<string, string[]>()
  const give = (name: string, verdicts: string[]) => {
    if (!(name in actors)) throw new Error(`Nobody is called "${name}".`)
    if (rows.has(name)) throw new Error(`"${name}" stands in the table twice.`)
    rows.set(name, verdicts)
  }
  for (const line of lines) {
    const [label = '', cells = ''] = line.split(/\s{2,}(.*)/)
    const verdicts = cells.split(/\s+/)
    if (verdicts.length !== states.length || verdicts.some((word) => !(word in words)))
      throw new Error(`The row "${label}" has not one known word for each state.`)
    const names =
      label === 'everyone else'
        ? Object.keys(actors).filter((name) => !rows.has(name) && !(name in kin))
        : label.split(', ').flatMap(named)
    for (const name of names) give(name, verdicts)
  }
  for (const [name, like] of Object.entries(kin))
    if (!rows.has(name)) give(name, rows.get(like) ?? [])
  return { states, rows }
}

/**
 * Tests one policy against a table: a column a state, a row a role, and in each cell the word for the
 * verdict. The table must name every role (`everyone else` comes last) and every state, each once.
 */
export function policyTable<Subject>(
  name: string,
  states: Record<string, Subject>,
  decide: (actor: Actor, subject: Subject) => Verdict,
  table: string,
): void {
  test(`${name}: to every role in every state`, () => {
    const { states: columns, rows } = parse(table)
    expect([...columns].sort()).toEqual(Object.keys(states).sort())
    expect([...rows.keys()].sort()).toEqual(Object.keys(actors).sort())
    const verdicts = (actor: Actor) =>
      columns.map((column) => `${column}: ${wordFor(decide(actor, states[column]!))}`)
    const said = [...rows.keys()].map((role) => [role, verdicts(actors[role]!)])
    const wanted = [...rows].map(([role, cells]) => [
      role,
      cells.map((word, index) => `${columns[index]}: ${word}`),
    ])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(wanted))
  })
}

/** A call text that lacks nothing for one that opened ten days before the tables' moment. */
export function fullContent(changes: Partial<ChallengeContent> = {}): ChallengeContent {
  const at = (days: number) => new Date(tableNow.getTime() + days * day).toISOString()
  return {
    ...emptyContent(),
    title: 'Quieter nights',
    summary: 'The district wants to sleep.',
    sectors: ['environment'],
    problem: 'Lorries.',
    outcome: 'Five decibels less.',
    budgetMin: 100,
    budgetMax: 200,
    offered: 'Measurements.',
    eligibility: 'Anyone.',
    criteria: [{ id: 'fit', name: 'Fit', description: '', weight: 100, minimum: null }],
    questionsUntil: at(30),
    deadline: at(40),
    evaluationUntil: at(60),
    terms: 'The usual ones.',
    ...changes,
  }
}

/** An open call: published ten days ago, questions for thirty days more, closing in forty. */
export function openCall(changes: Partial<Challenge> = {}): Challenge {
  return {
    id: 'challenge-1',
    slug: 'quieter-nights',
    kind: 'pilot_call',
    status: 'published',
    cityId: ids.city,
    timeZone: 'Europe/Sofia',
    unitPath: [ids.root, ids.unit],
    authorId: ids.author,
    submittedById: ids.author,
    draft: null,
    currentVersion: 1,
    bindingVersion: 1,
    publishedAt: new Date(tableNow.getTime() - 10 * day),
    questionsUntil: new Date(tableNow.getTime() + 30 * day),
    deadline: new Date(tableNow.getTime() + 40 * day),
    unsealedAt: null,
    awardedAt: null,
    standstillUntil: null,
    standstillStoppedAt: null,
    closingReason: null,
    imported: false,
    ...changes,
  }
}

const unpublished = {
  draft: fullContent(),
  currentVersion: null,
  bindingVersion: null,
  publishedAt: null,
  questionsUntil: null,
  deadline: null,
}
const closed = {
  questionsUntil: new Date(tableNow.getTime() - 12 * day),
  deadline: new Date(tableNow.getTime() - hour),
}
const opened = { ...closed, unsealedAt: new Date(tableNow.getTime() - hour / 2) }
const long = new Date(tableNow.getTime() - 40 * day)
const decided = { ...closed, deadline: long, unsealedAt: new Date(long.getTime() + hour) }
const awarded = (days: number) => ({
  awardedAt: new Date(tableNow.getTime() - days * day),
  standstillUntil: new Date(tableNow.getTime() + (10 - days) * day),
})

/** A call in each phase at the tables' moment. Drafts and calls in review have their text. */
export const calls: Record<ChallengePhase, Challenge> = {
  draft: openCall({ ...unpublished, status: 'draft', submittedById: null }),
  in_review: openCall({ ...unpublished, status: 'in_review' }),
  open: openCall(),
  closed: openCall(closed),
  evaluating: openCall({ ...opened, status: 'evaluating' }),
  standstill: openCall({ ...decided, status: 'awarded', ...awarded(9) }),
  concluded: openCall({ ...decided, status: 'awarded', ...awarded(10) }),
  unsuccessful: openCall({ ...opened, status: 'unsuccessful', closingReason: 'Nobody applied.' }),
  cancelled: openCall({ status: 'cancelled', closingReason: 'No money.' }),
  discarded: openCall({ ...unpublished, status: 'discarded', draft: null }),
}

/** A round of judging with a chair, an evaluator and a substitute, in any stage. */
export function round(stage: EvaluationStage, changes: Partial<Evaluation> = {}): Evaluation {
  return {
    id: 'evaluation-1',
    round: 1,
    stage,
    panel: [
      { userId: ids.chair, chair: true },
      { userId: ids.evaluator, chair: false },
    ],
    substitutes: [ids.substitute],
    frozen: false,
    cureUntil: null,
    proposedById: stage === 'proposed' || stage === 'approved' ? ids.proposer : null,
    ...changes,
  }
}

/** A round in each stage. */
export const rounds = Object.fromEntries(
  evaluationStages.map((stage) => [stage, round(stage)]),
) as Record<EvaluationStage, Evaluation>

/** Someone's sheet of one application. */
export function sheet(changes: Partial<ScoreSheet> = {}): ScoreSheet {
  return { evaluatorId: ids.evaluator, conflict: false, submittedAt: null, ...changes }
}
