/** Text as Markdown that shows exactly this text. */
export function plainToMarkdown(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => escapeMarkdown(paragraph.replace(/\s+/g, ' ').trim()))
    .filter(Boolean)
    .join('\n\n')
}

/** Escapes what Markdown would take for marks. Line breaks stay as they are. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/^([-+#>=])/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/<(?=[a-z!/?])/gi, '\\<')
}
