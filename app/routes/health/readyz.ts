import { checkReadiness } from '#app/features/network/readiness.server'

/** Whether this process can do its work, with each thing it needs named. */
export async function loader() {
  const checks = await checkReadiness()
  const ready = Object.values(checks).every((check) => check === 'ok')
  return Response.json(
    { status: ready ? 'ok' : 'unavailable', checks },
    { status: ready ? 200 : 503 },
  )
}
