import { visitor, type Actor } from '#app/domain/actor'
import { attachFile, editApplication } from '#app/features/applications/edit-application.server'
import { submitApplication } from '#app/features/applications/submit-application.server'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { markEligible } from '#app/features/evaluations/check-eligibility.server'
import { concludeAward } from '#app/features/evaluations/conclude-award.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { proposeAward, saveStatement } from '#app/features/evaluations/propose-award.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { db } from '#app/platform/db/db.server'
import { makeCast, type Cast } from './cast'
import { type Browser, type Site } from './http-server'
import { asPanel } from './judging'
import {
  makeApplication,
  makeOpenCall,
  makeSubmission,
  onDay,
  password,
  unique,
  type MadeCall,
} from './world'

export const people = {
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
export type Person = keyof typeof people

export const kinds = {
  name: 'who applied',
  answers: 'the answers',
  attachment: 'the attachment',
  price: 'the price',
  ownScores: 'the scores that they gave themselves',
  othersScores: 'the scores of others on the panel',
  agreed: 'the scores that the panel agreed on',
  statement: 'the statement of the award',
} as const
export type Kind = keyof typeof kinds

/** A word for each kind that stands in it and nowhere else. */
export const marks: Record<Kind | 'chairsNote' | 'evaluatorsNote', string[]> = {
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

export interface Story {
  cast: Cast
  call: MadeCall
  /** The application that everyone looks at. */
  id: string
  actors: Record<Person, Actor>
  browsers: Record<Person, Browser>
  stages: Record<string, Stage>
}

interface Stage {
  /** When it is looked at, in days of the story. */
  day: number
  happen?: () => Promise<unknown>
}

/** A call with an application whose every part has a word of its own, and what happens to it until it has lost. */
export async function prepareStory(site: Site): Promise<Story> {
  const actors = {} as Record<Person, Actor>
  const browsers = {} as Record<Person, Browser>
  let number: number
  let rivals: number
  const cast = await makeCast(site)
  const { place } = cast
  const panel = {
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
  const call = await makeOpenCall(place)
  const applicant = { ...cast.applicant, person: cast.people.founder }
  const price = Number(marks.price[0])
  const { id } = await makeApplication(call, { applicant, price, now: onDay(3) })
  const text = `${marks.name[0]} is who we are, and ${marks.answers[0]} is how.`
  const fields = [{ id: 'how', text, revision: 1 }]
  await editApplication(cast.people.founder, id, { fields }, onDay(3))
  const file = new File([`The ${marks.attachment[0]}.`], 'plan.txt')
  await attachFile(cast.people.founder, id, file, onDay(3))
  await submitApplication(cast.people.founder, id, onDay(4))
  const rival = { ...cast.rival, person: cast.people.rival }
  await makeSubmission(call, { applicant: rival, price: 6_000_000 })

  async function score(person: 'chair' | 'evaluator', hand: number, points: number, note: string) {
    const criteria = ['fit', 'plan'].map((criterionId) => ({ criterionId, points, note }))
    const actor = panel[person]
    return saveScores(actor, call.id, hand, { revision: 1, scores: criteria })
  }

  async function handIn(person: 'chair' | 'evaluator' | 'recused', hand: number, revision: number) {
    await submitScores(panel[person], call.id, hand, revision, onDay(36))
  }

  /** What happens between one column of the table and the next, and when the next is read. */
  const stages: Story['stages'] = {
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
        const { revision } = await db.evaluation.findFirstOrThrow({
          where: { challengeId: call.id },
        })
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

  return { cast, call, id, actors, browsers, stages }
}
