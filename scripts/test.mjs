/**
 * `npm test`: sets up what is missing, then format, lint, types, unused code, and all tests. Every suite
 * runs even when one before it failed; the last line counts them all.
 */
import { spawnSync } from 'node:child_process'
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

/** Runs a tool of `node_modules` to its end; true where it found nothing wrong. */
function tool(name, file, args) {
  console.log(`\n— ${name}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: chromium },
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`)
  return status === 0
}

/** A check that is one thing as a whole. */
function check(name, file, ...args) {
  return tool(name, file, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A suite of tests that writes its counts; one that ended without counts, or red, failed at least once. */
function suite(name, file, args, output, read) {
  const ok = tool(name, file, args)
  const report = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : null
  const counts = report ? read(report) : { passed: 0, failed: 0 }
  return { ...counts, failed: ok ? counts.failed : Math.max(1, counts.failed) }
}

const unitReport = `${results}/vitest.json`
const counts = [
  check('Format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  check('Lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  check('Types', 'typescript/bin/tsc', '-p', '.'),
  check('Unused code', 'knip/bin/knip.js'),
  suite(
    'Unit, integration and HTTP tests',
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    unitReport,
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  ),
  suite(
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
