import type { Product } from './test'

/** Copies rows of one table, with some of their columns set anew. */
function copyOf(table: string, changes: string, where: string): string {
  return `insert into ${table}
    select (jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object(${changes}))).*
    from ${table} r where ${where}`
}

/**
 * A call of a test's own, as a call of the demonstration stands, without what was applied to it. An open
 * one closes in twenty days and takes questions for fifteen. Returns its id.
 */
export async function copyCall(product: Product, from: string, slug: string): Promise<string> {
  const [old] = await product.query<{ id: string; to: string }>(
    'select id, gen_random_uuid() as to from challenges where slug = $1',
    [from],
  )
  const { id, to } = old!
  await product.query(copyOf('challenges', `'id', $2::text, 'slug', $3::text`, 'id = $1::uuid'), [
    id,
    to,
    slug,
  ])
  await product.query(
    `update challenges set deadline = now() + interval '20 days',
       questions_until = now() + interval '15 days' where id = $1 and status = 'published'`,
    [to],
  )
  const belongs = `'challenge_id', $2::text`
  await product.query(copyOf('challenge_versions', belongs, 'challenge_id = $1::uuid'), [id, to])
  return to
}
