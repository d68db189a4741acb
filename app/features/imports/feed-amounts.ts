const dollars =
  /^(?:US ?|USD ?)?\$ ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?(?: ?(million|billion))?$/i
const fractional = /^(?:US ?|USD ?)?\$ ?(\d{1,4})\.(\d{1,3}) (million|billion)$/i

/**
 * An amount in US dollars, in cents: `$300,000`, `$3,000,000.00`, `$1.2 million`. Null where the text says
 * anything else or more (`Up to $240,000`), or nothing is offered.
 */
export function readDollars(text: string): number | null {
  const written = text.trim().replace(/\s+/g, ' ')
  const parts = fractional.exec(written)
  const cents = parts
    ? Number(`${parts[1]}.${parts[2]}`) * scaleOf(parts[3]) * 100
    : wholeDollars(written)
  const rounded = Math.round(cents)
  return rounded > 0 && Number.isSafeInteger(rounded) ? rounded : null
}

function wholeDollars(written: string): number {
  const parts = dollars.exec(written)
  if (!parts) return 0
  return Number(parts[1]!.replaceAll(',', '')) * 100 * scaleOf(parts[3]) + Number(parts[2] ?? 0)
}

function scaleOf(word: string | undefined): number {
  const scales: Record<string, number> = { million: 1e6, billion: 1e9 }
  return scales[word?.toLowerCase() ?? ''] ?? 1
}
