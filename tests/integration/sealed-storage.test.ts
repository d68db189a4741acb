import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { attachFile, editApplication } from '#app/features/applications/edit-application.server'
import { submitApplication } from '#app/features/applications/submit-application.server'
import { jobs } from '#app/features/jobs.server'
import { pool } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { openApplications } from '../support/judging'
import { makeApplication, makeCity, makeOpenCall, onDay } from '../support/world'

/** Every row of every table, and every stored file, as they are. */
async function dumpEverything(): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`)
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t`)
    parts.push(name, ...rows.map(({ row }) => row))
  }
  const files = path.join(process.env.DATA_DIR!, 'files')
  for (const file of await fs.readdir(files, { recursive: true, withFileTypes: true }))
    if (file.isFile()) {
      const bytes = await fs.readFile(path.join(file.parentPath, file.name))
      parts.push(file.name, bytes.toString('latin1'), bytes.toString('utf8'))
    }
  return parts.join('\n')
}

/** The words as they stand, and in the forms in which a careless program would have kept them. */
function formsOf(word: string): string[] {
  const bytes = Buffer.from(word)
  return [
    word,
    JSON.stringify(word).slice(1, -1),
    encodeURIComponent(word),
    bytes.toString('hex'),
    // Wherever in a longer text it begins, one of the three is what base64 makes of its middle.
    ...[0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  ]
}

const words = {
  submitted: 'Шумопоглъщащакерамика-тихазавеса',
  drafted: 'جدارصامتمنألواحمثقبة',
  taken: 'bức-tường-hấp-thụ-âm-thanh',
  name: 'zvukopoglotitel-plan-7731',
  content: 'Schallschluckende Lamellen aus Altglas 9187',
  price: '7345129',
}

function found(dump: string): string[] {
  return Object.entries(words)
    .filter(([, word]) => formsOf(word).some((form) => dump.includes(form)))
    .map(([name]) => name)
}

test('what an application says, attaches and costs is nowhere to be read in what is stored', async () => {
  const place = await makeCity()
  const call = await makeOpenCall(place)
  const submitted = await makeApplication(call, { price: Number(words.price) })
  const write = (person: typeof submitted.person, id: string, text: string, revision: number) =>
    editApplication(person, id, { fields: [{ id: 'how', text, revision }] }, onDay(5))
  await write(submitted.person, submitted.id, `${words.taken} ${words.drafted}`, 1)
  await write(submitted.person, submitted.id, `${words.submitted} и нищо друго.`, 2)
  const file = new File([`${words.content}.`], `${words.name}.txt`)
  await attachFile(submitted.person, submitted.id, file, onDay(5))
  await submitApplication(submitted.person, submitted.id, onDay(6))
  const draft = await makeApplication(call)
  await write(draft.person, draft.id, `${words.drafted} ${words.taken}`, 1)
  await runDueJobs(jobs)

  const dump = await dumpEverything()
  expect(dump).toContain('Lorries drive past')
  expect(dump).toContain(submitted.id)
  expect(found(dump)).toEqual([])

  // Opening tells who reads what; it writes nothing down in plain.
  await openApplications(place, call)
  await runDueJobs(jobs)
  expect(found(await dumpEverything())).toEqual([])
})

test('the search through what is stored would find them', () => {
  for (const [name, word] of Object.entries(words)) {
    expect(found(`left ${word} right`)).toEqual([name])
    expect(found(`left ${Buffer.from(`left ${word} right`).toString('hex')}`)).toEqual([name])
    for (const before of ['', 'a', 'ab', 'abc'])
      expect(found(Buffer.from(`${before}${word} right`).toString('base64'))).toEqual([name])
  }
})
