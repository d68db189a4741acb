import { z } from 'zod'
import { parseAmount } from '#app/domain/money'
import { isPriceField } from './application-fields'

/** For whom an application is started. */
export const applicantForm = z.object({ organisationId: z.uuid() })

/**
 * The draft's fields, flat: `answer-<id>` with `revision-<id>` and `was-<id>` beside it, and the terms;
 * prices are fields like the others. What stands as it `was` when its writer last saw it is left out, so
 * that nobody puts a field that they never touched in place of what a colleague wrote there.
 */
export function applicationForm(currency: string) {
  return z.record(z.string(), z.unknown()).transform((sent, context) => {
    const text = (name: string) =>
      (typeof sent[name] === 'string' ? sent[name] : '').replace(/\r\n/g, '\n')
    const fields = Object.keys(sent)
      .filter((name) => name.startsWith('revision-'))
      .map((name) => name.slice('revision-'.length))
      .filter((id) => text(`answer-${id}`) !== text(`was-${id}`))
      .map((id) => {
        const typed = text(`answer-${id}`)
        const amount = isPriceField(id) && typed.trim() ? parseAmount(typed, currency) : undefined
        if (amount === null)
          context.addIssue({ code: 'custom', message: 'amount', path: [`answer-${id}`] })
        return {
          id,
          text: isPriceField(id) ? String(amount ?? '') : typed,
          revision: Number(text(`revision-${id}`)) || 0,
        }
      })
    return {
      fields,
      termsAccepted: text('terms') === text('wasTerms') ? undefined : text('terms') === 'on',
    }
  })
}
