import type { ReactNode } from 'react'
import { Form } from '@remix-run/react'
import { paths as plainPaths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'

interface RowProps {
  file: { id: string; name: string }
  title: ReactNode
  note: ReactNode
  /** What can be done with the file. */
  children?: ReactNode
}

/** A file in a list of files: its link, a note beside it, and what can be done. Stands in a `ul`. */
export function FileRow({ file, title, note, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4">
      <span>
        <a href={plainPaths.file(file.id, file.name)}>{title}</a>{' '}
        <span className="text-small text-quiet">{note}</span>
      </span>
      {children}
    </li>
  )
}

/** The button that removes a file: posts its `fileId` with the `intent` to the page's own action. */
export function RemoveFile({ id, name, intent }: { id: string; name: string; intent: string }) {
  const { t } = useText()
  return (
    <Form method="post">
      <input type="hidden" name="fileId" value={id} />
      <Button
        name="intent"
        value={intent}
        look="quiet"
        aria-label={t('common.remove_named', { name })}
      >
        {t('common.remove')}
      </Button>
    </Form>
  )
}
