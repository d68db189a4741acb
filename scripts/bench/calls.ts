import { randomUUID } from 'node:crypto'
import { emptyContent, type ChallengeContent } from '#app/domain/challenge-content'
import { challengeKindKeys, challengeKinds } from '#app/domain/challenge-kinds'
import { minorUnitDigits } from '#app/domain/money'
import { maturityComponents, sectors } from '#app/domain/sectors'
import type { Language } from '#app/messages/languages'
import { db, pool } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { hanoi } from '../demo/content/hanoi'
import { hoChiMinhCity } from '../demo/content/ho-chi-minh-city'
import { moscow } from '../demo/content/moscow'
import { sofia } from '../demo/content/sofia'
import { loadNetwork } from '../demo/load-network'
import { randomFrom, someWords } from './vocabulary'

const day = 24 * 3600 * 1000
const atOnce = 250

/** Rows by table, with the names of the database. */
type Rows = Record<(typeof tables)[number], Record<string, unknown>[]>

const tables = [
  'challenges',
  'challenge_versions',
  'challenge_translations',
  'challenge_status_changes',
  'challenge_questions',
] as const

/**
 * Puts the demonstration's cities and units with that many made-up public calls into an empty database,
 * past the use cases, which would take minutes. Not in the search index: rebuild it afterwards.
 */
export async function insertCalls(count: number): Promise<void> {
  const now = new Date()
  await loadNetwork([sofia, hanoi, hoChiMinhCity, moscow], now)
  const units = await db.unit.findMany({ include: { city: true }, orderBy: { id: 'asc' } })
  const { id: personId } = await db.user.findFirstOrThrow({ select: { id: true } })
  for (let first = 0; first < count; first += atOnce) {
    const rows = Object.fromEntries(tables.map((table): [string, unknown[]] => [table, []])) as Rows
    for (let number = first; number < Math.min(first + atOnce, count); number += 1)
      addCall(rows, number, units, personId, now)
    for (const table of tables) await insert(table, rows[table])
  }
  await pool.query('vacuum (analyze)')
}

async function insert(table: string, rows: Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
    .map((column) => `"${column}"`)
    .join()
  await pool.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

/** The address of a made-up call; each number from 0 has one. */
export function slugOf(number: number): string {
  return `call-${String(number).padStart(5, '0')}`
}

type Unit = Prisma.UnitGetPayload<{ include: { city: true } }>

/** A quarter is open; every call has answered questions, every other one is translated into English. */
function addCall(rows: Rows, number: number, units: Unit[], personId: string, now: Date): void {
  const random = randomFrom(number + 1)
  const one = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!
  const unit = one(units)
  const language = unit.city.language as Language
  const kind = one(challengeKindKeys)
  const open = random() < 0.25
  const ended = challengeKinds[kind].awards ? 'awarded' : 'concluded'
  const status = open
    ? ('published' as const)
    : one(['published', 'evaluating', ended, 'unsuccessful', 'cancelled'] as const)
  const deadline = new Date(now.getTime() + (open ? 1 + random() * 60 : -1 - random() * 900) * day)
  const before = (days: number) => new Date(deadline.getTime() - days * day)
  const publishedAt = new Date(Math.min(before(70).getTime(), now.getTime()))
  const later = open ? now : new Date(deadline.getTime() + day)
  const id = randomUUID()
  const content = contentOf(language, random, one, {
    currency: unit.city.currency,
    paid: challengeKinds[kind].money !== 'none',
    questionsUntil: before(10),
    deadline,
  })
  rows.challenges.push({
    id,
    slug: slugOf(number),
    city_id: unit.cityId,
    unit_id: unit.id,
    kind,
    status,
    author_id: personId,
    original_language: language,
    revision: 1,
    current_version: 2,
    binding_version: 2,
    published_at: publishedAt,
    questions_until: before(10),
    deadline,
    awarded_at: status === 'awarded' ? later : null,
    closing_reason: status === 'published' ? null : someWords(language, 30, random),
  })
  const published = { content, published_at: publishedAt, published_by_id: personId }
  rows.challenge_versions.push(
    { challenge_id: id, number: 1, kind: 'publication', summary: '', ...published },
    {
      challenge_id: id,
      number: 2,
      kind: 'addendum',
      summary: someWords(language, 15, random),
      ...published,
    },
  )
  rows.challenge_status_changes.push({
    id: randomUUID(),
    challenge_id: id,
    from: 'in_review',
    to: 'published',
    at: publishedAt,
    by_id: personId,
  })
  for (let asked = 0; asked < 2; asked += 1)
    rows.challenge_questions.push({
      id: randomUUID(),
      challenge_id: id,
      asked_by_id: personId,
      asked_at: publishedAt,
      language,
      text: `${someWords(language, 20, random)}?`,
      answer: markdown(language, 30, random),
      answered_at: publishedAt,
      answered_by_id: personId,
    })
  if (random() < 0.5)
    rows.challenge_translations.push({
      challenge_id: id,
      language: 'en',
      version_number: 2,
      content: translationOf(content, random),
      revision: 1,
      updated_at: publishedAt,
      updated_by_id: personId,
    })
}

interface Facts {
  currency: string
  paid: boolean
  questionsUntil: Date
  deadline: Date
}

function contentOf(
  language: Language,
  random: () => number,
  one: <Item>(list: readonly Item[]) => Item,
  { currency, paid, questionsUntil, deadline }: Facts,
): ChallengeContent {
  const words = (count: number) => someWords(language, count, random)
  const budget = Math.round(10 + random() * 400) * 1_000 * 10 ** minorUnitDigits(currency)
  return {
    ...emptyContent(),
    ...textsOf(language, random),
    sectors: [...new Set([one(sectors), one(sectors)])],
    component: one(maturityComponents),
    budgetMin: paid ? budget : null,
    budgetMax: paid ? budget * 2 : null,
    questions: Array.from({ length: 4 }, (_, at) => ({
      id: `question-${at}`,
      label: words(8),
      help: words(15),
      required: true,
      maxLength: 2_000,
      curable: false,
      prefill: 'none' as const,
    })),
    criteria: Array.from({ length: 4 }, (_, at) => ({
      id: `criterion-${at}`,
      name: words(2),
      description: words(20),
      weight: 25,
      minimum: null,
    })),
    questionsUntil: questionsUntil.toISOString(),
    deadline: deadline.toISOString(),
    evaluationUntil: new Date(deadline.getTime() + 30 * day).toISOString(),
  }
}

function translationOf({ criteria, questions }: ChallengeContent, random: () => number) {
  const words = (count: number) => someWords('en', count, random)
  return {
    ...textsOf('en', random),
    criteria: Object.fromEntries(
      criteria.map(({ id }) => [id, { name: words(2), description: words(20) }]),
    ),
    questions: Object.fromEntries(
      questions.map(({ id }) => [id, { label: words(8), help: words(15) }]),
    ),
  }
}

/** As long as the demonstration's. */
function textsOf(language: Language, random: () => number) {
  return {
    title: someWords(language, 6 + Math.floor(random() * 5), random),
    summary: someWords(language, 20 + Math.floor(random() * 12), random),
    problem: markdown(language, 90, random),
    outcome: markdown(language, 75, random),
    offered: markdown(language, 45, random),
    eligibility: markdown(language, 35, random),
    attachmentsWanted: someWords(language, 15, random),
    terms: markdown(language, 75, random),
  }
}

/** So many words, half of them in paragraphs and half in a list. */
function markdown(language: Language, count: number, random: () => number): string {
  const part = (share: number) => someWords(language, Math.round(count * share), random)
  const items = Array.from({ length: 4 }, () => `- ${part(0.125)}`)
  return `${part(0.25)}.\n\n${part(0.25)}:\n\n${items.join('\n')}`
}
