import { Fragment, type ReactNode } from 'react'
import { useText } from '#app/platform/i18n/use-text'

/** Parts with the language's own comma between them; empty ones are left out. */
export function Joined({ parts }: { parts: ReactNode[] }) {
  const { comma } = useText()
  const shown = parts.filter(
    (part) => part !== null && part !== undefined && part !== false && part !== '',
  )
  return (
    <>
      {shown.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && comma}
          {part}
        </Fragment>
      ))}
    </>
  )
}
