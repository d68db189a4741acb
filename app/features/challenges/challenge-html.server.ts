import type { ChallengeContent } from '#app/domain/challenge-content'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'

const writtenFields = ['problem', 'outcome', 'offered', 'eligibility', 'terms'] as const

export type WrittenField = (typeof writtenFields)[number]

/** A call's content with its long texts as HTML, ready to be shown. */
export function contentForPage(content: ChallengeContent) {
  const html = Object.fromEntries(
    writtenFields.map((field) => [field, renderMarkdown(content[field])]),
  )
  const { problem: _p, outcome: _o, offered: _f, eligibility: _e, terms: _t, ...facts } = content
  return { ...facts, html: html as Record<WrittenField, string> }
}

export type PageContent = ReturnType<typeof contentForPage>
