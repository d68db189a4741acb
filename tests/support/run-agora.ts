import { spawn, type ChildProcess } from 'node:child_process'

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts the command line as a process of its own, on the test's database. */
export function startAgora(...command: string[]): {
  child: ChildProcess
  finished: Promise<Finished>
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/agora.ts', ...command], {
    env: { ...process.env, INIT_CWD: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const finished = new Promise<Finished>((resolve) =>
    child.on('close', (code) => resolve({ code, ...output })),
  )
  return { child, finished }
}

/** Runs a command to its end. */
export function runAgora(...command: string[]): Promise<Finished> {
  return startAgora(...command).finished
}
