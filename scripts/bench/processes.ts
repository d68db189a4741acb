import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

type Environment = Record<string, string>

const running = new Set<ChildProcess>()

/** Starts a program of this checkout for production; `stopProcesses` ends it. Shows what it complains of. */
function start(args: string[], env: Environment = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // Ctrl-C is for the bench, which ends its processes itself.
    detached: true,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Runs a program to its end and returns what it wrote. Throws an Error where it fails. */
export async function run(args: string[], input = '', env: Environment = {}) {
  const child = start(args, env)
  let output = ''
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stdin!.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`)
  return output
}

export interface Server {
  url: string
  pid: number
}

/** Starts a server on a free port and waits until it answers there. */
export async function serve(
  command: (port: number) => { args: string[]; env?: Environment },
  path: string,
): Promise<Server> {
  const port = await freePort()
  const { args, env } = command(port)
  const child = start(args, env)
  child.stdout!.resume()
  const url = `http://127.0.0.1:${port}`
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(100)) {
    if (child.exitCode !== null) break
    const response = await fetch(url + path).catch(() => null)
    await response?.arrayBuffer()
    if (response?.ok) return { url, pid: child.pid! }
  }
  throw new Error(`${args.join(' ')} does not answer.`)
}

/** Milliseconds that a process has computed so far; NaN where the system doesn't say (only Linux does). */
export async function computed({ pid }: Server): Promise<number> {
  const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // Behind the name, which may hold anything: user and system time in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Ends what was started and still runs; what does not end by itself is ended. */
export async function stopProcesses(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(force)
    }),
  )
}
