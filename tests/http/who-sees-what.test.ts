import * as prettier from 'prettier'
import { beforeAll, expect, test } from 'vitest'
import type { Member } from '#app/domain/actor'
import { visitor, type Actor } from '#app/domain/actor'
import { applicationView } from '#app/domain/application'
import { phaseOf } from '#app/domain/challenge'
import { isOnPanel, mayReadBlind, mayReadRecord, mayReadScores } from '#app/domain/evaluation'
import { attachFile, editApplication } from '#app/features/applications/edit-application.server'
import { readApplication } from '#app/features/applications/application-store.server'
import { submitApplication } from '#app/features/applications/submit-application.server'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { markEligible } from '#app/features/evaluations/check-eligibility.server'
import { concludeAward } from '#app/features/evaluations/conclude-award.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { findEvaluation } from '#app/features/evaluations/evaluation-store.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { proposeAward, saveStatement } from '#app/features/evaluations/propose-award.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { db } from '#app/platform/db/db.server'
import { makeCast, type Cast } from '../support/cast'
import { startSite, type Browser, type Site } from '../support/http-server'
import { asPanel } from '../support/judging'
import { formsOf, listAddresses } from '../support/site-map'
import {
  makeApplication,
  makeOpenCall,
  makeSubmission,
  onDay,
  password,
  unique,
  type MadeCall,
} from '../support/world'

const people = {
  applicant: 'its applicant',
  winner: 'the applicant that wins',
  visitor: 'a visitor',
  citizen: 'someone signed in',
  officer: 'an officer of the unit',
  approver: 'an approver of the unit',
  board: 'a board member of the unit',
  administrator: 'an administrator of the unit',
  elsewhere: 'an officer of another city',
  platform: 'whoever runs the platform',
  chair: 'the chair of the panel',
  evaluator: 'another evaluator',
  recused: 'an evaluator in conflict with it',
} as const
type Person = keyof typeof people

const kinds = {
  name: 'who applied',
  answers: 'the answers',
  attachment: 'the attachment',
  price: 'the price',
  ownScores: 'the scores that they gave themselves',
  othersScores: 'the scores of others on the panel',
  agreed: 'the scores that the panel agreed on',
  statement: 'the statement of the award',
} as const
type Kind = keyof typeof kinds

/** A word for each kind that stands in it and nowhere else. */
const marks: Record<Kind | 'chairsNote' | 'evaluatorsNote', string[]> = {
  name: [unique('Namedness').replace(/-/g, 'x')],
  answers: [unique('answered').replace(/-/g, 'x')],
  attachment: [unique('attached').replace(/-/g, 'x')],
  price: ['73451297', '734,512.97'],
  ownScores: [],
  othersScores: [],
  agreed: [unique('agreed').replace(/-/g, 'x')],
  statement: [unique('stated').replace(/-/g, 'x')],
  chairsNote: [unique('chair').replace(/-/g, 'x')],
  evaluatorsNote: [unique('evaluator').replace(/-/g, 'x')],
}

let site: Site
let cast: Cast
let call: MadeCall
let id: string
let number: number
let rivals: number
let panel: { chair: Member; evaluator: Member; recused: Member }
const actors = {} as Record<Person, Actor>
const browsers = {} as Record<Person, Browser>

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
  const { place } = cast
  panel = {
    chair: await place.person('evaluator'),
    evaluator: await place.person('evaluator'),
    recused: await place.person('evaluator'),
  }
  Object.assign(actors, {
    applicant: cast.people.founder,
    winner: cast.people.rival,
    visitor,
    citizen: cast.people.member,
    officer: cast.people.officer,
    approver: cast.people.approver,
    board: cast.people.board,
    administrator: cast.people['unit-admin'],
    elsewhere: cast.people.elsewhere,
    platform: cast.people.platform,
    ...panel,
  })
  for (const person of Object.keys(people) as Person[]) {
    const actor = actors[person]
    browsers[person] = actor.type === 'member' ? await site.as(actor.userId) : site.visitor()
  }
  await db.organisation.update({
    where: { id: cast.applicant.id },
    data: { name: marks.name[0] },
  })
  call = await makeOpenCall(place)
  const applicant = { ...cast.applicant, person: cast.people.founder }
  const price = Number(marks.price[0])
  ;({ id } = await makeApplication(call, { applicant, price, now: onDay(3) }))
  const text = `${marks.name[0]} is who we are, and ${marks.answers[0]} is how.`
  const fields = [{ id: 'how', text, revision: 1 }]
  await editApplication(cast.people.founder, id, { fields }, onDay(3))
  const file = new File([`The ${marks.attachment[0]}.`], 'plan.txt')
  await attachFile(cast.people.founder, id, file, onDay(3))
  await submitApplication(cast.people.founder, id, onDay(4))
  const rival = { ...cast.rival, person: cast.people.rival }
  await makeSubmission(call, { applicant: rival, price: 6_000_000 })
}, 60_000)

async function score(person: 'chair' | 'evaluator', hand: number, points: number, note: string) {
  const criteria = ['fit', 'plan'].map((criterionId) => ({ criterionId, points, note }))
  const actor = panel[person]
  return saveScores(actor, call.id, hand, { revision: 1, scores: criteria })
}

async function handIn(person: 'chair' | 'evaluator' | 'recused', hand: number, revision: number) {
  await submitScores(panel[person], call.id, hand, revision, onDay(36))
}

/** What happens between one column of the table and the next, and when the next is read. */
const stages: Record<string, { day: number; happen?: () => Promise<unknown> }> = {
  'handed in': { day: 5 },
  opened: {
    day: 31,
    happen: async () => {
      await startOpening(cast.people.officer, call.id, password, onDay(31))
      const second = await cast.place.person('officer')
      await confirmOpening(second, call.id, password, onDay(31))
      const rows = await db.application.findMany({ where: { challengeId: call.id } })
      number = rows.find((row) => row.id === id)!.number!
      rivals = rows.find((row) => row.id !== id)!.number!
    },
  },
  'conflicts declared': {
    day: 34,
    happen: async () => {
      const rows = await db.application.findMany({ where: { challengeId: call.id } })
      const ids = rows.map((row) => row.id)
      await markEligible(cast.people.officer, call.id, ids, onDay(32))
      const members = asPanel([panel.chair, panel.evaluator, panel.recused])
      await appointPanel(cast.people.officer, call.id, members, onDay(32))
      await startScoring(cast.people.officer, call.id, onDay(40), onDay(33))
      const none = [number, rivals].map((one) => ({ number: one, conflict: false, reason: '' }))
      const declared = { declarations: none, complete: true }
      await declareConflicts(panel.chair, call.id, declared, onDay(34))
      await declareConflicts(panel.evaluator, call.id, declared, onDay(34))
      const conflict = { number, conflict: true, reason: 'My sister works there.' }
      const declarations = [conflict, none[1]!]
      await declareConflicts(panel.recused, call.id, { declarations, complete: true }, onDay(34))
    },
  },
  'scores partly in': {
    day: 36,
    happen: async () => {
      const own = await score('chair', number, 60, marks.chairsNote[0]!)
      await handIn('chair', number, own.revision)
      await score('evaluator', number, 50, marks.evaluatorsNote[0]!)
    },
  },
  'all scores in': {
    day: 37,
    happen: async () => {
      const [sheet] = await db.scoreSheet.findMany({
        where: { evaluatorId: panel.evaluator.userId, applicationId: id },
      })
      await handIn('evaluator', number, sheet!.revision)
      for (const person of ['chair', 'evaluator'] as const)
        await handIn(person, rivals, (await score(person, rivals, 90, 'It is good.')).revision)
      const criteria = ['fit', 'plan'].map((criterionId) => ({
        criterionId,
        points: 90,
        note: 'So.',
      }))
      const saved = await saveScores(panel.recused, call.id, rivals, {
        revision: 1,
        scores: criteria,
      })
      await handIn('recused', rivals, saved.revision)
    },
  },
  'panel agreed': {
    day: 41,
    happen: async () => {
      const given = (points: number, note: string) =>
        ['fit', 'plan'].map((criterionId) => ({ criterionId, points, note }))
      await agreeScores(panel.chair, call.id, number, given(55, marks.agreed[0]!), onDay(41))
      await agreeScores(panel.chair, call.id, rivals, given(90, 'It is good.'), onDay(41))
    },
  },
  ranked: { day: 42, happen: () => rankApplications(panel.chair, call.id, onDay(42)) },
  standstill: {
    day: 45,
    happen: async () => {
      const { revision } = await db.evaluation.findFirstOrThrow({ where: { challengeId: call.id } })
      const statement = `Chosen for quiet: ${marks.statement[0]}.`
      const officer = cast.people.officer
      const saved = await saveStatement(officer, call.id, { statement, revision })
      await proposeAward(officer, call.id, saved.revision, onDay(43))
      await approveAward(cast.people.approver, call.id, onDay(44))
    },
  },
  final: {
    day: 60,
    happen: () => concludeAward.run({ challengeId: call.id }, onDay(60)),
  },
}

/** What the rules let a person know now, read from nothing but them. */
async function allowed(person: Person, now: Date): Promise<Kind[]> {
  const actor = actors[person]
  const { application, challenge } = await readApplication(db, id)
  const evaluation = await findEvaluation(db, call.id)
  const sheets = await db.scoreSheet.findMany({ where: { applicationId: id } })
  const sheet =
    actor.type === 'member'
      ? (sheets.find(({ evaluatorId }) => evaluatorId === actor.userId) ?? null)
      : null
  const view = applicationView(actor, application, challenge, evaluation, sheet, now)
  const recorded = evaluation !== null && mayReadRecord(actor, challenge, evaluation) === 'allowed'
  const readsScores =
    recorded ||
    (evaluation !== null &&
      mayReadScores(actor, challenge, evaluation) === 'allowed' &&
      view === 'blind')
  const awarded = challenge.awardedAt !== null
  const written = (others: boolean) =>
    sheets.some(
      ({ evaluatorId, submittedAt, revision }) =>
        (others
          ? evaluatorId !== sheet?.evaluatorId && submittedAt
          : evaluatorId === sheet?.evaluatorId) && revision > 1,
    )
  const ownSheet =
    sheet !== null &&
    evaluation !== null &&
    isOnPanel(actor, evaluation) &&
    mayReadBlind(actor, evaluation, sheet) === 'allowed'
  const said = await db.agreedScore.count({ where: { applicationId: id } })
  const knows: Record<Kind, boolean> = {
    name: view === 'own' || view === 'named' || recorded,
    answers: view === 'own' || view === 'named' || view === 'blind',
    attachment: view === 'own' || view === 'named' || view === 'blind',
    price: view === 'own' || view === 'named' || recorded,
    ownScores: ownSheet && written(false),
    othersScores: readsScores && written(true),
    agreed: said > 0 && (readsScores || (view === 'own' && awarded)),
    statement:
      (evaluation?.statement ?? '') !== '' &&
      (readsScores || (awarded && ['standstill', 'concluded'].includes(phaseOf(challenge, now)))),
  }
  return (Object.keys(kinds) as Kind[]).filter((kind) => knows[kind])
}

/** Everything about the call that the product would answer, in one form each. */
async function addresses(): Promise<string[]> {
  const files = await db.applicationAttachment.findMany({ where: { applicationId: id } })
  const listed = await listAddresses({
    ':lang': ['en'],
    ':city': [cast.place.citySlug],
    ':token': ['x'],
    ':to': ['bg'],
    ':step': ['basics'],
    ':part': ['challenges-0'],
    ':name': ['file.txt'],
    '*': ['x'],
    ':number': ['1', '2'],
    ':position': ['0'],
    ':slug': [call.slug],
    ':id': [call.id],
    'files/:id': files.map(({ fileId }) => fileId),
    'submissions/:id': [id],
    'applications/:id': [id],
  })
  const about = [call.id, call.slug, id, ...files.map(({ fileId }) => fileId)]
  return (
    listed
      .filter(({ path }) => about.some((part) => path.includes(part)))
      // The printed file is the page of the file, by the same query; printing it each time takes long.
      .filter(({ path }) => !path.endsWith('.pdf'))
      .map((address) => formsOf(address)[1] ?? address.path)
  )
}

/** What a person is told somewhere, with where. */
async function told(person: Person, forms: string[]): Promise<Map<Kind, string>> {
  const own =
    person === 'chair' ? marks.chairsNote : person === 'evaluator' ? marks.evaluatorsNote : []
  const notes = [...marks.chairsNote, ...marks.evaluatorsNote]
  const looked: Record<Kind, string[]> = {
    ...marks,
    ownScores: own,
    othersScores: notes.filter((note) => !own.includes(note)),
  }
  const found = new Map<Kind, string>()
  for (const form of forms) {
    const { status, text } = await browsers[person].get(form)
    expect(status, `${person} at ${form}`).toBeLessThan(500)
    for (const kind of Object.keys(kinds) as Kind[])
      if (looked[kind].some((mark) => text.includes(mark))) found.set(kind, form)
  }
  return found
}

function tableOf(kind: Kind, table: Map<string, Map<Person, Kind[]>>): string {
  const columns = [...table.keys()]
  const rows = (Object.keys(people) as Person[])
    .map((person) => ({
      person,
      cells: columns.map((stage) => (table.get(stage)!.get(person)!.includes(kind) ? 'yes' : '–')),
    }))
    .filter(({ cells }) => cells.includes('yes'))
  const nobody = (Object.keys(people) as Person[]).filter(
    (person) => !rows.some((row) => row.person === person),
  )
  return [
    `## ${kinds[kind][0]!.toUpperCase()}${kinds[kind].slice(1)}`,
    '',
    `| | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---').join('|')}|`,
    ...rows.map(({ person, cells }) => `| ${people[person]} | ${cells.join(' | ')} |`),
    '',
    nobody.length === 0 ? '' : `Never: ${nobody.map((person) => people[person]).join(', ')}.`,
    '',
  ].join('\n')
}

const introduction = `# Who sees what of an application

What each person may know, from the day an application is handed in until its call is decided. This is one
that does not win. The table is written by \`tests/http/who-sees-what.test.ts\`: it asks the policies of
\`app/domain\`, and then asks the product for everything about the call as each of these people, to see that
they are told exactly this.
`

test(
  'at every stage everyone is told what the rules say, and nothing else',
  { timeout: 180_000 },
  async () => {
    const table = new Map<string, Map<Person, Kind[]>>()
    for (const [stage, { day, happen }] of Object.entries(stages)) {
      await happen?.()
      const now = onDay(day)
      site.setClock(now)
      const forms = await addresses()
      const known = new Map<Person, Kind[]>()
      table.set(stage, known)
      for (const person of Object.keys(people) as Person[]) {
        const may = await allowed(person, now)
        known.set(person, may)
        const found = await told(person, forms)
        const where = Object.fromEntries(found)
        expect([...found.keys()].sort(), `${person}, ${stage}: ${JSON.stringify(where)}`).toEqual(
          [...may].sort(),
        )
      }
    }
    const text = [
      introduction,
      ...(Object.keys(kinds) as Kind[]).map((kind) => tableOf(kind, table)),
    ]
    const config = await prettier.resolveConfig('docs/who-sees-what.md')
    const page = await prettier.format(text.join('\n'), { ...config, parser: 'markdown' })
    await expect(page).toMatchFileSnapshot('../../docs/who-sees-what.md')
  },
)
