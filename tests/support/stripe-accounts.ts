import type { Stripe } from 'stripe'
import { page, StripeRefusal, type StripeBooks } from './stripe-books'
import { newPayout } from './stripe-objects'

type Account = Stripe.V2.Core.Account
type CreateParams = Stripe.V2.Core.AccountCreateParams
type Entry = NonNullable<NonNullable<Account['requirements']>['entries']>[number]
type Status = 'active' | 'pending' | 'restricted' | 'unsupported' | 'rejected'

/** Some of the countries in which Stripe pays people out. */
const served = ['at', 'bg', 'de', 'es', 'fr', 'gb', 'gr', 'hr', 'it', 'nl', 'pl', 'ro', 'us']

/** Accounts of payees, what they and Stripe do about them, and payouts to their banks. */
export class StripeAccounts {
  /** Whose payout it is. */
  readonly #accountOf = new Map<string, string>()

  constructor(private readonly books: StripeBooks) {}

  create(params: CreateParams): Account {
    const { configuration, contact_email, dashboard, defaults, display_name, identity } = params
    const country = identity?.country ?? ''
    if (!configuration?.recipient || configuration.merchant || configuration.customer)
      throw new StripeRefusal('The stand-in knows recipients only.')
    if (!contact_email) throw new StripeRefusal('contact_email is required.', 'invalid_fields')
    if (!dashboard || dashboard === 'full')
      throw new StripeRefusal('A recipient has the dashboard express or none.', 'invalid_fields')
    const { fees_collector, losses_collector } = defaults?.responsibilities ?? {}
    if (fees_collector !== 'application' || losses_collector !== 'application')
      throw new StripeRefusal(
        'Losses/Fees collector can only be "application" for the set of configurations this account has.',
        'invalid_fields',
      )
    if (!served.includes(country))
      throw new StripeRefusal(`Country '${country}' is not supported.`, 'country_unsupported')
    const account = this.books.keep<Account>({
      id: this.books.newId('acct'),
      object: 'v2.core.account',
      applied_configurations: ['recipient'],
      closed: false,
      configuration: {
        recipient: {
          applied: true,
          capabilities: {
            stripe_balance: {
              payouts: { status: 'restricted', status_details: [] },
              stripe_transfers: { status: 'restricted', status_details: [] },
            },
          },
        },
      },
      contact_email,
      created: this.books.now.toISOString(),
      dashboard,
      display_name,
      identity: { country },
      livemode: false,
      metadata: (params.metadata ?? {}) as Stripe.Metadata,
      requirements: { entries: [lacking('identity.business_details.registered_name')] },
    })
    this.#tell('v2.core.account.created', account)
    return shown(account, params.include)
  }

  retrieve(id: string, params: Stripe.V2.Core.AccountRetrieveParams): Account {
    return shown(this.books.get('v2.core.account', id), params.include)
  }

  createLink(params: Stripe.V2.Core.AccountLinkCreateParams): Stripe.V2.Core.AccountLink {
    const account = this.books.get('v2.core.account', params.account)
    const { type, account_onboarding: onboarding } = params.use_case
    if (type !== 'account_onboarding' || !onboarding)
      throw new StripeRefusal('The stand-in knows onboarding only.')
    const id = this.books.newId('link')
    return {
      object: 'v2.core.account_link',
      account: account.id,
      created: this.books.now.toISOString(),
      expires_at: new Date(this.books.now.getTime() + 300_000).toISOString(),
      livemode: false,
      url: `https://connect.stripe.com/setup/${account.id}/${id}`,
      use_case: params.use_case,
    }
  }

  /** Refuses a transfer to an account that can't receive. */
  requireTransfers(id: string): void {
    if (!this.#isActive(id, 'stripe_transfers'))
      throw new StripeRefusal(
        'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
        'insufficient_capabilities_for_transfer',
      )
  }

  /** The payee has provided everything, and Stripe has found it right. */
  onboard(id: string): void {
    this.become(id, { transfers: 'active', payouts: 'active', lacks: [] })
  }

  /** Stripe grants, withholds, or asks for something. */
  become(id: string, state: { transfers: Status; payouts: Status; lacks: Entry[] }): void {
    const account = this.books.get('v2.core.account', id)
    const balance = account.configuration!.recipient!.capabilities!.stripe_balance!
    balance.stripe_transfers!.status = state.transfers
    balance.payouts!.status = state.payouts
    account.requirements = { entries: state.lacks }
    this.#tell('v2.core.account[requirements].updated', account)
    const type = 'v2.core.account[configuration.recipient].capability_status_updated'
    this.#tell(type, account)
  }

  close(id: string): void {
    const account = this.books.get('v2.core.account', id)
    account.closed = true
    this.#tell('v2.core.account.closed', account)
  }

  /** Stripe sends all that is on an account to the payee's bank. */
  payOut(id: string, currency: string): Stripe.Payout {
    if (!this.#isActive(id, 'payouts')) throw new Error(`The account ${id} can't pay out.`)
    const amount = this.books.balance(id, currency)
    if (amount <= 0) throw new Error(`The account ${id} has nothing to pay out.`)
    this.books.move(id, currency, -amount)
    const { seconds: created } = this.books
    const payout = newPayout({ id: this.books.newId('po'), amount, created, currency })
    this.#accountOf.set(payout.id, id)
    this.books.tell('payout.created', this.books.keep(payout), id)
    return payout
  }

  payoutArrives(id: string): void {
    this.books.get('payout', id).status = 'paid'
    this.books.tell('payout.paid', this.books.get('payout', id), this.#accountOf.get(id))
  }

  /** The bank sends it back, even after it seemed to have arrived. */
  payoutFails(id: string): void {
    const payout = this.books.get('payout', id)
    const account = this.#accountOf.get(id)!
    payout.status = 'failed'
    payout.failure_code = 'account_closed'
    payout.failure_message = 'The bank account has been closed.'
    this.books.move(account, payout.currency, payout.amount)
    this.books.tell('payout.failed', payout, account)
  }

  listPayouts(accountId: string | undefined, params: Stripe.PayoutListParams) {
    const ofAccount = this.books
      .all('payout')
      .filter(({ id }) => this.#accountOf.get(id) === accountId)
    return page('/v1/payouts', ofAccount, params)
  }

  #isActive(id: string, capability: 'payouts' | 'stripe_transfers'): boolean {
    const { closed, configuration } = this.books.get('v2.core.account', id)
    const status = configuration?.recipient?.capabilities?.stripe_balance?.[capability]?.status
    return !closed && status === 'active'
  }

  #tell(type: string, account: Account): void {
    this.books.tellThinly(type, account, `/v2/core/accounts/${account.id}`)
  }
}

/** A requirement that the payee must meet. */
export function lacking(
  description: string,
  status: 'currently_due' | 'eventually_due' | 'past_due' = 'currently_due',
  errors: Entry['errors'] = [],
): Entry {
  return {
    awaiting_action_from: 'user',
    description,
    errors,
    impact: { restricts_capabilities: [] },
    minimum_deadline: { status },
    requested_reasons: [{ code: 'routine_onboarding' }],
  }
}

/** Most of an account is shown only to those who ask for it. */
function shown(account: Account, include: string[] = []): Account {
  const { configuration, identity, requirements, ...rest } = structuredClone(account)
  return {
    ...rest,
    ...(include.includes('configuration.recipient') ? { configuration } : {}),
    ...(include.includes('identity') ? { identity } : {}),
    ...(include.includes('requirements') ? { requirements } : {}),
  }
}
