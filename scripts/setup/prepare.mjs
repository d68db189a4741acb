/**
 * Brings a checkout to where it can run: the right Node, the packages of the lock file, the generated
 * database client, and a build. Each step is skipped while what it depends on has not changed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { findChromium } from '../../app/platform/pdf/find-chromium.server.mjs'
import './temporary-folder.mjs'

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)
const stamps = path.join(root, 'node_modules', '.agora')

/** Prints one sentence and ends the process. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Runs a command to its end. What it says is shown when it fails; the steps say themselves what they do. */
function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  })
  if (result.status === 0) return
  process.stderr.write(Buffer.concat([result.stdout, result.stderr].filter(Boolean)))
  fail(`Set-up stopped: "${command} ${args.join(' ')}" failed.`)
}

/** A hash of the content of files and folders. */
function contentHash(...names) {
  const hash = createHash('sha256')
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      for (const entry of fs.readdirSync(file).sort())
        if (entry !== 'generated') add(path.join(file, entry))
    } else
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  for (const name of names) add(path.join(root, name))
  return hash.digest('hex')
}

function onceFor(name, hash, output, work) {
  const stamp = path.join(stamps, name)
  const current = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : ''
  if (current === hash && fs.existsSync(path.join(root, output))) return
  work()
  fs.mkdirSync(stamps, { recursive: true })
  fs.writeFileSync(stamp, hash)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Agora needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

/** Settings from `.env`, where there is one; what the environment says already stands. */
export function readEnvFile() {
  const file = path.join(root, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
}

export function installPackages() {
  onceFor('packages', contentHash('package-lock.json'), 'node_modules/tsx', () => {
    console.log('Installing packages…')
    // Not `npm ci`: it stops where a registry lacks the optional packages of other platforms.
    run('npm', [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--include=dev',
    ])
  })
}

/** Prisma's generator needs no engine, but its command line insists on finding one. */
export function generateClient() {
  onceFor(
    'client',
    contentHash('prisma/schema', 'prisma.config.ts', 'package-lock.json'),
    'app/platform/db/generated',
    () => {
      console.log('Generating the database client…')
      const env = {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      }
      run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], env)
    },
  )
}

export function buildPages() {
  const sources = [
    'app',
    'public',
    'vite.config.ts',
    'remix.config.js',
    'prisma/schema',
    'package-lock.json',
  ]
  onceFor('build', contentHash(...sources), 'build/server/index.js', () => {
    console.log('Building…')
    run(
      process.execPath,
      ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'],
      { NODE_ENV: 'production' },
    )
  })
}

/**
 * What the tests need beside packages: Chromium, whose path this returns, and poppler's programs, which
 * read PDFs. Installed where that is possible without a question: as root on Debian.
 */
export function installTestPrograms() {
  const chromium = () => findChromium(process.env.CHROMIUM)
  const starts = (program) => !spawnSync(program, ['-v']).error
  const missing = [
    ...(chromium() ? [] : ['chromium']),
    ...(starts('pdfsig') ? [] : ['poppler-utils']),
  ]
  if (missing.length === 0) return chromium()
  const names = missing.join(' ')
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get'))
    fail(
      `The tests need more programs (Debian: "apt-get install ${names}"). CHROMIUM may name a Chromium that is elsewhere.`,
    )
  console.log(`Installing ${names}…`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['-q', 'update'], env)
  run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...missing], env)
  return chromium() ?? fail('Chromium was installed, but is not where it was expected.')
}
