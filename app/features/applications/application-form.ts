import { z } from 'zod'
import { parseAmount } from '#app/domain/money'

/** For whom an application is started. */
export const applicantForm = z.object({ organisationId: z.uuid() })

/** The draft's fields, flat: `answer-<id>` with `revision-<id>` beside it, the price, the terms. */
export function applicationForm(currency: string) {
  return z.record(z.string(), z.unknown()).transform((fields, context) => {
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    const answers = Object.keys(fields)
      .filter((name) => name.startsWith('revision-'))
      .map((name) => {
        const questionId = name.slice('revision-'.length)
        return {
          questionId,
          text: text(`answer-${questionId}`).replace(/\r\n/g, '\n'),
          revision: Number(text(name)) || 0,
        }
      })
    const asked = 'priceRevision' in fields
    const typed = text('price').trim()
    const amount = typed ? parseAmount(typed, currency) : null
    if (typed && amount === null)
      context.addIssue({ code: 'custom', message: 'amount', path: ['price'] })
    return {
      answers,
      price: asked ? { amount, revision: Number(text('priceRevision')) } : undefined,
      termsAccepted: asked || 'termsAsked' in fields ? text('terms') === 'on' : undefined,
    }
  })
}
