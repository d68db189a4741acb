import type { PoolClient } from 'pg'
import { trigramKey } from './postgres-words.server'
import type { QueryWord } from './query-text'
import { isTypo } from './typos'

/** A word like "contracts" is a slip away from few others; many would only slow the search down. */
const mostTypos = 20

/**
 * The words of an index that each wanted word may be a slip of. Trigrams find candidates, which are then
 * compared letter by letter. Swaps of neighbours spoil most trigrams of a short word, so the words that
 * a swap would give are looked up as they are. Asks the database only where a word allows slips.
 */
export async function findTypos(
  client: PoolClient,
  index: string,
  words: QueryWord[],
): Promise<Map<string, string[]>> {
  const wanted = words.filter((word) => word.typos > 0)
  if (wanted.length === 0) return new Map()
  const swaps = wanted.flatMap((word, at) => swapsOf(word.skeleton).map((swap) => ({ at, swap })))
  const { rows } = await client.query<{ at: number; word: string }>(
    `with current as (select generation from search_indexes where name = $1)
     select wanted.at, similar_words.word
     from unnest($2::int[], $3::text[]) as wanted (at, key)
     cross join lateral (
       select word from search_words s
       where s.key % wanted.key and s.index = $1 and s.generation = (select generation from current)
       order by similarity(s.key, wanted.key) desc, word limit 100) similar_words
     union
     select swapped.at, s.word
     from unnest($4::int[], $5::text[]) as swapped (at, word)
     join search_words s on s.index = $1 and s.generation = (select generation from current)
       and s.word = swapped.word`,
    [
      index,
      wanted.map((_, at) => at),
      wanted.map((word) => trigramKey(word.skeleton)),
      swaps.map((swap) => swap.at),
      swaps.map((swap) => swap.swap),
    ],
  )
  const typos = wanted.map((word, at): [string, string[]] => {
    const candidates = rows.filter((row) => row.at === at).map((row) => row.word)
    const slips = candidates.filter((candidate) => !candidate.startsWith(word.skeleton))
    return [word.skeleton, slips.filter((slip) => isTypo(word, slip)).slice(0, mostTypos)]
  })
  return new Map(typos)
}

function swapsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
  })
}
