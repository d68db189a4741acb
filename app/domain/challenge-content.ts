import { z } from 'zod'
import { challengeKinds, type ChallengeKind } from './challenge-kinds'
import { applicantKinds } from './organisation'
import { maturityComponents, sectors } from './sectors'

const day = 24 * 3600 * 1000

/** Lengths in characters that forms show and schemas enforce. */
export const limits = {
  title: 150,
  summary: 300,
  markdown: 20_000,
  short: 200,
  reason: 5_000,
} as const

const instant = z.iso.datetime().nullable()
const money = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable()

const criterion = z.object({
  id: z.string(),
  name: z.string().max(limits.short),
  description: z.string().max(2_000),
  /** Whole percent of the total. */
  weight: z.number().int().min(0).max(100),
  /** Points of 100 below which an application fails, or none. */
  minimum: z.number().int().min(1).max(100).nullable(),
})

/** Profile facts that an answer starts from, so that nothing is asked twice. */
export const prefills = ['none', 'about', 'references', 'solution', 'certificates'] as const

const question = z.object({
  id: z.string(),
  label: z.string().max(limits.short),
  help: z.string().max(1_000),
  required: z.boolean(),
  maxLength: z.number().int().min(50).max(20_000),
  prefill: z.enum(prefills),
  /** Whether applicants may complete it after the opening, in the time that is the same for all. */
  curable: z.boolean().default(false),
})

const lot = z.object({
  id: z.string(),
  name: z.string().max(limits.short),
  /** Minor units of the city's currency. */
  budgetMax: money,
})

/** The id of the one lot of a call that has none. */
export const wholeCall = ''

/** What decides between equal totals where not all of them can win. */
export const tieBreaks = ['quality', 'price', 'draw'] as const
export type TieBreak = (typeof tieBreaks)[number]

/** Everything a call says, in its original language. Texts are Markdown where they are long. */
export const challengeContent = z.object({
  title: z.string().max(limits.title),
  summary: z.string().max(limits.summary),
  sectors: z.array(z.enum(sectors)).max(3),
  priorityId: z.uuid().nullable(),
  component: z.enum(maturityComponents).nullable(),
  problem: z.string().max(limits.markdown),
  outcome: z.string().max(limits.markdown),
  /** Minor units of the city's currency. */
  budgetMin: money,
  budgetMax: money,
  /** Data, sites and help that the city offers. */
  offered: z.string().max(limits.markdown),
  applicantKinds: z.array(z.enum(applicantKinds)),
  eligibility: z.string().max(limits.markdown),
  questions: z.array(question).max(30),
  attachmentsWanted: z.string().max(1_000),
  attachmentsCurable: z.boolean().default(false),
  criteria: z.array(criterion).max(15),
  /** Whole percent of the total that the price counts for; 0 where quality alone decides. */
  priceWeight: z.number().int().min(0).max(100).default(0),
  /** How many of the best in quality are compared by price; null: all that pass the minimums. */
  shortlist: z.number().int().min(1).max(100).nullable().default(null),
  tieBreak: z.enum(tieBreaks).default('draw'),
  /** Parts that are applied for and awarded each by itself; none: the call is one whole. */
  lots: z.array(lot).max(20).default([]),
  /** How many may be awarded at most, of each lot where there are lots. */
  awards: z.number().int().min(1).max(50),
  minimumApplications: z.number().int().min(1).max(50),
  questionsUntil: instant,
  deadline: instant,
  evaluationUntil: instant,
  shortOpeningReason: z.string().max(limits.reason),
  terms: z.string().max(limits.markdown),
})

export type ChallengeContent = z.infer<typeof challengeContent>
export type Criterion = z.infer<typeof criterion>
export type ApplicationQuestion = z.infer<typeof question>
export type Lot = z.infer<typeof lot>

/** The texts of a call that a translation renders; criteria and questions keep their ids. */
export const challengeTranslation = z.object({
  title: z.string().max(limits.title),
  summary: z.string().max(limits.summary),
  problem: z.string().max(limits.markdown),
  outcome: z.string().max(limits.markdown),
  offered: z.string().max(limits.markdown),
  eligibility: z.string().max(limits.markdown),
  attachmentsWanted: z.string().max(1_000),
  terms: z.string().max(limits.markdown),
  criteria: z.record(z.string(), z.object({ name: z.string(), description: z.string() })),
  questions: z.record(z.string(), z.object({ label: z.string(), help: z.string() })),
  lots: z.record(z.string(), z.object({ name: z.string() })).default({}),
})

export type ChallengeTranslation = z.infer<typeof challengeTranslation>

export const translatedFields = [
  'title',
  'summary',
  'problem',
  'outcome',
  'offered',
  'eligibility',
  'attachmentsWanted',
  'terms',
] as const satisfies (keyof ChallengeTranslation & keyof ChallengeContent)[]

/** What a new call says before anyone has written: the kind's usual questions and nothing else. */
export function emptyContent(): ChallengeContent {
  return {
    title: '',
    summary: '',
    sectors: [],
    priorityId: null,
    component: null,
    problem: '',
    outcome: '',
    budgetMin: null,
    budgetMax: null,
    offered: '',
    applicantKinds: [...applicantKinds],
    eligibility: '',
    questions: [],
    attachmentsWanted: '',
    attachmentsCurable: false,
    criteria: [],
    priceWeight: 0,
    shortlist: null,
    tieBreak: 'draw',
    lots: [],
    awards: 1,
    minimumApplications: 1,
    questionsUntil: null,
    deadline: null,
    evaluationUntil: null,
    shortOpeningReason: '',
    terms: '',
  }
}

/** The content with a translation's texts in place of its own; an empty translated text keeps the original. */
export function translate(
  content: ChallengeContent,
  translation: ChallengeTranslation,
): ChallengeContent {
  const texts = translatedFields.map(
    (field) => [field, translation[field] || content[field]] as const,
  )
  return {
    ...content,
    ...Object.fromEntries(texts),
    criteria: content.criteria.map((item) => {
      const words = translation.criteria[item.id]
      return {
        ...item,
        name: words?.name || item.name,
        description: words?.description || item.description,
      }
    }),
    questions: content.questions.map((item) => {
      const words = translation.questions[item.id]
      return { ...item, label: words?.label || item.label, help: words?.help || item.help }
    }),
    lots: content.lots.map((item) => ({
      ...item,
      name: translation.lots[item.id]?.name || item.name,
    })),
  }
}

export const challengeSteps = [
  'basics',
  'problem',
  'offer',
  'applicants',
  'judging',
  'dates',
  'terms',
] as const
export type ChallengeStep = (typeof challengeSteps)[number]

const gaps = {
  title: 'basics',
  summary: 'basics',
  sectors: 'basics',
  problem: 'problem',
  outcome: 'problem',
  budget: 'offer',
  budget_order: 'offer',
  offered: 'offer',
  applicant_kinds: 'applicants',
  eligibility: 'applicants',
  question_label: 'applicants',
  criteria: 'judging',
  criterion_name: 'judging',
  weights: 'judging',
  lot_name: 'judging',
  lot_budget: 'judging',
  deadline: 'dates',
  deadline_too_soon: 'dates',
  short_opening_reason: 'dates',
  questions_until: 'dates',
  questions_until_late: 'dates',
  evaluation_until: 'dates',
  evaluation_until_early: 'dates',
  terms: 'terms',
} as const satisfies Record<string, ChallengeStep>

/** Something a call still lacks; its sentence is `challenges.gaps.<code>`. */
export type ChallengeGap = keyof typeof gaps

/** The step of the form where a gap is closed. */
export function stepOf(gap: ChallengeGap): ChallengeStep {
  return gaps[gap]
}

/** Days between now and the deadline, in whole and part days. */
export function openDays(deadline: string, now: Date): number {
  return (Date.parse(deadline) - now.getTime()) / day
}

/**
 * What is still missing before a call may be published [2], in the order of the form.
 * `openedAt` is when it opened to applicants: now for a draft, the publication for an addendum.
 */
export function missingForPublication(
  content: ChallengeContent,
  kind: ChallengeKind,
  openedAt: Date,
): ChallengeGap[] {
  const rules = challengeKinds[kind]
  const missing = new Set<ChallengeGap>()
  const need = (ok: boolean, gap: ChallengeGap) => ok || missing.add(gap)
  const said = (text: string) => text.trim().length > 0

  need(said(content.title), 'title')
  need(said(content.summary), 'summary')
  need(content.sectors.length > 0, 'sectors')
  need(said(content.problem), 'problem')
  need(said(content.outcome), 'outcome')
  if (rules.money !== 'none') {
    need(content.budgetMax !== null && content.budgetMax > 0, 'budget')
    need(
      content.budgetMin === null ||
        content.budgetMax === null ||
        content.budgetMin <= content.budgetMax,
      'budget_order',
    )
  }
  need(said(content.offered), 'offered')
  need(content.applicantKinds.length > 0, 'applicant_kinds')
  need(said(content.eligibility), 'eligibility')
  need(
    content.questions.every((item) => said(item.label)),
    'question_label',
  )
  if (rules.judged) {
    need(content.criteria.length > 0, 'criteria')
    need(
      content.criteria.every((item) => said(item.name)),
      'criterion_name',
    )
    if (content.criteria.length > 0) need(weightsOf(content, kind).sum === 100, 'weights')
    needLots(content, need)
  }
  needDates(content, kind, openedAt, need)
  need(said(content.terms), 'terms')
  return [...missing]
}

/** The weights of a call's criteria and of its price, in whole percent, and what they come to. */
export function weightsOf(
  content: Pick<ChallengeContent, 'criteria' | 'priceWeight'>,
  kind: ChallengeKind,
): { price: number; sum: number } {
  const price = challengeKinds[kind].priced ? content.priceWeight : 0
  return { price, sum: content.criteria.reduce((sum, { weight }) => sum + weight, price) }
}

/** What applicants name a price for: each lot by its name, or the whole call; nothing where none is asked. */
export function lotsOf(
  kind: ChallengeKind,
  { lots }: Pick<ChallengeContent, 'lots'>,
): { id: string; name: string | null }[] {
  if (!challengeKinds[kind].priced) return []
  return lots.length > 0 ? lots : [{ id: wholeCall, name: null }]
}

/** Where there are lots, the money of the call is the money of its lots. */
function needLots(
  { lots, budgetMax }: ChallengeContent,
  need: (ok: boolean, gap: ChallengeGap) => unknown,
): void {
  if (lots.length === 0) return
  need(
    lots.every(({ name }) => name.trim().length > 0),
    'lot_name',
  )
  const budgets = lots.map((lot) => lot.budgetMax ?? 0)
  const sum = budgets.reduce((total, budget) => total + budget, 0)
  need(
    budgets.every((budget) => budget > 0) && (budgetMax === null || sum === budgetMax),
    'lot_budget',
  )
}

function needDates(
  content: ChallengeContent,
  kind: ChallengeKind,
  openedAt: Date,
  need: (ok: boolean, gap: ChallengeGap) => unknown,
): void {
  const { deadline, questionsUntil, evaluationUntil } = content
  const rules = challengeKinds[kind]
  need(deadline !== null, 'deadline')
  need(questionsUntil !== null, 'questions_until')
  if (deadline) {
    const days = openDays(deadline, openedAt)
    need(days >= rules.minimumDays, 'deadline_too_soon')
    if (days >= rules.minimumDays)
      need(
        days >= rules.recommendedDays || content.shortOpeningReason.trim().length > 0,
        'short_opening_reason',
      )
    // Answers are due a day before the close [3]; a question asked later could not be answered.
    if (questionsUntil)
      need(Date.parse(questionsUntil) <= Date.parse(deadline) - day, 'questions_until_late')
  }
  if (rules.awards) {
    need(evaluationUntil !== null, 'evaluation_until')
    if (evaluationUntil && deadline)
      need(Date.parse(evaluationUntil) > Date.parse(deadline), 'evaluation_until_early')
  }
}
