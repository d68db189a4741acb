import type { ChallengeContent } from '#app/domain/challenge-content'
import { escapeMarkdown, plainToMarkdown } from '#app/platform/markdown/plain-to-markdown'
import { wholeAddress } from './html-to-markdown'
import { readJudging } from './judging-criteria'
import {
  joinParts,
  levelHeadings,
  splitParts,
  takeParts,
  underHeadings,
  withoutHeading,
} from './markdown-parts'
import { fieldText, type Fields } from './source-row'

type FeedTexts = Pick<
  ChallengeContent,
  'problem' | 'outcome' | 'offered' | 'eligibility' | 'terms' | 'criteria'
>

const sought =
  /^(the |our )?(challenge |prize |competition |program )?(goals?|objectives?|purpose|aims?|desired outcomes?|what (we|we['’]re|we are) (looking for|seeking))( and (goals|objectives|categories))?:?$/i
const eligible = /\beligib|^who (can|may|should)\b|^to (participate|win)\b/i
const saysWhoMay = /\beligib|\bopen to\b|\bmay (enter|participate|apply)\b|\bparticipants? must\b/i

/**
 * The feed's five texts as the sections of our page. `problem` is the description, and `outcome` its part
 * on what is sought, or the tagline; `offered` the prizes; `eligibility` the rules on who may take part,
 * and how to enter; `terms` the other rules, and how it is judged where that names no weights.
 */
export function feedTexts(
  row: Fields,
  tagline: string,
  toMarkdown: (html: string) => string,
): FeedTexts & { description: string } {
  const text = (field: string) => toMarkdown(fieldText(row, field))
  const description = withoutHeading(
    text('description'),
    /^(challenge )?(description|overview)?:?$/i,
  )
  const { problem, outcome } = splitOutcome(description)
  const rules = splitRules(withoutHeading(text('rules'), /^((official|challenge) )?rules:?$/i))
  const howToEnter = withoutHeading(text('how-to-enter'), /^how to (enter|apply|participate):?$/i)
  const judging = readJudging(withoutHeading(text('judging'), /^judging:?$/i))
  return {
    description,
    problem: levelHeadings(problem),
    outcome: levelHeadings(outcome) || plainToMarkdown(tagline),
    offered: withoutHeading(text('prizes'), /^prizes?:?$/i),
    eligibility: underHeadings([
      { text: levelHeadings(rules.eligibility) },
      {
        name: 'How to enter',
        text: [howToEnter, ownPages(row, howToEnter)].filter(Boolean).join('\n\n'),
      },
    ]),
    terms: underHeadings([
      { text: levelHeadings(rules.terms) },
      { name: 'Judging', text: levelHeadings(judging.rest) },
    ]),
    criteria: judging.criteria,
  }
}

function splitOutcome(description: string): { problem: string; outcome: string } {
  const { taken, rest } = takeParts(splitParts(description), (heading) => sought.test(heading))
  const outcome = withoutHeading(joinParts(taken), sought)
  if (!outcome || rest.length === 0) return { problem: description, outcome: '' }
  return { problem: joinParts(rest), outcome }
}

function splitRules(rules: string): { eligibility: string; terms: string } {
  const { taken, rest } = takeParts(splitParts(rules), (heading) => eligible.test(heading))
  if (taken.length > 0)
    return {
      eligibility: withoutHeading(joinParts(taken), /^eligibility:?$/i),
      terms: joinParts(rest),
    }
  return saysWhoMay.test(rules.slice(0, 600))
    ? { eligibility: rules, terms: '' }
    : { eligibility: '', terms: rules }
}

/** Where the agency itself says more, unless the text leads there already. */
function ownPages(row: Fields, text: string): string {
  const address = wholeAddress(fieldText(row, 'external-url'), 'https://www.challenge.gov')
  if (!address || text.includes(address.replace(/\/$/, ''))) return ''
  const url = new URL(address)
  const shown = escapeMarkdown(url.hostname + url.pathname.replace(/\/$/, ''))
  return `The agency’s own page: [${shown}](${address})`
}
