import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { readBlindAttachment } from '#app/features/evaluations/blind-application.server'
import { numberParam } from '#app/features/accounts/number-param.server'
import { endingOf } from '#app/platform/files/accept-file.server'

/** An attachment as the panel may have it: under its number, without who made it. */
export const loader = memberLoader(async (visit) => {
  const number = numberParam(visit)
  const position = Number(visit.params.position)
  const { bytes, contentType } = await readBlindAttachment(
    visit.actor,
    idParam(visit),
    { number, position: Number.isInteger(position) ? position : -1 },
    visit.now,
  )
  const name = `applicant-${number}-attachment-${position + 1}.${endingOf(contentType)}`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
})
