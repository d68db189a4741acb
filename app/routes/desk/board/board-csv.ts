import { memberLoader } from '#app/features/accounts/visit.server'
import { boardFile } from '#app/features/board/board-file.server'
import { boardFilters } from '#app/features/board/board-filters'
import { findBoard } from '#app/features/board/find-board.server'

/** Exactly the pilots that the board shows with the same address, all of its pages. */
export const loader = memberLoader(async ({ actor, url, text, now }) => {
  const { rows } = await findBoard(actor, boardFilters(url), text.compare, now)
  return boardFile(text, rows)
})
