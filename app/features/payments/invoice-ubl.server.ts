import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'
import { taxCategoryOf } from '#app/domain/invoice-amounts'
import { minorUnitDigits } from '#app/domain/money'
import { countryCodes } from '#app/platform/i18n/countries'
import { textIn } from '#app/platform/i18n/text'
import { isLanguage } from '#app/messages/languages'
import type { KeptInvoice } from './invoice-document'

/** An element with its content, in the order of the schema; null stands for one that is left out. */
interface Element {
  [name: string]: string | null | Element | Attributed
}

/** An element of which more is said than its text. */
interface Attributed {
  text: string
  attributes: Record<string, string>
}

const namespaces = {
  xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
}

/** SEPA credit transfer to an IBAN, and any other credit transfer (UNTDID 4461). */
const creditTransfer = { sepa: '58', other: '30' }

/**
 * An invoice as data: UBL 2.1 in the order of its schema, with the terms and rules of EN 16931. Expects one
 * whose currency has two minor digits at most. What XML can't hold, as control characters, is left out.
 */
export function invoiceXml(invoice: KeptInvoice): string {
  const { seller, buyer, currency } = invoice
  const content: Element = {
    'cbc:CustomizationID': 'urn:cen.eu:en16931:2017',
    'cbc:ID': invoice.number,
    'cbc:IssueDate': invoice.issuedOn,
    'cbc:DueDate': invoice.payUntil,
    'cbc:InvoiceTypeCode': '380',
    'cbc:DocumentCurrencyCode': currency,
    'cbc:BuyerReference': invoice.agreement,
    'cac:ContractDocumentReference': { 'cbc:ID': invoice.agreement },
    'cac:AccountingSupplierParty': { 'cac:Party': sellerParty(invoice) },
    'cac:AccountingCustomerParty': { 'cac:Party': buyerParty(buyer, subjectToTax(invoice)) },
    'cac:PaymentMeans': {
      'cbc:PaymentMeansCode': isIban(seller.account) ? creditTransfer.sepa : creditTransfer.other,
      'cbc:PaymentID': invoice.reference,
      'cac:PayeeFinancialAccount': {
        'cbc:ID': seller.account,
        'cbc:Name': seller.name,
        'cac:FinancialInstitutionBranch': seller.bic && { 'cbc:ID': seller.bic },
      },
    },
    'cac:TaxTotal': taxTotal(invoice),
    'cac:LegalMonetaryTotal': totals(invoice),
    'cac:InvoiceLine': line(invoice),
  }
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  write(document.ele('Invoice', namespaces), content)
  return document.end({ prettyPrint: true })
}

/**
 * Writes what is given below an element. Texts go in one by one, since those of a whole object are taken for
 * XML in which signs are named already.
 */
function write(below: XMLBuilder, content: Element): void {
  for (const [name, part] of Object.entries(content)) {
    if (part === null || part === '') continue
    if (typeof part === 'string') below.ele(name).txt(xmlText(part))
    else if ('text' in part && typeof part.text === 'string')
      below.ele(name, part.attributes as Record<string, string>).txt(xmlText(part.text))
    else write(below.ele(name), part as Element)
  }
}

/** What is no character of XML 1.0, and marks that would turn what follows around. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What is nothing but such characters was something all the same: a required element is never empty. */
function xmlText(text: string): string {
  const kept = text.replace(forbidden, '').replace(/\s+/g, ' ').trim()
  // The writer leaves what looks like a named sign as it is, so that no sign may look like one by chance.
  return kept === '' && text !== '' ? '-' : kept.replaceAll('&', '&amp;')
}

function isIban(account: string): boolean {
  return /^[A-Z]{2}\d{2}/.test(account)
}

function subjectToTax({ seller, vatRate }: KeptInvoice): boolean {
  return taxCategoryOf({ vatId: seller.vatId, vatRate }) !== 'O'
}

interface Address {
  street: string
  town: string
  postcode: string
  country: string
}

function addressOf({ street, town, postcode, country }: Address): Element {
  // Kosovo has a code of its own in the list of EN 16931 (BR-CL-14).
  const code = country === 'XK' ? '1A' : country
  return {
    'cbc:StreetName': street,
    'cbc:CityName': town,
    'cbc:PostalZone': postcode,
    'cac:Country': { 'cbc:IdentificationCode': code },
  }
}

const vat = { 'cac:TaxScheme': { 'cbc:ID': 'VAT' } }

/** A number for value added tax begins with its country's code, Greece's with EL (BR-CO-09). */
function isVatNumber(vatId: string): boolean {
  const prefix = vatId.slice(0, 2)
  return prefix === 'EL' || countryCodes.includes(prefix)
}

/** A number that has no country is one of the national tax office (BT-32), and names the seller too (BT-29). */
function sellerParty({ seller }: KeptInvoice): Element {
  const { name, vatId, registerNumber } = seller
  const international = vatId !== null && isVatNumber(vatId)
  return {
    'cac:PartyIdentification':
      registerNumber === null && vatId !== null && !international ? { 'cbc:ID': vatId } : null,
    'cac:PostalAddress': addressOf(seller),
    'cac:PartyTaxScheme': vatId && {
      'cbc:CompanyID': vatId,
      ...(international ? vat : { 'cac:TaxScheme': { 'cbc:ID': 'TAX' } }),
    },
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': name, 'cbc:CompanyID': registerNumber },
  }
}

/** Where nothing is subject to the tax, the buyer's number for it has no place (BR-O-02). */
function buyerParty(buyer: KeptInvoice['buyer'], taxed: boolean): Element {
  const { name, registerNumber, vatId, endpoint } = buyer
  const names = taxed && vatId !== null && isVatNumber(vatId)
  return {
    'cbc:EndpointID': endpoint && {
      text: endpoint.id,
      attributes: { schemeID: xmlText(endpoint.scheme) },
    },
    'cac:PostalAddress': addressOf(buyer),
    'cac:PartyTaxScheme': names ? { 'cbc:CompanyID': vatId, ...vat } : null,
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': name, 'cbc:CompanyID': registerNumber },
  }
}

/** Minor units as a decimal number. */
function decimal(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency)
  const sign = minor < 0 ? '-' : ''
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

const amountIn = (currency: string) => (minor: number) => ({
  text: decimal(minor, currency),
  attributes: { currencyID: currency },
})

/** The rate as a percentage; none where nothing is subject to the tax (BR-O-05). */
function category({ seller, vatRate }: KeptInvoice): Element {
  const id = taxCategoryOf({ vatId: seller.vatId, vatRate })
  return { 'cbc:ID': id, 'cbc:Percent': id === 'O' ? null : (vatRate / 100).toFixed(2) }
}

function taxTotal(invoice: KeptInvoice): Element {
  const amount = amountIn(invoice.currency)
  const tax = category(invoice)
  return {
    'cbc:TaxAmount': amount(invoice.vat),
    'cac:TaxSubtotal': {
      'cbc:TaxableAmount': amount(invoice.net),
      'cbc:TaxAmount': amount(invoice.vat),
      'cac:TaxCategory': { ...tax, ...reasonOf(invoice), ...vat },
    },
  }
}

/** Why no tax is taken, as a code where there is one, and in words (BR-E-10, BR-O-10). */
function reasonOf({ seller, vatRate, language }: KeptInvoice): Element {
  const { t } = textIn(isLanguage(language) ? language : 'en')
  switch (taxCategoryOf({ vatId: seller.vatId, vatRate })) {
    case 'S':
      return {}
    case 'E':
      return { 'cbc:TaxExemptionReason': t('payments.invoice.exempt') }
    case 'O':
      return {
        'cbc:TaxExemptionReasonCode': 'VATEX-EU-O',
        'cbc:TaxExemptionReason': t('payments.invoice.no_vat'),
      }
  }
}

function totals({ net, vat: tax, rounding, total, currency }: KeptInvoice): Element {
  const amount = amountIn(currency)
  return {
    'cbc:LineExtensionAmount': amount(net),
    'cbc:TaxExclusiveAmount': amount(net),
    'cbc:TaxInclusiveAmount': amount(net + tax),
    'cbc:PayableRoundingAmount': rounding === 0 ? null : amount(rounding),
    'cbc:PayableAmount': amount(total),
  }
}

/** One piece of what was agreed: a milestone, or what was held back. */
function line(invoice: KeptInvoice): Element {
  const { milestone, about, net, currency, language } = invoice
  const { t } = textIn(isLanguage(language) ? language : 'en')
  const amount = amountIn(currency)
  return {
    'cbc:ID': '1',
    'cbc:InvoicedQuantity': { text: '1', attributes: { unitCode: 'C62' } },
    'cbc:LineExtensionAmount': amount(net),
    'cac:Item': {
      'cbc:Description': about,
      'cbc:Name': milestone ? t('payments.what', milestone) : t('payments.retention'),
      'cac:ClassifiedTaxCategory': { ...category(invoice), ...vat },
    },
    'cac:Price': { 'cbc:PriceAmount': amount(net) },
  }
}
