import { defineConfig } from 'prisma/config'

/** Where Prisma's own command line finds the schema. The connection comes from DATABASE_URL. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
