import { idParam, publicLoader } from '#app/features/accounts/visit.server'
import { readableFile } from '#app/features/files/read-file.server'
import { readBytes } from '#app/features/files/sealed-file.server'
import { narrowPicture } from '#app/platform/files/accept-file.server'

/** Widths that pictures are served in; others get the next larger one. */
const widths = [320, 640, 960]

/**
 * A stored file. Pictures are shown, everything else is downloaded: nothing uploaded ever runs or
 * renders as a page of ours.
 */
export const loader = publicLoader(async (visit) => {
  const file = await readableFile(visit.actor, idParam(visit), visit.now)
  const picture = file.contentType.startsWith('image/')
  const wanted = Number(visit.url.searchParams.get('w')) || 0
  const width = widths.find((candidate) => candidate >= wanted)
  const bytes = await readBytes(file)
  const body =
    picture && wanted > 0 && width && file.width && width < file.width
      ? await narrowPicture(bytes, width)
      : bytes
  const name = encodeURIComponent(file.name)
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      // Beside the policy of the whole site: a browser holds a file to both.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // A file's bytes never change under its id.
      'Cache-Control': file.open ? 'public, max-age=31536000, immutable' : 'private, no-store',
    },
  })
})
