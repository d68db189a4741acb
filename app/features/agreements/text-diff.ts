import {
  partOf,
  termsPart,
  type AgreementClause,
  type AgreementContent,
  type ProposedPart,
} from '#app/domain/agreement-content'
import type { Text } from '#app/platform/i18n/text'
import { diffTexts, type DiffPart } from '#app/platform/text/diff-texts'

/** A part as plain lines, in the agreement's own language; empty for one that is not there. */
export function partText(text: Text, part: ProposedPart | null, currency: string): string {
  if (!part) return ''
  if (part.of === 'clause') return `${part.heading}\n\n${part.text}`
  const { t } = text
  const day = (on: string) => text.date(new Date(on), 'UTC')
  const percent = (share: number) =>
    text.number(share / 10_000, { style: 'percent', maximumFractionDigits: 2 })
  return [
    `${t('agreements.fields.amount')}: ${text.money(part.amount, currency)}`,
    `${t('agreements.fields.retention')}: ${percent(part.retention)}`,
    `${t('agreements.fields.startsOn')}: ${day(part.startsOn)}`,
    `${t('agreements.fields.endsOn')}: ${day(part.endsOn)}`,
    ...part.milestones.flatMap(({ title, evidence, dueOn, share }, index) => [
      '',
      `${index + 1}. ${title} (${percent(share)}${text.comma}${day(dueOn)})`,
      evidence,
    ]),
  ].join('\n')
}

/** A part that two texts have in different words. */
export interface PartDiff {
  /** The heading of the clause; null for the terms. */
  heading: string | null
  part: string
  diff: DiffPart[]
}

function differing(parts: (Omit<PartDiff, 'diff'> & { before: string; after: string })[]) {
  return parts
    .map(({ before, after, ...part }) => ({ ...part, diff: diffTexts(before, after) }))
    .filter(({ diff }) => diff.some(({ change }) => change !== 'same'))
}

/** Every clause in which two lists of them differ, in the order of the newer one, then those that went. */
export function diffClauses(before: AgreementClause[], after: AgreementClause[]): PartDiff[] {
  const said = (clauses: AgreementClause[], id: string) => {
    const clause = clauses.find((candidate) => candidate.id === id)
    return clause ? `${clause.heading}\n\n${clause.text}` : ''
  }
  const all = new Map([...before, ...after].map(({ id, heading }) => [id, heading]))
  const ids = new Set([...after, ...before].map(({ id }) => id))
  return differing(
    [...ids].map((part) => ({
      part,
      heading: all.get(part)!,
      before: said(before, part),
      after: said(after, part),
    })),
  )
}

/** Every part in which two texts differ; the terms come last, in the words of `text`. */
export function diffContents(
  text: Text,
  before: AgreementContent,
  after: AgreementContent,
  currency: string,
): PartDiff[] {
  const terms = (content: AgreementContent) => partText(text, partOf(content, termsPart), currency)
  return [
    ...diffClauses(before.clauses, after.clauses),
    ...differing([{ part: termsPart, heading: null, before: terms(before), after: terms(after) }]),
  ]
}
