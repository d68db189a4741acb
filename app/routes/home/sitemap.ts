import { listSitemap } from '#app/features/network/sitemap.server'

/** Every public page in every language, for search engines; in parts of fifty thousand addresses. */
export async function loader({ params }: { params: { part?: string } }) {
  const xml = await listSitemap(params.part)
  return xml
    ? new Response(xml, {
        headers: {
          'Content-Type': 'application/xml; charset=utf-8',
          'Cache-Control': 'public, max-age=3600',
        },
      })
    : new Response('There is no such part.', { status: 404 })
}
