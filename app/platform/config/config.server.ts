import { z } from 'zod'

/** 32 bytes in base64, as `openssl rand -base64 32` writes them. */
export const sealingKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, {
  error: 'each must be 32 bytes in base64, as `openssl rand -base64 32` writes them',
})

const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** One without the others can't be right, so it stops the start instead of the first use. */
const belongTogether = [
  ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'],
  ['SEAL_CERTIFICATE', 'SEAL_PRIVATE_KEY'],
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
] as const

const secretKey = /^(sk|rk)_(test|live)_\w+$/
const signingSecrets = /^whsec_\w+(,whsec_\w+)*$/

/** An empty value counts as unset, as in a `.env` file with the names filled in only where needed. */
const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    HOST: z.string().optional(),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).default(0),
    DATA_DIR: z.string().default('data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    DEMO: flag.optional(),
    SEALING_KEYS: z
      .string()
      .transform((keys) => keys.split(',').map((key) => key.trim()))
      .pipe(z.array(sealingKey))
      .optional(),
    WORKER: flag.default(true),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('Agora <no-reply@agora.example>'),
    MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
    MEILI_KEY: z.string().optional(),
    CLAMD_HOST: z.string().optional(),
    CLAMD_PORT: z.coerce.number().int().min(1).max(65535).default(3310),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_BUCKET: z.string().optional(),
    S3_ACCESS_KEY: z.string().optional(),
    S3_SECRET_KEY: z.string().optional(),
    CHROMIUM: z.string().optional(),
    SEAL_CERTIFICATE: z.string().optional(),
    SEAL_PRIVATE_KEY: z.string().optional(),
    STRIPE_SECRET_KEY: z.string().regex(secretKey, 'it starts with sk_ or rk_').optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(signingSecrets, 'it is one or more whsec_…, divided by commas')
      .transform((secrets) => secrets.split(','))
      .optional(),
    STRIPE_API_URL: z
      .url({ protocol: /^https?$/ })
      .refine((url) => new URL(url).pathname === '/', 'it has no path')
      .optional(),
    PAYMENT_FEE: z.coerce.number().int().min(0).max(2_000).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((values, context) => {
    for (const keys of belongTogether) {
      if (!keys.some((key) => values[key])) continue
      const message = `${keys.join(', ')} belong together`
      for (const key of keys)
        if (!values[key]) context.addIssue({ code: 'custom', path: [key], message })
    }
  })

export type Config = z.infer<typeof environment> & {
  /** Set where the database is ours to start: no DATABASE_URL was given. */
  embedded: boolean
  /** Demo accounts exist, every page says so, and the server listens on loopback only. */
  demo: boolean
  host: string
  baseUrl: string
}

/**
 * Reads the environment into a configuration.
 * Throws an Error whose message is one sentence for each bad value: which, what is wrong with it.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const complaints = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')} is not usable: ${issue.message} (see .env.example).`,
    )
    throw new Error(complaints.join('\n'))
  }
  const values = parsed.data
  const embedded = !values.DATABASE_URL || values.DATABASE_URL.includes(embeddedMark)
  if (!embedded && !values.SEALING_KEYS)
    throw new Error(
      'SEALING_KEYS is not set: with a DATABASE_URL of its own, Agora needs a key that seals applications. Make one by `openssl rand -base64 32`, and keep a copy of it (see README.md).',
    )
  const demo = values.DEMO ?? embedded
  if (demo && values.STRIPE_SECRET_KEY?.includes('_live_'))
    throw new Error(
      'STRIPE_SECRET_KEY is not usable: the accounts of the demonstration are open to everyone, so only a test key serves them (see .env.example).',
    )
  return {
    ...values,
    embedded,
    demo,
    host: values.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    baseUrl: (values.SITE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
  }
}

/** Marks the connection that `startEmbeddedDatabase` hands to the rest of the process. */
export const embeddedMark = 'application_name=agora-embedded'

let current: Config | undefined

/** The configuration of this process, read from the environment at the first call. */
export function config(): Config {
  current ??= parseConfig(process.env)
  return current
}
