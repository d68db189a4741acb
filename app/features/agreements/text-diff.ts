import { diffWordsWithSpace } from 'diff'
import {
  partOf,
  termsPart,
  type AgreementContent,
  type ProposedPart,
} from '#app/domain/agreement-content'
import type { Text } from '#app/platform/i18n/text'

export interface TextDiffPart {
  text: string
  change: 'same' | 'removed' | 'added'
}

/** The words that went and came between two texts. */
export function diffTexts(before: string, after: string): TextDiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

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
  diff: TextDiffPart[]
}

/** Every part in which two texts differ, in the order of the newer one, parts that went at the end. */
export function diffContents(
  text: Text,
  before: AgreementContent,
  after: AgreementContent,
  currency: string,
): PartDiff[] {
  const ids = [...after.clauses, ...before.clauses].map(({ id }) => id)
  const headingOf = (id: string) =>
    [...after.clauses, ...before.clauses].find((clause) => clause.id === id)?.heading ?? null
  const compared = [...new Set([...ids, termsPart])].map((part) => ({
    heading: headingOf(part),
    part,
    diff: diffTexts(
      partText(text, partOf(before, part), currency),
      partText(text, partOf(after, part), currency),
    ),
  }))
  return compared.filter(({ diff }) => diff.some(({ change }) => change !== 'same'))
}
