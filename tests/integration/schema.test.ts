import fs from 'node:fs'
import { expect, test } from 'vitest'
import { pool } from '#app/platform/db/db.server'

/** Every `@map`ped column of every model, read from the schema files themselves. */
function columnsOfModels(): { table: string; column: string }[] {
  const source = fs
    .readdirSync('prisma/schema')
    .map((file) => fs.readFileSync(`prisma/schema/${file}`, 'utf8'))
    .join('\n')
  const models = [...source.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)]
  const names = new Set(models.map(([, name]) => name))
  return models.flatMap(([, , body]) => {
    const table = /@@map\("(\w+)"\)/.exec(body!)?.[1]
    const fields = [...body!.matchAll(/^ {2}(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)]
    return fields
      .filter(([, , type]) => !names.has(type))
      .map(([, field, , , rest]) => ({
        table: table!,
        column: /@map\("(\w+)"\)/.exec(rest!)?.[1] ?? field!,
      }))
  })
}

test('the migrated database has every column of every model', async () => {
  const wanted = columnsOfModels()
  const { rows } = await pool.query<{ table_name: string; column_name: string }>(
    "select table_name, column_name from information_schema.columns where table_schema = 'public'",
  )
  const present = new Set(rows.map((row) => `${row.table_name}.${row.column_name}`))
  expect(wanted.length).toBeGreaterThan(150)
  expect(wanted.filter(({ table, column }) => !present.has(`${table}.${column}`))).toEqual([])
})
