import type { Stripe } from 'stripe'
import type { StripeAccounts } from './stripe-accounts'
import { page, StripeRefusal, type StripeBooks } from './stripe-books'
import { newEntry, newReversal, newTransfer } from './stripe-objects'

/** Money sent to payees' accounts, and taken back. */
export class StripeTransfers {
  constructor(
    private readonly books: StripeBooks,
    private readonly accounts: StripeAccounts,
  ) {}

  create(params: Stripe.TransferCreateParams): Stripe.Transfer {
    const { amount, currency, destination, source_transaction: source } = params
    if (!amount || amount < 1)
      throw new StripeRefusal('Invalid positive integer', 'parameter_invalid_integer', 'amount')
    this.accounts.requireTransfers(destination)
    if (!source) throw new StripeRefusal('The stand-in transfers from charges only.')
    this.#requireCovered(this.books.get('charge', source), amount, currency)
    const id = this.books.newId('tr')
    const { seconds: created } = this.books
    const entry = this.#enter(id, -amount, currency, 'transfer')
    this.books.move(destination, currency, amount)
    const transfer = newTransfer({
      id,
      amount,
      balance_transaction: entry.id,
      created,
      currency,
      destination,
      metadata: (params.metadata ?? {}) as Stripe.Metadata,
      source_transaction: source,
      transfer_group: params.transfer_group ?? this.books.get('charge', source).transfer_group,
    })
    this.books.tell('transfer.created', this.books.keep(transfer))
    return transfer
  }

  list(params: Stripe.TransferListParams) {
    const fits = ({ transfer_group, destination }: Stripe.Transfer) =>
      transfer_group === (params.transfer_group ?? transfer_group) &&
      destination === (params.destination ?? destination)
    return page('/v1/transfers', this.books.all('transfer').filter(fits), params)
  }

  reverse(id: string, params: Stripe.TransferCreateReversalParams): Stripe.TransferReversal {
    const transfer = this.books.get('transfer', id)
    const left = transfer.amount - transfer.amount_reversed
    const { amount = left } = params
    const { currency } = transfer
    const account = transfer.destination as string
    if (amount < 1 || amount > left)
      throw new StripeRefusal(
        `Transfer reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`,
        undefined,
        'amount',
      )
    if (this.books.balance(account, currency) < amount)
      throw new StripeRefusal(
        'The recipient’s account has insufficient funds to reverse this transfer.',
        'balance_insufficient',
      )
    const reversal = newReversal({
      id: this.books.newId('trr'),
      amount,
      balance_transaction: this.#enter(id, amount, currency, 'transfer_refund').id,
      created: this.books.seconds,
      currency,
      metadata: (params.metadata ?? {}) as Stripe.Metadata,
      transfer: id,
    })
    this.books.move(account, currency, -amount)
    transfer.amount_reversed += amount
    transfer.reversed = transfer.amount_reversed === transfer.amount
    transfer.reversals.data.unshift(this.books.keep(reversal))
    this.books.tell('transfer.reversed', transfer)
    return reversal
  }

  listReversals(id: string, params: Stripe.TransferListReversalsParams) {
    const { reversals } = this.books.get('transfer', id)
    return page(reversals.url, reversals.data, params)
  }

  #requireCovered(charge: Stripe.Charge, amount: number, currency: string): void {
    if (charge.status !== 'succeeded')
      throw new StripeRefusal(`The charge ${charge.id} has not succeeded.`)
    if (charge.currency !== currency)
      throw new StripeRefusal('The currency of source_transaction differs.', undefined, 'currency')
    const before = this.books
      .all('transfer')
      .filter((transfer) => transfer.source_transaction === charge.id)
      .reduce((sum, transfer) => sum + transfer.amount, 0)
    if (before + amount > charge.amount - charge.amount_refunded)
      throw new StripeRefusal(
        `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount}. (There is already a transfer using this source, amounting to ${before}.)`,
      )
  }

  #enter(
    source: string,
    amount: number,
    currency: string,
    type: 'transfer' | 'transfer_refund',
  ): Stripe.BalanceTransaction {
    const id = this.books.newId('txn')
    const { seconds: created } = this.books
    return this.books.enter(newEntry({ id, amount, created, currency, fee: 0, source, type }))
  }
}
