import { reportParts, type ReportPart } from '#app/domain/outcome'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'

/** The written parts of a report as safe HTML. */
export function reportHtml(parts: Record<ReportPart, string>): Record<ReportPart, string> {
  const html = reportParts.map((part) => [part, parts[part] && renderMarkdown(parts[part])])
  return Object.fromEntries(html) as Record<ReportPart, string>
}

/** The beginning of a written part without its Markdown, for the description of a page. */
export function plainBeginning(part: string): string {
  return part
    .replace(/[*_`#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
