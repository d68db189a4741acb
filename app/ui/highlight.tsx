import type { Segments } from '#app/platform/search/highlight'

/** A text with the words that were searched for marked. */
export function Highlight({ segments }: { segments: Segments }) {
  return (
    <>
      {segments.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}
    </>
  )
}
