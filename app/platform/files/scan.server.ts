import { Readable } from 'node:stream'
import NodeClam from 'clamscan'
import { config } from '../config/config.server'

/** Whether files have to pass a scanner before they are served. */
export function scannerIsConfigured(): boolean {
  return config().CLAMD_HOST !== undefined
}

/** Whether the scanner found something. Throws while the scanner can't be reached. */
export async function isInfected(bytes: Buffer): Promise<boolean> {
  const { CLAMD_HOST, CLAMD_PORT } = config()
  const scanner = await new NodeClam().init({
    clamscan: { active: false },
    clamdscan: {
      host: CLAMD_HOST,
      port: CLAMD_PORT,
      timeout: 60_000,
      localFallback: false,
      active: true,
    },
    preference: 'clamdscan',
  })
  const { isInfected: infected } = await scanner.scanStream(Readable.from(bytes))
  if (infected === null) throw new Error('The scanner gave no verdict.')
  return infected
}
