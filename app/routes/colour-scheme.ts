import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { colourSchemeCookie } from '#app/platform/http/colour-scheme.server'
import { readFormBody } from '#app/platform/http/form-body.server'
import { localPath } from '#app/platform/http/local-path'

export async function action({ request }: ActionFunctionArgs) {
  const form = await readFormBody(request)
  const wanted = form.get('scheme')
  const scheme = wanted === 'light' || wanted === 'dark' ? wanted : 'device'
  return redirect(localPath(form.get('back')) ?? '/', {
    headers: { 'Set-Cookie': colourSchemeCookie(scheme) },
  })
}

export function loader() {
  return redirect('/')
}
