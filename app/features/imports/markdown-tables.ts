import type TurndownService from 'turndown'

/**
 * Teaches a converter tables, in the one shape that Markdown has: a heading row, and cells of one line.
 * The plugins there are fall back to HTML for cells with lists or several lines, which is shown as text
 * here. Tables that only arrange other blocks become those blocks.
 */
export function addTables(converter: TurndownService): void {
  converter.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content, node) => {
      if (isLayout(tableOf(node))) return `\n\n${content}\n\n`
      return `${oneLine(content)}|${'|'.repeat(spanOf(node) - 1)}`
    },
  })
  converter.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => (isLayout(tableOf(node)) ? content : `\n|${content}`),
  })
  converter.addRule('rows', {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: (content) => content,
  })
  converter.addRule('caption', {
    filter: 'caption',
    replacement: (content) => `\n\n${content}\n\n`,
  })
  converter.addRule('table', {
    filter: 'table',
    replacement: (content, node) => {
      if (isLayout(node)) return `\n\n${content}\n\n`
      const lines = content.split('\n').map((line) => line.trim())
      const before = lines.filter((line) => line && !line.startsWith('|'))
      const rows = lines.filter((line) => line.startsWith('|') && /[^|\s]/.test(line)).map(cellsOf)
      const width = Math.max(0, ...rows.map((row) => row.length))
      const shown = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
      const [heading, ...rest] = shown
      if (!heading) return ''
      const text = [heading, Array<string>(width).fill('---'), ...rest].map(
        (row) => `| ${row.join(' | ')} |`,
      )
      return `\n\n${[...before, ''].join('\n\n')}${text.join('\n')}\n\n`
    },
  })
}

const widest = 30

function spanOf(cell: HTMLElement): number {
  const span = Number(cell.getAttribute('colspan') ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1
}

/** The cells of `|a|b|`; an escaped bar belongs to its cell. */
function cellsOf(row: string): string[] {
  return row
    .slice(1)
    .split(/(?<!\\)\|/)
    .slice(0, -1)
    .map((cell) => cell.trim())
}

/** Lines and list items of a cell, one after the other. */
function oneLine(content: string): string {
  const lines = content
    .split('\n')
    .map((line) => line.trim().replace(/\\$/, ''))
    .filter(Boolean)
  const isList = lines.length > 1 && lines.every((line) => /^(-|\d+\.) /.test(line))
  const words = lines.map((line) => line.replace(/^(-|\d+\.|#{1,6}) +/, ''))
  return ` ${words.join(isList ? '; ' : ' ')} `
}

function tableOf(node: Node): HTMLElement | null {
  for (let parent = node.parentNode; parent; parent = parent.parentNode)
    if (parent.nodeName === 'TABLE') return parent as HTMLElement
  return null
}

const known = new WeakMap<Node, boolean>()

/** Nothing but a frame: a table with one column or one row, around other tables, or a cell without one. */
function isLayout(table: HTMLElement | null): boolean {
  if (!table) return true
  const found = known.get(table)
  if (found !== undefined) return found
  const rows = Array.from(table.getElementsByTagName('tr'))
  const widest = Math.max(0, ...rows.map((row) => row.children.length))
  const layout = widest < 2 || rows.length < 2 || table.getElementsByTagName('table').length > 0
  known.set(table, layout)
  return layout
}
