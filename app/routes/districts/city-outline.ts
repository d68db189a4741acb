import type { LoaderFunctionArgs } from '@remix-run/node'
import { Refusal } from '#app/domain/refusal'
import { cityMapPicture } from '#app/features/districts/city-map.server'

/** The outlines of a city's districts, as a picture. With the version in its address it never changes. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  try {
    const { svg, version } = await cityMapPicture(params.city!)
    const asked = new URL(request.url).searchParams.get('v')
    return new Response(svg, {
      headers: {
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Cache-Control':
          asked === String(version) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return new Response('There is no such map.', { status: 404 })
    throw error
  }
}
