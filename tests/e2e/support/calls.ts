import type { Product } from './test'

/** Copies rows of one table, with some of their columns set anew. */
function copyOf(table: string, changes: string, where: string): string {
  return `insert into ${table}
    select (jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object(${changes}))).*
    from ${table} r where ${where}`
}

/**
 * A call of a test's own, as a call of the demonstration stands, with whatever was applied to it and
 * decided. An open one closes in twenty days and takes questions for fifteen. Returns its id.
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

/** Applications to a call of the demonstration and the decision on them, copied to a copy of it. */
export async function copyDecision(product: Product, from: string, to: string): Promise<void> {
  const [decision] = await product.query<{ id: string; to: string }>(
    `select d.id, gen_random_uuid() as to from decisions d join challenges c on c.id = d.challenge_id
     where c.slug = $1 and d.status = 'proposed'`,
    [from],
  )
  const applications = await product.query<{ id: string; to: string }>(
    `select a.id, gen_random_uuid() as to from applications a
     join challenges c on c.id = a.challenge_id where c.slug = $1`,
    [from],
  )
  const moved = `'id', $2::text, 'challenge_id', $3::text`
  for (const application of applications)
    await product.query(copyOf('applications', moved, 'id = $1::uuid'), [
      application.id,
      application.to,
      to,
    ])
  await product.query(copyOf('decisions', moved, 'id = $1::uuid'), [decision!.id, decision!.to, to])
  for (const application of applications)
    await product.query(
      copyOf(
        'decision_outcomes',
        `'decision_id', $2::text, 'application_id', $4::text`,
        'decision_id = $1::uuid and application_id = $3::uuid',
      ),
      [decision!.id, decision!.to, application.id, application.to],
    )
}
