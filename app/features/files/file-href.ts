import { paths } from '#app/platform/http/paths'

/** A file with where it is downloaded from. */
export function withHref<File extends { id: string; name: string }>(
  file: File,
): File & { href: string } {
  return { ...file, href: paths.file(file.id, file.name) }
}
