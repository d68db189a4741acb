import type { Criterion } from '#app/domain/challenge-content'
import { limits } from '#app/domain/challenge-content'
import { plainText } from '#app/platform/markdown/markdown.server'
import { joinParts, splitParts, type Part } from './markdown-parts'

const weight = String.raw`\(?(?<weight>\d{1,3}) ?(?:%|percent|points|pts)\)?`
const number = String.raw`(?:(?:evaluation )?criterion #?\d+[.:]? *|\d+[.)] *)?`
const weighted = new RegExp(String.raw`^${number}(?<name>[^%]{2,180}?)[\s:–—-]*${weight}:?$`, 'i')
const weightedItem = new RegExp(
  String.raw`^(?:-|\d+\.) +(?:\*\*)?${number}(?<name>[^%*]{2,180}?)[\s:–—-]*${weight}[\s:.*–—-]*(?<description>.*)$`,
  'i',
)
/** Where there are several rounds, the weights of one say nothing about the others. */
const severalRounds = /\b(phase|stage|round|part|step|semi-?final)s?\b/i

export interface Judging {
  criteria: Criterion[]
  /** What is said about judging beside the criteria. */
  rest: string
}

/**
 * Reads a text about judging as weighted criteria, where it leaves no doubt: headings or the items of
 * one list, each with its share of exactly 100 in all. Otherwise there are none, and the text is `rest`.
 */
export function readJudging(markdown: string): Judging {
  const none: Judging = { criteria: [], rest: markdown }
  if (severalRounds.test(markdown)) return none
  const found = [fromHeadings(markdown), ...fromLists(markdown)].filter(
    (judging) => judging !== null,
  )
  const [judging] = found
  if (found.length !== 1 || !judging) return none
  const { criteria } = judging
  const sum = criteria.reduce((total, item) => total + item.weight, 0)
  const sound = criteria.every(
    ({ name, description, weight: share }) =>
      share > 0 && name.length <= limits.short && description.length <= 2_000,
  )
  return sum === 100 && criteria.length >= 2 && criteria.length <= 15 && sound ? judging : none
}

function fromHeadings(markdown: string): Judging | null {
  const parts = splitParts(markdown)
  const level = parts.find((part) => weighted.test(part.heading))?.level
  if (level === undefined) return null
  const criteria: Criterion[] = []
  const rest: Part[] = []
  let current: Criterion | null = null
  for (const part of parts) {
    const match = part.level === level ? weighted.exec(part.heading)?.groups : undefined
    if (match) {
      current = criterion(criteria.length, match.name!, match.weight!, part.text)
      criteria.push(current)
    } else if (current && part.level > level) {
      current.description = `${current.description} ${plainText(joinParts([part]))}`.trim()
    } else {
      current = null
      rest.push(part)
    }
  }
  return { criteria, rest: joinParts(rest) }
}

function fromLists(markdown: string): Judging[] {
  const blocks = markdown.split(/\n{2,}/)
  return blocks.flatMap((block, index) => {
    const items = block.split('\n').map((line) => weightedItem.exec(line)?.groups)
    if (!items.some(Boolean)) return []
    // A list of which only some items carry a weight stays as it is, and makes the others doubtful.
    const criteria = items.flatMap((item, at) =>
      item ? [criterion(at, item.name!, item.weight!, item.description!)] : [],
    )
    const goesOn = /^\s/.test(blocks[index + 1] ?? '')
    const complete = criteria.length === items.length && !goesOn ? criteria : []
    return [
      {
        criteria: complete,
        rest: [...blocks.slice(0, index), ...blocks.slice(index + 1)].join('\n\n'),
      },
    ]
  })
}

function criterion(index: number, name: string, share: string, description: string): Criterion {
  return {
    id: `criterion-${index + 1}`,
    name: plainText(name).replace(/[\s:–—-]+$/, ''),
    description: plainText(description),
    weight: Number(share),
    minimum: null,
  }
}
