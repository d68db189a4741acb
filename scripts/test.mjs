/**
 * `npm test`: sets up what is missing, then format, lint, types, unused code, and all tests. Every suite
 * runs even when one before it failed; the last line counts them all.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import {
  buildPages,
  checkNode,
  generateClient,
  installPackages,
  installTestPrograms,
} from './setup/prepare.mjs'

checkNode()
installPackages()
generateClient()
buildPages()
const chromium = installTestPrograms()

const results = 'test-results'
fs.rmSync(results, { recursive: true, force: true })
fs.mkdirSync(results, { recursive: true })

/**
 * Runs a tool of `node_modules` to its end; true where it found nothing wrong. What one says that runs beside
 * others is shown as a whole at its end.
 */
async function tool(name, file, args, alone) {
  const started = Date.now()
  const shown = alone ? 'inherit' : 'pipe'
  if (alone) console.log(`\n— ${name}`)
  const running = spawn(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: ['ignore', shown, shown],
    env: { ...process.env, CHROMIUM: chromium },
  })
  const said = []
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', (part) => said.push(part))
  const [status] = await once(running, 'close')
  if (!alone) process.stdout.write(`\n— ${name}\n${Buffer.concat(said)}`)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`)
  return status === 0
}

/** A check that is one thing as a whole. */
async function check(name, file, ...args) {
  return (await tool(name, file, args, false)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A suite of tests that writes its counts; one that ended without counts, or red, failed at least once. */
async function suite(name, file, args, output, read) {
  const ok = await tool(name, file, args, true)
  const report = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : null
  const counts = report ? read(report) : { passed: 0, failed: 0 }
  return { ...counts, failed: ok ? counts.failed : Math.max(1, counts.failed) }
}

/** The checks use one core each, so they run in two lanes of about the same length. */
async function runChecks() {
  const lanes = await Promise.all([
    (async () => [await check('Lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0')])(),
    (async () => [
      await check('Types', 'typescript/bin/tsc', '-p', '.'),
      await check('Format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
      await check('Unused code', 'knip/bin/knip.js'),
    ])(),
  ])
  return lanes.flat()
}

const unitReport = `${results}/vitest.json`
const counts = [
  ...(await runChecks()),
  await suite(
    'Unit, integration and HTTP tests',
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    unitReport,
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  ),
  await suite(
    'End to end tests',
    '@playwright/test/cli.js',
    ['test'],
    `${results}/e2e.json`,
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  ),
]

const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
