import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { z } from 'zod'
import { electronicAddressSchemes } from '#app/domain/invoice-amounts'
import { countryCodes } from '#app/platform/i18n/countries'
import { oneTimeCode } from '../second-factor/second-factor-form'

const what = z.union([z.uuid(), z.literal('retention')])

export const approveForm = z.object({ intent: z.literal('approve'), what, oneTimeCode })

/** The buttons on a pilot's page of money. */
export const moneyForm = z.discriminatedUnion('intent', [
  approveForm,
  z.object({ intent: z.literal('invoice'), what }),
  z.object({ intent: z.literal('release') }),
])

export const markPaidForm = z.object({
  intent: z.literal('mark-paid'),
  paidOn: z.iso.date(),
  evidence: z.string().trim().min(1).max(2_000),
  upload: z.instanceof(File).optional(),
  oneTimeCode,
})

export const returnInvoiceForm = z.object({
  intent: z.literal('return'),
  reason: z.string().trim().min(1).max(5_000),
})

export const refundForm = z.object({
  intent: z.literal('refund'),
  reason: z.string().trim().min(1).max(5_000),
})

/** The buttons on the page of a payment. */
export const paymentForm = z.discriminatedUnion('intent', [
  markPaidForm,
  returnInvoiceForm,
  refundForm,
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.literal('retry') }),
])

const line = z.string().trim().min(1).max(120)

/** What begins like an IBAN is one, and then its check digits are right. */
const account = z
  .string()
  .trim()
  .max(50)
  .transform((text) => electronicFormatIBAN(text) ?? '')
  .refine((text) => /^[A-Z0-9]{4,34}$/.test(text), { error: 'account' })
  .refine((text) => !/^[A-Z]{2}\d{2}/.test(text) || isValidIBAN(text), { error: 'iban' })

/** Percent as people write them, into hundredths of one. */
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,2}(?:[.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))

const address = {
  name: line,
  street: line,
  postcode: z.string().trim().min(1).max(20),
  town: line,
  country: z.enum(countryCodes),
}

const vatId = z
  .string()
  .trim()
  .toUpperCase()
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^[A-Z0-9]{4,20}$/))

export const billingForm = z
  .object({
    ...address,
    vatId: vatId.optional(),
    vatRate: percent,
    account,
    bic: z
      .string()
      .trim()
      .toUpperCase()
      .refine((text) => isValidBIC(text), { error: 'bic' })
      .optional(),
    bank: z.string().trim().max(120).optional(),
  })
  .superRefine(({ vatId: given, vatRate }, context) => {
    if (vatRate > 0 && given === undefined)
      context.addIssue({ code: 'custom', path: ['vatId'], message: 'required' })
  })

export type BillingForm = z.output<typeof billingForm>

/** As whom a unit is invoiced. */
export const buyerForm = z
  .object({
    ...address,
    registerNumber: z.string().trim().max(60).optional(),
    vatId: vatId.optional(),
    endpoint: z.string().trim().max(120).optional(),
    endpointScheme: z
      .string()
      .trim()
      .toUpperCase()
      .refine((code) => electronicAddressSchemes.includes(code), { error: 'endpoint_scheme' })
      .optional(),
  })
  .superRefine(({ endpoint, endpointScheme }, context) => {
    if ((endpoint === undefined) === (endpointScheme === undefined)) return
    const path = [endpoint === undefined ? 'endpoint' : 'endpointScheme']
    context.addIssue({ code: 'custom', path, message: 'required' })
  })

export type BuyerForm = z.output<typeof buyerForm>
