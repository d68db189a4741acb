import { redirect } from '@remix-run/node'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { endSession } from '#app/platform/auth/sessions.server'
import { redirectWithNotice } from '#app/platform/http/notice.server'

export const loader = publicLoader(async ({ paths }) => redirect(paths.home()))

export const action = publicAction(async ({ request, context, paths }) => {
  context.setCookie(await endSession(request.headers.get('Cookie')))
  return redirectWithNotice(paths.home(), 'signed_out')
})
