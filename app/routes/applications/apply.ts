import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { memberAction, publicLoader } from '#app/features/accounts/visit.server'
import { startApplication } from '#app/features/applications/start-application.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'

export const loader = publicLoader(async ({ params, paths }) =>
  redirect(paths.challenge(params.slug!)),
)

export const action = memberAction(async ({ actor, params, language, paths, now }, form) => {
  const { organisationId } = readForm(form, z.object({ organisationId: z.uuid() }))
  const { id } = await startApplication(actor, params.slug!, { organisationId, language }, now)
  return redirectWithNotice(paths.editApplication(id), 'application_started')
})
