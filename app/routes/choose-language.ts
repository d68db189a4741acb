import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { pathsIn } from '#app/platform/http/paths'
import { preferredLanguage } from '#app/platform/i18n/preferred-language'

export function loader({ request }: LoaderFunctionArgs) {
  const language = preferredLanguage(request.headers.get('Accept-Language'))
  return redirect(pathsIn(language).home(), { headers: { Vary: 'Accept-Language' } })
}
