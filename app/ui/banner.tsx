import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Tone = 'good' | 'warn' | 'bad' | 'plain'

const tones: Record<Tone, string> = {
  good: 'border-good bg-good-wash',
  warn: 'border-warn bg-warn-wash',
  bad: 'border-bad bg-bad-wash',
  plain: 'border-edge bg-shade',
}

/** A sentence that matters more than the page around it. With a role it is read out when it appears. */
export function Banner({
  tone = 'plain',
  role,
  title,
  children,
}: {
  tone?: Tone
  role?: 'alert' | 'status'
  title?: string
  children?: ReactNode
}) {
  return (
    <div role={role} className={clsx('mb-6 border-s-4 px-4 py-3', tones[tone])}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={clsx(title && 'mt-1')}>{children}</div>}
    </div>
  )
}

/** One word about a state. Always in words; the tone only helps the eye. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  const ink = { good: 'text-good', warn: 'text-warn', bad: 'text-bad', plain: 'text-quiet' }[tone]
  return (
    <span
      className={clsx(
        'inline-block whitespace-nowrap rounded-ui border px-2 text-small',
        ink,
        'border-current',
      )}
    >
      {children}
    </span>
  )
}
