import { pino } from 'pino'
import { config } from '../config/config.server'

/** Structured lines on standard output. Never log a body, a token, an address or a name. */
export const log = pino({ level: config().LOG_LEVEL, base: undefined })
