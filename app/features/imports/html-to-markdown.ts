import sanitizeHtml from 'sanitize-html'
import TurndownService from 'turndown'
import { escapeMarkdown } from '#app/platform/markdown/plain-to-markdown'
import { levelHeadings } from './markdown-parts'
import { addTables } from './markdown-tables'

/** More HTML than this in one text is cut off before it is read. */
const longestHtml = 500_000

/** Tags that an editor wrote where only text was expected, and that readers were never meant to see. */
const escapedTag =
  /&lt;(\/?(?:a|b|br|div|em|i|li|ol|p|span|strong|u|ul)(?:\s(?:(?!&[lg]t;)[^<>]){0,500})?\s?\/?)&gt;/gi

const inline = ['a', 'em', 'i', 'strong', 'b', 'br', 'sup', 'sub']
const blocks = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'blockquote',
  'hr',
  'img',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]
const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption']

/**
 * HTML of any quality as clean Markdown without a trace of HTML: scripts, styles and attributes go,
 * entities become letters, pictures become links, headings start at the first level and skip none, and
 * links that stand below `base` are made whole. Links to anything but the web and mail become their text.
 */
export function htmlToMarkdown(html: string, base: string): string {
  const clean = sanitizeHtml(html.slice(0, longestHtml).replace(escapedTag, '<$1>'), {
    allowedTags: [...inline, ...blocks, ...tables],
    allowedAttributes: {
      a: ['href'],
      ol: ['start'],
      td: ['colspan'],
      th: ['colspan'],
      img: ['src', 'alt'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    nestingLimit: 40,
    transformTags: {
      a: (_name, { href = '' }) => withAddress('a', 'href', wholeAddress(href, base)),
      img: (_name, { src = '', alt = '' }) => {
        const picture = withAddress('img', 'src', wholeAddress(src, base))
        return { ...picture, attribs: { ...picture.attribs, alt } }
      },
    },
  })
  return tidy(levelHeadings(converter.turndown(clean)))
}

const converter = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  hr: '---',
  br: '\\',
})
// Text that was Markdown itself once still has the escapes of it.
converter.escape = (text) => escapeMarkdown(text.replace(/\\(?=[#*_[\]()\s-])/g, ''))
addTables(converter)
converter.addRule('link', {
  filter: 'a',
  replacement: (content, node) => linkTo(node.getAttribute('href'), content),
})
converter.addRule('picture', {
  filter: 'img',
  replacement: (_content, node) => {
    const image = node
    const shown = escapeMarkdown((image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim())
    // Without words of its own a picture is a decoration, or at least nothing that a reader can choose.
    return shown ? linkTo(image.getAttribute('src'), shown) : ''
  },
})
converter.addRule('rule', { filter: 'hr', replacement: () => '\n\n' })
converter.addRule('bold', {
  filter: ['strong', 'b'],
  replacement: (content, node) => marked(content, node, '**', ['STRONG', 'B']),
})
converter.addRule('slanted', {
  filter: ['em', 'i'],
  replacement: (content, node) => marked(content, node, '*', ['EM', 'I']),
})
converter.addRule('raised', { filter: 'sup', replacement: (content) => inLetters(content, raised) })
converter.addRule('lowered', {
  filter: 'sub',
  replacement: (content) => inLetters(content, lowered),
})

const raised = { digits: '⁰¹²³⁴⁵⁶⁷⁸⁹', plus: '⁺', minus: '⁻' }
const lowered = { digits: '₀₁₂₃₄₅₆₇₈₉', plus: '₊', minus: '₋' }

/** Small numbers have letters of their own; of anything else ("1st") only the height is lost. */
function inLetters(content: string, letters: typeof raised): string {
  if (!/^[\d+\-−]{1,4}$/.test(content)) return content
  return content.replace(/[\d+\-−]/g, (sign) => {
    if (sign === '+') return letters.plus
    return /\d/.test(sign) ? letters.digits[Number(sign)]! : letters.minus
  })
}

/**
 * Marks must touch the words, or Markdown takes them for letters; and where a word goes on right behind
 * the punctuation at an end of the marked words, only a space makes them marks.
 */
function marked(content: string, node: Node, mark: string, names: string[]): string {
  const words = content.trim()
  if (!words || words.includes('\n\n') || isWithin(node, names)) return content
  const wordBefore = /[\p{L}\p{N}]$/u.test(node.previousSibling?.textContent ?? '')
  const wordAfter = /^[\p{L}\p{N}]/u.test(node.nextSibling?.textContent ?? '')
  const before = /^\s/.test(content) || (wordBefore && /^[\p{P}\p{S}]/u.test(words)) ? ' ' : ''
  const after = /\s$/.test(content) || (wordAfter && /[\p{P}\p{S}]$/u.test(words)) ? ' ' : ''
  return before + mark + words + mark + after
}

function isWithin(node: Node, names: string[]): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode)
    if (names.includes(parent.nodeName)) return true
  return false
}

function linkTo(address: string | null, content: string): string {
  const words = content.replace(/\s+/g, ' ').trim()
  if (!address || !words) return words
  const escaped = address.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `[${words}](${escaped})`
}

function withAddress(tagName: string, name: string, address: string | null) {
  return { tagName, attribs: address ? { [name]: address } : ({} as Record<string, string>) }
}

/** An address as a whole one, or null where it leads nowhere: inside its page, or to a removed mailbox. */
export function wholeAddress(written: string, base: string): string | null {
  const address = written.replace(/\{\{\s*site\.baseurl\s*\}\}\/*/, '/').trim()
  if (!address || address.startsWith('#') || address.includes('(address removed)')) return null
  if (/^mailto:/i.test(address)) return /^mailto:[^\s@?]+@[^\s@]+$/i.test(address) ? address : null
  const inside = /https?:\/\/\S+$/i.exec(address)?.[0]
  const bare = /^www\.[^\s/]+\.[a-z]{2,}(\/\S*)?$/i.test(address) ? `https://${address}` : undefined
  try {
    const url = new URL(inside ?? bare ?? address, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}

function tidy(markdown: string): string {
  return (
    markdown
      .replace(/[\u00a0\u202f]/g, ' ')
      // Bold that ends only to begin again.
      .replace(/\*\* \*\*/g, ' ')
      .replace(/[\u200b\ufeff\u00ad]/g, '')
      .split('\n')
      .map((line) => line.trimEnd().replace(/(\S) {2,}/g, '$1 '))
      .join('\n')
      .replace(/^[ \t]*(?:\\|#{1,6}|-|\*{2,4})[ \t]*$/gm, '')
      .replace(/[ \t]*\\\n(?=\n|$)/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}
