import { Link } from '@remix-run/react'
import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-ui px-4 py-2 font-semibold no-underline cursor-pointer disabled:cursor-not-allowed disabled:opacity-60'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent',
  secondary: 'border border-edge bg-paper text-ink hover:border-ink hover:text-ink',
  quiet: 'px-2 text-accent underline underline-offset-4 hover:text-accent-strong',
  danger: 'border border-bad bg-paper text-bad hover:bg-bad hover:text-paper',
}

/** A verb that does something. Its words name the verb and the thing ("Publish the call"). */
export function Button({
  look = 'primary',
  className,
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} className={clsx(base, looks[look], className)} {...rest} />
}

/** A link that is the page's next step. */
export function LinkButton({
  look = 'primary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={clsx(base, looks[look], className)} {...rest} />
}
