/** A heading with everything down to the next one. `level` 0 has no heading; 9 is a line in bold. */
export interface Part {
  heading: string
  level: number
  /** The heading's line as it was written. */
  line: string
  text: string
}

const headingLine = /^(#{1,6}) (.+)$/
const boldLine = /^\*\*([^*]{2,80}?)\*\*:?$/

/** Markdown in parts by its headings; paragraphs that are nothing but short words in bold count as such. */
export function splitParts(markdown: string): Part[] {
  const parts: Part[] = [{ heading: '', level: 0, line: '', text: '' }]
  for (const block of markdown.split(/\n{2,}/)) {
    const heading = headingLine.exec(block)
    const bold = boldLine.exec(block)
    if (heading) parts.push(partOf(heading[2]!, heading[1]!.length, block))
    else if (bold) parts.push(partOf(bold[1]!, 9, block))
    else parts.at(-1)!.text += `\n\n${block}`
  }
  return parts
    .map((part) => ({ ...part, text: part.text.trim() }))
    .filter((part) => part.line || part.text)
}

function partOf(heading: string, level: number, line: string): Part {
  return { heading: heading.trim(), level, line, text: '' }
}

export function joinParts(parts: Part[]): string {
  return parts
    .flatMap((part) => [part.line, part.text])
    .filter(Boolean)
    .join('\n\n')
}

/** Takes the parts whose heading is meant, each with the parts below it, out of the others. */
export function takeParts(
  parts: Part[],
  isMeant: (heading: string) => boolean,
): { taken: Part[]; rest: Part[] } {
  const taken: Part[] = []
  const rest: Part[] = []
  let within = 0
  for (const part of parts) {
    if (part.level <= within) within = 0
    if (within === 0 && part.level > 0 && isMeant(part.heading)) within = part.level
    ;(within > 0 ? taken : rest).push(part)
  }
  return { taken, rest }
}

/** The text without a heading at its start that only repeats what the page says above it. */
export function withoutHeading(markdown: string, repeated: RegExp): string {
  const [first, ...rest] = splitParts(markdown)
  if (!first || !repeated.test(first.heading)) return markdown
  return joinParts([{ ...first, line: '' }, ...rest])
}

/** Texts one under another, each below a heading of its own where it has a name. Empty ones are left out. */
export function underHeadings(texts: { name?: string; text: string }[]): string {
  const said = texts.filter(({ text }) => text.trim())
  return said
    .map(({ name, text }) => (name ? `# ${name}\n\n${lowerHeadings(text)}` : text))
    .join('\n\n')
}

/** Headings by their order alone: the first level is 1, and one below another is exactly one lower. */
export function levelHeadings(markdown: string): string {
  const above: number[] = []
  return markdown.replace(/^(#{1,6}) (.*)$/gm, (_line, hashes: string, words: string) => {
    while (above.length > 0 && above.at(-1)! >= hashes.length) above.pop()
    above.push(hashes.length)
    // A heading is set in bold already.
    return `${'#'.repeat(Math.min(above.length, 4))} ${words.replace(/\*\*/g, '').trim()}`
  })
}

function lowerHeadings(markdown: string): string {
  return markdown.replace(
    /^(#{1,6}) /gm,
    (_line, hashes: string) => `${'#'.repeat(Math.min(hashes.length + 1, 4))} `,
  )
}

/**
 * Markdown of at most `limit` characters: whole where it fits, otherwise cut at a paragraph (or, where
 * one is longer than that, at a line or a word) and ended with `ending`.
 */
export function cutMarkdown(
  markdown: string,
  limit: number,
  ending: string,
): { text: string; cut: boolean } {
  if (markdown.length <= limit) return { text: markdown, cut: false }
  const room = markdown.slice(0, limit - ending.length - 2)
  const at = ['\n\n', '\n', ' ']
    .map((gap) => room.lastIndexOf(gap))
    .find((index) => index > room.length / 2)
  const kept = wellFormed(room.slice(0, at ?? room.length))
    .trimEnd()
    .split(/\n{2,}/)
  while (headingLine.test(kept.at(-1) ?? '')) kept.pop()
  return { text: [...kept, ending].join('\n\n'), cut: true }
}

/** Plain words of at most `limit` characters, cut at a word with an ellipsis. */
export function cutWords(words: string, limit: number): { text: string; cut: boolean } {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= limit) return { text, cut: false }
  const room = text.slice(0, limit - 1)
  const at = room.lastIndexOf(' ')
  const kept = wellFormed(at > limit / 2 ? room.slice(0, at) : room)
  return { text: `${kept.replace(/[\s,;:–—-]+$/, '')}…`, cut: true }
}

/** A cut may go through a letter of two halves. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

/** The first sentence of a text; the whole text where it has no other. */
export function firstSentence(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  return /^.{20,}?[.!?](?=\s+["“(]?\p{Lu})/u.exec(text)?.[0] ?? text
}
