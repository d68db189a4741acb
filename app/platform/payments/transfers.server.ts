import type { Transfer, TransferReversal } from './payments'
import {
  metadataOf,
  reversalObject,
  transferGroup,
  transferObject,
} from './provider-objects.server'
import { ask, askForAll } from './stripe-client.server'

export interface NewTransfer {
  paymentId: string
  key: string
  accountId: string
  /** The charge that the money comes from. All transfers of a charge together can't exceed it. */
  chargeId: string
  amount: number
  currency: string
}

/**
 * Sends money of a charge to the account of one who is paid; it arrives when the charge's money has. Throws
 * a PaymentProviderError, `declined` while the account can't receive.
 */
export function createTransfer(transfer: NewTransfer): Promise<Transfer> {
  const { paymentId, key, accountId, chargeId, amount, currency } = transfer
  return ask(transferObject, (stripe) =>
    stripe.transfers.create(
      {
        amount,
        currency: currency.toLowerCase(),
        destination: accountId,
        source_transaction: chargeId,
        transfer_group: transferGroup(paymentId),
        metadata: metadataOf({ paymentId, key }),
      },
      { idempotencyKey: key },
    ),
  )
}

/** The transfer as it is now. Throws a PaymentProviderError. */
export function findTransfer(transferId: string): Promise<Transfer> {
  return ask(transferObject, (stripe) => stripe.transfers.retrieve(transferId))
}

/** Every transfer of a payment, newest first. Throws a PaymentProviderError. */
export function listTransfers(paymentId: string): Promise<Transfer[]> {
  return askForAll(transferObject, (stripe) =>
    stripe.transfers.list({ transfer_group: transferGroup(paymentId), limit: 100 }),
  )
}

export interface NewReversal {
  paymentId: string
  key: string
  transferId: string
  /** In the transfer's currency; at most what of it was not reversed yet. */
  amount: number
}

/**
 * Takes money of a transfer back from the account that it went to. Throws a PaymentProviderError, `declined`
 * while that account holds less.
 */
export function reverseTransfer(reversal: NewReversal): Promise<TransferReversal> {
  const { paymentId, key, transferId, amount } = reversal
  return ask(reversalObject, (stripe) =>
    stripe.transfers.createReversal(
      transferId,
      { amount, metadata: metadataOf({ paymentId, key }) },
      { idempotencyKey: key },
    ),
  )
}

/** Every reversal of a transfer, newest first. Throws a PaymentProviderError. */
export function listReversals(transferId: string): Promise<TransferReversal[]> {
  return askForAll(reversalObject, (stripe) =>
    stripe.transfers.listReversals(transferId, { limit: 100 }),
  )
}
