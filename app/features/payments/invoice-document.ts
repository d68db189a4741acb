import { z } from 'zod'

const amount = z.number().int().nonnegative()

/** Everything that an invoice says. Amounts are minor units of its currency; days are the city's. */
export const keptInvoice = z.object({
  number: z.string(),
  issuedOn: z.iso.date(),
  payUntil: z.iso.date(),
  language: z.string(),
  currency: z.string(),
  /** What the transfer has to be marked with. */
  reference: z.string(),
  agreement: z.string(),
  /** The title of the pilot. */
  about: z.string(),
  /** The milestone's number and title; null for what was held back. */
  milestone: z.object({ number: z.number().int(), title: z.string() }).nullable(),
  seller: z.object({
    name: z.string(),
    street: z.string(),
    postcode: z.string(),
    town: z.string(),
    country: z.string(),
    registerNumber: z.string().nullable(),
    vatId: z.string().nullable(),
    account: z.string(),
    bic: z.string().nullable(),
    bank: z.string().nullable(),
  }),
  buyer: z.object({
    name: z.string(),
    street: z.string(),
    postcode: z.string(),
    town: z.string(),
    country: z.string(),
    registerNumber: z.string().nullable(),
    vatId: z.string().nullable(),
    endpoint: z.object({ id: z.string(), scheme: z.string() }).nullable(),
  }),
  /** Hundredths of a percent. */
  vatRate: z.number().int(),
  net: amount,
  vat: amount,
  /** A minor unit, more or less, that no net amount gives with its tax. */
  rounding: z.number().int(),
  total: amount,
})

export type KeptInvoice = z.infer<typeof keptInvoice>
