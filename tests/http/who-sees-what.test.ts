import * as prettier from 'prettier'
import {
  kinds,
  marks,
  people,
  prepareStory,
  type Kind,
  type Person,
  type Story,
} from '../support/watched-story'
import { beforeAll, expect, test } from 'vitest'
import { applicationView } from '#app/domain/application'
import { phaseOf } from '#app/domain/challenge'
import { isOnPanel, mayReadBlind, mayReadRecord, mayReadScores } from '#app/domain/evaluation'
import { readApplication } from '#app/features/applications/application-store.server'
import { findEvaluation } from '#app/features/evaluations/evaluation-store.server'
import { db } from '#app/platform/db/db.server'
import { startSite, type Site } from '../support/http-server'
import { formsOf, listAddresses } from '../support/site-map'
import { onDay } from '../support/world'

let site: Site
let story: Story

beforeAll(async () => {
  site = await startSite()
  story = await prepareStory(site)
}, 60_000)

/** What the rules let a person know now, read from nothing but them. */
async function allowed(person: Person, now: Date): Promise<Kind[]> {
  const actor = story.actors[person]
  const { application, challenge } = await readApplication(db, story.id)
  const evaluation = await findEvaluation(db, story.call.id)
  const sheets = await db.scoreSheet.findMany({ where: { applicationId: story.id } })
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
  const said = await db.agreedScore.count({ where: { applicationId: story.id } })
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
  const files = await db.applicationAttachment.findMany({ where: { applicationId: story.id } })
  const listed = await listAddresses({
    ':lang': ['en'],
    ':city': [story.cast.place.citySlug],
    ':token': ['x'],
    ':to': ['bg'],
    ':step': ['basics'],
    ':endpoint': ['platform'],
    ':part': ['challenges-0'],
    ':name': ['file.txt'],
    '*': ['x'],
    ':number': ['1', '2'],
    ':position': ['0'],
    ':slug': [story.call.slug],
    ':id': [story.call.id],
    'files/:id': files.map(({ fileId }) => fileId),
    'submissions/:id': [story.id],
    'applications/:id': [story.id],
  })
  const about = [story.call.id, story.call.slug, story.id, ...files.map(({ fileId }) => fileId)]
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
    const { status, text } = await story.browsers[person].get(form)
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
    for (const [stage, { day, happen }] of Object.entries(story.stages)) {
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
