import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveWebhook } from '#app/features/payments/process-webhook.server'
import { clock } from '#app/platform/clock/clock.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { ForgedWebhook, UnreadableWebhook } from '#app/platform/payments/webhooks.server'

/** The endpoints that the payment provider is told of, each with a secret of its own. */
const endpoints = ['platform', 'payees', 'thin']

/** Larger than any event, in bytes. */
const mostBytes = 1_000_000

function say(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** What a reader gets who opens the address. */
export function loader(): Response {
  return say(405, 'The payment provider sends its events here.')
}

/** Keeps an event of the payment provider before it is answered. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { endpoint = '' } = params
  if (!paymentsConfigured() || !endpoints.includes(endpoint)) return say(404, 'Nothing is here.')
  if (request.method !== 'POST') return say(405, 'The payment provider sends its events here.')
  if (Number(request.headers.get('Content-Length')) > mostBytes) {
    const answer = say(413, 'This is larger than any event.')
    // The rest of it is not read, so nothing else can come this way.
    answer.headers.set('Connection', 'close')
    return answer
  }
  const body = new Uint8Array(await request.arrayBuffer())
  const signature = request.headers.get('Stripe-Signature')
  try {
    await receiveWebhook(endpoint, { body, signature }, clock.now())
    return say(200, 'Kept.')
  } catch (error) {
    if (error instanceof ForgedWebhook) return say(400, 'The signature does not fit.')
    if (error instanceof UnreadableWebhook) return say(400, 'This is no event.')
    throw error
  }
}
