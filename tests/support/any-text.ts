import fc from 'fast-check'

/** Any text at all, with halves of surrogate pairs and control characters. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))

/** Texts of a few letters, which meet again and again. */
export function textOf(letters: string, maxLength = 40): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters), maxLength })
}
