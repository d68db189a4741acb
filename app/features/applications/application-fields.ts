const priceMark = 'lot:'

/** Under which a lot's price stands among the answers; no question has such an id. */
export function priceField(lotId: string): string {
  return `${priceMark}${lotId}`
}

export function isPriceField(fieldId: string): boolean {
  return fieldId.startsWith(priceMark)
}

/** The lot whose price stands under this id. */
export function lotOfField(fieldId: string): string {
  return fieldId.slice(priceMark.length)
}
