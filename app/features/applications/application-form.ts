import { z } from 'zod'
import { parseAmount } from '#app/domain/money'

/** For whom an application is started. */
export const applicantForm = z.object({ organisationId: z.uuid() })

/**
 * The draft's fields, flat: `answer-<id>` with `revision-<id>` and `was-<id>` beside it, the price, the
 * terms. What stands as it `was` when its writer last saw it is left out, so that nobody puts a field
 * that they never touched in place of what a colleague wrote there.
 */
export function applicationForm(currency: string) {
  return z.record(z.string(), z.unknown()).transform((fields, context) => {
    const text = (name: string) =>
      (typeof fields[name] === 'string' ? fields[name] : '').replace(/\r\n/g, '\n')
    const answers = Object.keys(fields)
      .filter((name) => name.startsWith('revision-'))
      .map((name) => name.slice('revision-'.length))
      .filter((questionId) => text(`answer-${questionId}`) !== text(`was-${questionId}`))
      .map((questionId) => ({
        questionId,
        text: text(`answer-${questionId}`),
        revision: Number(text(`revision-${questionId}`)) || 0,
      }))
    const typed = text('price').trim()
    const priced = 'priceRevision' in fields && typed !== text('wasPrice')
    const amount = typed ? parseAmount(typed, currency) : null
    if (priced && typed && amount === null)
      context.addIssue({ code: 'custom', message: 'amount', path: ['price'] })
    return {
      answers,
      price: priced ? { amount, revision: Number(text('priceRevision')) } : undefined,
      termsAccepted: text('terms') === text('wasTerms') ? undefined : text('terms') === 'on',
    }
  })
}
