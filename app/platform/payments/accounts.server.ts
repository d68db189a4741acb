import { z } from 'zod'
import type { AccountRequirement, OnboardingLink, PayeeAccount, Payout } from './payments'
import { metadataOf, ours, payoutObject } from './provider-objects.server'
import { ask } from './stripe-client.server'

/** What an account holds only when it is asked for. */
const include: ('configuration.recipient' | 'requirements')[] = [
  'configuration.recipient',
  'requirements',
]

const capability = z
  .object({ status: z.enum(['active', 'pending', 'restricted', 'unsupported', 'rejected']) })
  .nullish()

const deadlines = { past_due: 'past', currently_due: 'now', eventually_due: 'later' } as const

const requirement = z
  .object({
    description: z.string(),
    awaiting_action_from: z.enum(['stripe', 'user']),
    minimum_deadline: z.object({ status: z.enum(['past_due', 'currently_due', 'eventually_due']) }),
    errors: z.array(z.object({ description: z.string() })),
  })
  .transform((entry): AccountRequirement => ({
    name: entry.description,
    waitsFor: entry.awaiting_action_from === 'user' ? 'payee' : 'provider',
    due: deadlines[entry.minimum_deadline.status],
    problems: entry.errors.map((error) => error.description),
  }))

const accountObject = z
  .object({
    id: z.string(),
    metadata: ours,
    closed: z.boolean().nullish(),
    configuration: z.object({
      recipient: z.object({
        capabilities: z
          .object({
            stripe_balance: z
              .object({ payouts: capability, stripe_transfers: capability })
              .nullish(),
          })
          .nullish(),
      }),
    }),
    requirements: z.object({ entries: z.array(requirement).nullish() }).nullish(),
  })
  .transform(({ id, metadata, closed, configuration, requirements }): PayeeAccount => {
    const balance = configuration.recipient.capabilities?.stripe_balance
    return {
      id,
      key: metadata.key,
      transfers: balance?.stripe_transfers?.status ?? 'restricted',
      payouts: balance?.payouts?.status ?? 'restricted',
      requirements: requirements?.entries ?? [],
      closed: closed ?? false,
    }
  })

export interface NewPayeeAccount {
  key: string
  name: string
  email: string
  /** Where the payee is established, ISO 3166-1 alpha-2. */
  country: string
}

/**
 * Opens an account that can only be paid: the platform takes the payments and bears their fees and losses.
 * Throws a PaymentProviderError, also where the provider doesn't serve the country.
 */
export function createPayeeAccount(account: NewPayeeAccount): Promise<PayeeAccount> {
  const { key, name, email, country } = account
  return ask(accountObject, (stripe) =>
    stripe.v2.core.accounts.create(
      {
        display_name: name,
        contact_email: email,
        identity: { country: country.toLowerCase() },
        dashboard: 'express',
        configuration: {
          recipient: {
            capabilities: { stripe_balance: { stripe_transfers: { requested: true } } },
          },
        },
        defaults: {
          responsibilities: { fees_collector: 'application', losses_collector: 'application' },
        },
        metadata: metadataOf({ key }),
        include,
      },
      { idempotencyKey: key },
    ),
  )
}

/**
 * The account as it is now: whether money can be sent to it and on, and what is missing.
 * Throws a PaymentProviderError.
 */
export function findPayeeAccount(accountId: string): Promise<PayeeAccount> {
  return ask(accountObject, (stripe) => stripe.v2.core.accounts.retrieve(accountId, { include }))
}

const linkObject = z
  .object({ url: z.string(), expires_at: z.coerce.date() })
  .transform((link): OnboardingLink => ({ url: link.url, expiresAt: link.expires_at }))

/**
 * A fresh page where the payee provides what is missing; it has no key, since each opens once. They come
 * back to `returnUrl`, done or not, and to `refreshUrl` when the page is no longer good: there, make
 * another. Throws a PaymentProviderError.
 */
export function createOnboardingLink(
  accountId: string,
  { returnUrl, refreshUrl }: { returnUrl: string; refreshUrl: string },
): Promise<OnboardingLink> {
  return ask(linkObject, (stripe) =>
    stripe.v2.core.accountLinks.create({
      account: accountId,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: { return_url: returnUrl, refresh_url: refreshUrl },
      },
    }),
  )
}

/**
 * The latest payouts of an account to the payee's bank, newest first; `atMost` is a hundred or less.
 * Throws a PaymentProviderError.
 */
export async function listPayouts(accountId: string, atMost: number): Promise<Payout[]> {
  const { data } = await ask(z.object({ data: z.array(payoutObject) }), (stripe) =>
    stripe.payouts.list({ limit: atMost }, { stripeContext: accountId }),
  )
  return data
}
