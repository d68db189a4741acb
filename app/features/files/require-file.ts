import { z } from 'zod'
import { Refusal } from '#app/domain/refusal'
import { fileField } from '#app/platform/http/forms'

/** The file of an upload form, under `upload`. Refuses `file_missing` where none was chosen. */
export function requireFile(form: FormData): File {
  const file = fileField(form, 'upload')
  if (!file) throw new Refusal('file_missing')
  return file
}

/** The file that a form names. Refuses `not_found` where it names none. */
export function fileIdOf(form: FormData): string {
  const id = z.uuid().safeParse(form.get('fileId'))
  if (!id.success) throw new Refusal('not_found')
  return id.data
}
