/** Pieces of a text, of which some answer the search. */
export type Segments = { text: string; match: boolean }[]

/** A text with the words that were searched for marked. */
export function Highlight({ segments }: { segments: Segments }) {
  return (
    <>
      {segments.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}
    </>
  )
}
