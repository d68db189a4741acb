import { expect, test } from 'vitest'
import { refusals } from './refusal'

/** Holds the law to being tested and used as a whole. */
test('every policy of the domain has its table', () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], {
    eager: true,
  })
  const policies = Object.values(modules)
    .flatMap((module) => Object.keys(module))
    .filter((name) => /^may[A-Z]/.test(name))
  const tests = import.meta.glob<string>('./*.test.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const text = Object.values(tests).join('\n')
  expect(policies.length).toBeGreaterThan(25)
  expect(policies.filter((name) => !text.includes(`policyTable(\n  '${name}',`))).toEqual([])
})

test('every refusal is given by something', () => {
  const sources = import.meta.glob<string>(
    ['./*.ts', '../{features,routes,platform}/**/*.{ts,tsx}', '!**/*.test.ts', '!./refusal.ts'],
    { eager: true, query: '?raw', import: 'default' },
  )
  const text = Object.values(sources).join('\n')
  const unused = Object.keys(refusals).filter((code) => !text.includes(`'${code}'`))
  expect(unused).toEqual([])
})
