import MarkdownIt from 'markdown-it'

/** No raw HTML, no images from elsewhere; links are checked by the library (no javascript: and the like). */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable('image')

// A page has one h1 and sections of its own: headings in a text start at the third level.
markdown.core.ruler.push('lower_headings', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
  }
})

const defaultLink = markdown.renderer.rules.link_open
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]!.attrSet('rel', 'nofollow noopener ugc')
  return defaultLink
    ? defaultLink(tokens, index, options, env, self)
    : self.renderToken(tokens, index, options)
}

const kept = new Map<string, string>()
const keep = 500

/** Markdown as HTML that is safe to show: everything that is not Markdown comes out as text. */
export function renderMarkdown(source: string): string {
  let html = kept.get(source)
  if (html === undefined) {
    html = markdown.render(source)
    if (kept.size >= keep) kept.delete(kept.keys().next().value!)
    kept.set(source, html)
  }
  return html
}

/** The words alone, for searching and for short views. */
export function plainText(source: string): string {
  return markdown
    .parse(source, {})
    .flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : [token]))
    .map((token) =>
      token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content,
    )
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
