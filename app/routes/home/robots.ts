import { config } from '#app/platform/config/config.server'

export function loader() {
  const lines = [
    'User-agent: *',
    'Disallow: /*/desk',
    'Disallow: /dev/',
    '',
    `Sitemap: ${config().baseUrl}/sitemap.xml`,
  ]
  return new Response(lines.join('\n') + '\n', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
