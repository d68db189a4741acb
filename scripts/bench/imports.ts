/**
 * Imports big made-up files through the command line, into databases that are deleted afterwards, and
 * says how long that takes and how much memory the process needs at most. Reads /proc, so Linux only.
 * Usage: npx tsx scripts/bench/imports.ts [--megabytes 200] [--kept]
 */
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    /** Without it both are dry runs, which write and undo everything but leave out the search index. */
    kept: { type: 'boolean', default: false },
  },
})

const city = {
  slug: 'bench',
  names: { en: 'Bench' },
  about: { en: 'A city that only measures.' },
  timeZone: 'Europe/Sofia',
  currency: 'EUR',
  language: 'en',
  lineLight: '#1f5fa8',
  lineDark: '#7db4f0',
  emailDomain: 'bench.example',
  administration: { slug: 'office', level: 'city', names: { en: 'Office' } },
}
const words =
  'water street sensor bridge river engine battery school night garden lorry roof'.split(' ')

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'agora-bench-'))
// Whoever the database runs as must reach it.
await fs.chmod(folder, 0o755)
const size = Number(options.megabytes) * 1_000_000
try {
  const cityFile = path.join(folder, 'city.json')
  await fs.writeFile(cityFile, JSON.stringify(city))
  await agora('create-city', cityFile)
  const dry = options.kept ? [] : ['--dry-run']
  const feed = path.join(folder, 'feed.json')
  await pipeline(Readable.from(feedOf(size)), createWriteStream(feed))
  await measure('calls', [
    'import',
    'challenges',
    feed,
    '--city',
    'bench',
    '--unit',
    'office',
    ...dry,
  ])
  const list = path.join(folder, 'list.csv')
  await pipeline(Readable.from(listOf(size)), createWriteStream(list))
  await measure('startups', ['import', 'startups', list, '--city', 'bench', ...dry])
} finally {
  await fs.rm(folder, { recursive: true, force: true })
}

async function measure(what: string, command: string[]): Promise<void> {
  const started = performance.now()
  const { peak, lastLine } = await agora(...command)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`${what}: ${options.megabytes} MB in ${seconds} s, at most ${peak} MB; ${lastLine}`)
}

/** Runs a command to its end. `peak` is the most memory its process had, in megabytes. */
async function agora(...command: string[]): Promise<{ peak: number; lastLine: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/agora.ts', ...command], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  let peak = 0
  const watch = setInterval(() => {
    fs.readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => (peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peak * 1024) / 1024),
      () => {},
    )
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`agora ${command.join(' ')} ended with ${code}:\n${output}`)
  return { peak: Math.round(peak), lastLine: output.trim().split('\n').at(-1) ?? '' }
}

/** Calls of some 13 kB, as long as those of the real feed are. */
function* feedOf(bytes: number): Generator<string> {
  let written = 0
  yield '{"_challenge":['
  for (let id = 1; written < bytes; id += 1) {
    const paragraphs = (count: number) =>
      Array.from({ length: count }, (_, at) => `<p>${textOf(id * 31 + at, 60)}</p>`).join('\n')
    const row = JSON.stringify({
      'challenge-id': String(id),
      'challenge-title': `Call ${id}: ${textOf(id, 4)}`,
      tagline: textOf(id, 12),
      'submission-start': '2019/03/01 9:00 AM',
      'submission-end': '2019/06/01 11:59 PM',
      agency: 'Bench',
      permalink: `https://www.challenge.gov/challenge/${id}/`,
      description: `<h3>Description</h3>${paragraphs(12)}<ul><li>${textOf(id, 9)}</li></ul>`,
      prizes: paragraphs(2),
      rules: paragraphs(12),
      judging: paragraphs(4),
      'how-to-enter': paragraphs(4),
    })
    written += row.length
    yield id === 1 ? row : `,${row}`
  }
  yield ']}'
}

/** Companies of some 600 bytes, as in the real list. */
function* listOf(bytes: number): Generator<string> {
  let written = 0
  yield 'Company,Status,Year Founded,Description,Categories,Headquarters (City),Headquarters (US State),Headquarters (Country),Website\n'
  for (let id = 1; written < bytes; id += 1) {
    const row = `Company ${id},Operating,2011,"${textOf(id, 75)}.",Software,Sofia,,Bulgaria,http://company-${id}.example\n`
    written += row.length
    yield row
  }
}

function textOf(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => words[(seed * 7 + at * at) % words.length]).join(
    ' ',
  )
}
