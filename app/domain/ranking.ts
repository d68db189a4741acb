import { wholeCall, type Criterion, type TieBreak } from './challenge-content'

/**
 * Points are counted in hundredths, as they are shown: what looks equal is equal. A criterion of weight
 * 60 that is scored 80 of 100 gives 48 points, 4,800 hundredths.
 */
export type Hundredths = number

/** What an application is ranked by. */
export interface Contender {
  applicationId: string
  /** Agreed points of 100, by criterion. */
  points: Record<string, number>
  /** By lot, in minor units; an application takes part in the lots for which it has one. */
  prices: Record<string, number>
}

/** How a call turns points and prices into an award. */
export interface RankingRules {
  criteria: Pick<Criterion, 'id' | 'weight' | 'minimum'>[]
  /** Whether applicants name prices at all. */
  priced: boolean
  priceWeight: number
  shortlist: number | null
  tieBreak: TieBreak
  /** Ids of the lots; none where the call is one whole. */
  lots: string[]
  /** Winners at most, of each lot. */
  awards: number
}

/** What set an award apart from equal totals. */
export type DecidedBy = 'total' | TieBreak

/** Where an application stands in one lot. */
export interface Standing {
  applicationId: string
  lotId: string
  quality: Hundredths
  /** Whether no criterion is below its minimum. */
  passes: boolean
  /** Whether its price was compared; the others have no total and no rank. */
  screenedIn: boolean
  price: number | null
  pricePoints: Hundredths | null
  total: Hundredths | null
  /** Equal totals have equal ranks; the next one counts them all. */
  rank: number | null
  awarded: boolean
  /** For winners, and for those who lost against an equal total. */
  decidedBy: DecidedBy | null
}

/** Points for quality: each criterion's weight times its score [14]. */
export function qualityOf(
  criteria: RankingRules['criteria'],
  points: Contender['points'],
): Hundredths {
  return criteria.reduce((sum, { id, weight }) => sum + weight * (points[id] ?? 0), 0)
}

export function passesMinimums(
  criteria: RankingRules['criteria'],
  points: Contender['points'],
): boolean {
  return criteria.every(({ id, minimum }) => minimum === null || (points[id] ?? 0) >= minimum)
}

/** Lowest price / price × weight [14], to the nearest hundredth; a price of nothing gets the whole weight. */
export function pricePointsOf(price: number, lowest: number, weight: number): Hundredths {
  if (price === lowest) return weight * 100
  const [own, full] = [BigInt(price), BigInt(lowest) * BigInt(weight) * 100n]
  return Number((2n * full + own) / (2n * own))
}

/** The best `places` by quality, and whoever ties with the last of them [14]. */
function screen(standings: Standing[], places: number | null): Standing[] {
  const passing = standings.filter(({ passes }) => passes)
  if (places === null || passing.length <= places) return passing
  const cut = passing.map(({ quality }) => quality).sort((a, b) => b - a)[places - 1]!
  return passing.filter(({ quality }) => quality >= cut)
}

/**
 * Ranks applications within each lot and names the winners [14, 18]. `draw` holds a text for each
 * application by which chance decides where the call leaves it to chance: the smaller one wins. The
 * order in which applications come in changes nothing.
 */
export function rankApplications(
  contenders: Contender[],
  rules: RankingRules,
  draw: Record<string, string>,
): Standing[] {
  const lots = rules.lots.length > 0 ? rules.lots : [wholeCall]
  return lots.flatMap((lotId) => rankLot(lotId, contenders, rules, draw))
}

function rankLot(
  lotId: string,
  contenders: Contender[],
  rules: RankingRules,
  draw: Record<string, string>,
): Standing[] {
  const standings = contenders
    .filter(({ prices }) => !rules.priced || prices[lotId] !== undefined)
    .map(({ applicationId, points, prices }): Standing => ({
      applicationId,
      lotId,
      quality: qualityOf(rules.criteria, points),
      passes: passesMinimums(rules.criteria, points),
      screenedIn: false,
      price: prices[lotId] ?? null,
      pricePoints: null,
      total: null,
      rank: null,
      awarded: false,
      decidedBy: null,
    }))
  const screened = screen(standings, rules.shortlist)
  const lowest = Math.min(...screened.map(({ price }) => price ?? 0))
  for (const standing of screened) {
    standing.screenedIn = true
    standing.pricePoints =
      rules.priceWeight > 0 ? pricePointsOf(standing.price ?? 0, lowest, rules.priceWeight) : null
    standing.total = standing.quality + (standing.pricePoints ?? 0)
  }
  for (const standing of screened)
    standing.rank = 1 + screened.filter(({ total }) => total! > standing.total!).length
  award(screened, rules, draw)
  return standings
}

/** The best totals win; where more are equal than can win, the call's tie-break decides, then the draw. */
function award(screened: Standing[], rules: RankingRules, draw: Record<string, string>): void {
  const compare = (by: DecidedBy, a: Standing, b: Standing): number => {
    if (by === 'total') return b.total! - a.total!
    if (by === 'quality') return b.quality - a.quality
    if (by === 'price') return (a.price ?? 0) - (b.price ?? 0)
    return compareTexts(draw[a.applicationId] ?? '', draw[b.applicationId] ?? '')
  }
  const steps: DecidedBy[] = ['total', rules.tieBreak, 'draw']
  const between = (a: Standing, b: Standing) => steps.find((by) => compare(by, a, b) !== 0)
  const ordered = [...screened].sort((a, b) => {
    const step = between(a, b)
    return step ? compare(step, a, b) : compareTexts(a.applicationId, b.applicationId)
  })
  const last = ordered[rules.awards - 1]
  const next = ordered[rules.awards]
  ordered.forEach((standing, index) => {
    standing.awarded = index < rules.awards
    const rival = standing.awarded ? next : last
    const tied = rival !== undefined && rival.total === standing.total
    if (standing.awarded || tied)
      standing.decidedBy = tied ? (between(standing, rival) ?? 'draw') : 'total'
  })
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
