import { create } from 'xmlbuilder2'
import { countryCodes } from '#app/platform/i18n/countries'

/**
 * Reads an invoice of UBL 2.1 and says which rules it breaks: of EN 16931-1 (named as there, without those about
 * parts that our invoices never have: allowances, payees, representatives, other kinds of tax), of its lists of
 * codes, and the order of elements that the schema of UBL has. Written from the standard, not from our writer.
 */
export function brokenRules(xml: string): string[] {
  const root = read(xml)
  return [...orderProblems(root), ...rules(root).flatMap(([name, kept]) => (kept ? [] : [name]))]
}

interface Node {
  name: string
  attributes: Record<string, string>
  text: string
  children: Node[]
}

interface DomNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<DomNode>
  attributes: Iterable<{ name: string; value: string }>
}

function read(xml: string): Node {
  const toNode = (dom: DomNode): Node => ({
    name: dom.nodeName,
    attributes: Object.fromEntries([...dom.attributes].map(({ name, value }) => [name, value])),
    text: (dom.textContent ?? '').trim(),
    children: [...dom.childNodes].filter(({ nodeType }) => nodeType === 1).map(toNode),
  })
  return toNode(create(xml).root().node as unknown as DomNode)
}

/** All elements at a path below one. */
function all(node: Node, path: string): Node[] {
  return path
    .split('/')
    .reduce<Node[]>(
      (nodes, step) =>
        nodes.flatMap(({ children }) =>
          children.filter(({ name }) => name === `cac:${step}` || name === `cbc:${step}`),
        ),
      [node],
    )
}

const textAt = (node: Node, path: string): string => all(node, path)[0]?.text ?? ''
const has = (node: Node, path: string): boolean => textAt(node, path) !== ''

/** Hundredths, exact; NaN for what is no decimal number of two digits at most (BR-DEC). */
function cents(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return NaN
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0') || 0)
  return match[1] ? -value : value
}

const amountAt = (node: Node, path: string): number => cents(textAt(node, path) || '0')
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !isNaN(Date.parse(text))
const isCountry = (text: string) => text === '1A' || (text !== 'XK' && countryCodes.includes(text))
const sumOf = (nodes: Node[], path: string) =>
  nodes.reduce((sum, node) => sum + amountAt(node, path), 0)

function rules(root: Node): [rule: string, kept: boolean][] {
  const seller = all(root, 'AccountingSupplierParty/Party')[0] ?? root
  const buyer = all(root, 'AccountingCustomerParty/Party')[0] ?? root
  const lines = all(root, 'InvoiceLine')
  const sums = all(root, 'LegalMonetaryTotal')[0] ?? root
  const taxes = all(root, 'TaxTotal/TaxSubtotal')
  const means = all(root, 'PaymentMeans')
  const currency = textAt(root, 'DocumentCurrencyCode')
  const amounts = everyAmount(root)
  const payable = amountAt(sums, 'PayableAmount')
  return [
    ['BR-01', textAt(root, 'CustomizationID').startsWith('urn:cen.eu:en16931:2017')],
    ['BR-02', has(root, 'ID')],
    ['BR-03', isDay(textAt(root, 'IssueDate'))],
    ['BR-04', ['380', '381', '384', '389', '751'].includes(textAt(root, 'InvoiceTypeCode'))],
    ['BR-05', /^[A-Z]{3}$/.test(currency)],
    ['BR-06', has(seller, 'PartyLegalEntity/RegistrationName')],
    ['BR-07', has(buyer, 'PartyLegalEntity/RegistrationName')],
    ['BR-08', all(seller, 'PostalAddress').length === 1],
    ['BR-09', isCountry(textAt(seller, 'PostalAddress/Country/IdentificationCode'))],
    ['BR-10', all(buyer, 'PostalAddress').length === 1],
    ['BR-11', isCountry(textAt(buyer, 'PostalAddress/Country/IdentificationCode'))],
    ['BR-12', has(sums, 'LineExtensionAmount')],
    ['BR-13', has(sums, 'TaxExclusiveAmount')],
    ['BR-14', has(sums, 'TaxInclusiveAmount')],
    ['BR-15', has(sums, 'PayableAmount')],
    ['BR-16', lines.length > 0],
    ['BR-21', lines.every((line) => has(line, 'ID'))],
    ['BR-22', lines.every((line) => has(line, 'InvoicedQuantity'))],
    ['BR-23', all(root, 'InvoiceLine/InvoicedQuantity').every((one) => one.attributes.unitCode)],
    ['BR-24', lines.every((line) => has(line, 'LineExtensionAmount'))],
    ['BR-25', lines.every((line) => has(line, 'Item/Name'))],
    ['BR-26', lines.every((line) => has(line, 'Price/PriceAmount'))],
    ['BR-27', lines.every((line) => amountAt(line, 'Price/PriceAmount') >= 0)],
    ['BR-45', taxes.every((tax) => has(tax, 'TaxableAmount'))],
    ['BR-46', taxes.every((tax) => has(tax, 'TaxAmount'))],
    ['BR-47', taxes.every((tax) => has(tax, 'TaxCategory/ID'))],
    [
      'BR-48',
      taxes.every(
        (tax) => textAt(tax, 'TaxCategory/ID') === 'O' || has(tax, 'TaxCategory/Percent'),
      ),
    ],
    ['BR-49', means.every((one) => has(one, 'PaymentMeansCode'))],
    ['BR-50', all(root, 'PaymentMeans/PayeeFinancialAccount').every((one) => has(one, 'ID'))],
    [
      'BR-61',
      means.every(
        (one) =>
          !['30', '58'].includes(textAt(one, 'PaymentMeansCode')) ||
          has(one, 'PayeeFinancialAccount/ID'),
      ),
    ],
    ['BR-62', all(seller, 'EndpointID').every((one) => one.attributes.schemeID)],
    ['BR-63', all(buyer, 'EndpointID').every((one) => one.attributes.schemeID)],
    ['BR-CL-04', ['EUR'].includes(currency)],
    ['BR-CL-16', means.every((one) => ['30', '58'].includes(textAt(one, 'PaymentMeansCode')))],
    ['currency of amounts', amounts.every((one) => one.attributes.currencyID === currency)],
    ['BR-DEC', amounts.every((one) => !Number.isNaN(cents(one.text)))],
    ['reference (BT-10 or BT-13)', has(root, 'BuyerReference') || has(root, 'OrderReference/ID')],

    ['BR-CO-04', lines.every((line) => has(line, 'Item/ClassifiedTaxCategory/ID'))],
    ['BR-CO-09', all(root, 'AccountingSupplierParty/Party').every(hasCountryInVat)],
    ['BR-CO-09', all(root, 'AccountingCustomerParty/Party').every(hasCountryInVat)],
    ['BR-CO-10', sumOf(lines, 'LineExtensionAmount') === amountAt(sums, 'LineExtensionAmount')],
    [
      'BR-CO-13',
      amountAt(sums, 'TaxExclusiveAmount') ===
        amountAt(sums, 'LineExtensionAmount') -
          amountAt(sums, 'AllowanceTotalAmount') +
          amountAt(sums, 'ChargeTotalAmount'),
    ],
    ['BR-CO-14', amountAt(root, 'TaxTotal/TaxAmount') === sumOf(taxes, 'TaxAmount')],
    [
      'BR-CO-15',
      amountAt(sums, 'TaxInclusiveAmount') ===
        amountAt(sums, 'TaxExclusiveAmount') + amountAt(root, 'TaxTotal/TaxAmount'),
    ],
    [
      'BR-CO-16',
      payable ===
        amountAt(sums, 'TaxInclusiveAmount') -
          amountAt(sums, 'PrepaidAmount') +
          amountAt(sums, 'PayableRoundingAmount'),
    ],
    ['BR-CO-17', taxes.every(hasItsTax)],
    ['BR-CO-18', taxes.length > 0],
    ['BR-CO-25', payable <= 0 || isDay(textAt(root, 'DueDate')) || has(root, 'PaymentTerms/Note')],
    [
      'BR-CO-26',
      has(seller, 'PartyIdentification/ID') ||
        has(seller, 'PartyLegalEntity/CompanyID') ||
        vatNumber(seller) !== '',
    ],
    ...categoryRules(root, seller, buyer),
  ]
}

/** The rules of each category of tax: BR-S, BR-E, BR-O. */
function categoryRules(root: Node, seller: Node, buyer: Node): [string, boolean][] {
  const taxes = all(root, 'TaxTotal/TaxSubtotal')
  const lines = all(root, 'InvoiceLine')
  const of = (id: string) => ({
    lines: lines.filter((line) => textAt(line, 'Item/ClassifiedTaxCategory/ID') === id),
    taxes: taxes.filter((tax) => textAt(tax, 'TaxCategory/ID') === id),
  })
  const rate = (line: Node) => textAt(line, 'Item/ClassifiedTaxCategory/Percent')
  const [s, e, o] = [of('S'), of('E'), of('O')] as const
  const known = s.lines.length + e.lines.length + o.lines.length === lines.length
  const reason = (tax: Node) =>
    has(tax, 'TaxCategory/TaxExemptionReasonCode') || has(tax, 'TaxCategory/TaxExemptionReason')
  const same = ({ lines: some, taxes: sums }: typeof s) =>
    sums.every((tax) => {
      const percent = textAt(tax, 'TaxCategory/Percent')
      const fitting = some.filter((line) => rate(line) === percent)
      return amountAt(tax, 'TaxableAmount') === sumOf(fitting, 'LineExtensionAmount')
    })
  const taxed = s.lines.length + e.lines.length > 0
  return [
    ['BR-CL-17', known],
    ['BR-S-01', s.lines.length === 0 || s.taxes.length > 0],
    ['BR-S-02, BR-E-02', !taxed || has(seller, 'PartyTaxScheme/CompanyID')],
    ['BR-S-05', s.lines.every((line) => Number(rate(line)) > 0)],
    ['BR-S-08', same(s)],
    ['BR-S-10', s.taxes.every((tax) => !reason(tax))],
    ['BR-E-01', e.lines.length === 0 || e.taxes.length === 1],
    ['BR-E-05', e.lines.every((line) => Number(rate(line)) === 0 && rate(line) !== '')],
    ['BR-E-08', same(e)],
    ['BR-E-09', e.taxes.every((tax) => amountAt(tax, 'TaxAmount') === 0)],
    ['BR-E-10', e.taxes.every(reason)],
    ['BR-O-01', o.lines.length === 0 || o.taxes.length === 1],
    ['BR-O-02', o.lines.length === 0 || vatNumber(seller) + vatNumber(buyer) === ''],
    ['BR-O-05', o.lines.every((line) => rate(line) === '')],
    ['BR-O-08', same(o)],
    ['BR-O-09', o.taxes.every((tax) => amountAt(tax, 'TaxAmount') === 0)],
    ['BR-O-10', o.taxes.every(reason)],
    ['BR-O-11, BR-O-12', o.taxes.length === 0 || taxes.length === 1],
  ]
}

function vatNumber(party: Node): string {
  const scheme = all(party, 'PartyTaxScheme').find((one) => textAt(one, 'TaxScheme/ID') === 'VAT')
  return scheme ? textAt(scheme, 'CompanyID') : ''
}

function hasCountryInVat(party: Node): boolean {
  const prefix = vatNumber(party).slice(0, 2)
  return prefix === '' || prefix === 'EL' || countryCodes.includes(prefix)
}

/** To the nearest cent, halves up; with whole numbers, so that nothing is lost. */
function hasItsTax(tax: Node): boolean {
  if (['TaxableAmount', 'TaxAmount'].some((name) => Number.isNaN(amountAt(tax, name)))) return false
  const rate = BigInt(cents(textAt(tax, 'TaxCategory/Percent') || '0'))
  const base = BigInt(amountAt(tax, 'TaxableAmount'))
  return BigInt(amountAt(tax, 'TaxAmount')) === (2n * base * rate + 10_000n) / 20_000n
}

function everyAmount(node: Node): Node[] {
  const own = /Amount$/.test(node.name) ? [node] : []
  return [...own, ...node.children.flatMap(everyAmount)]
}

/** The order in UBL 2.1 of what we use, and of what stands around it. */
const sequences: Record<string, string> = {
  Invoice:
    'UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime DueDate InvoiceTypeCode Note TaxPointDate DocumentCurrencyCode TaxCurrencyCode AccountingCost LineCountNumeric BuyerReference InvoicePeriod OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference ProjectReference Signature AccountingSupplierParty AccountingCustomerParty PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty Delivery DeliveryTerms PaymentMeans PaymentTerms PrepaidPayment AllowanceCharge TaxTotal WithholdingTaxTotal LegalMonetaryTotal InvoiceLine',
  'cac:Party':
    'MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID IndustryClassificationCode PartyIdentification PartyName Language PostalAddress PhysicalLocation PartyTaxScheme PartyLegalEntity Contact Person',
  'cac:PostalAddress':
    'ID Postbox Floor Room StreetName AdditionalStreetName BlockName BuildingName BuildingNumber CityName PostalZone CountrySubentity CountrySubentityCode Region District AddressLine Country',
  'cac:PartyTaxScheme': 'RegistrationName CompanyID TaxLevelCode ExemptionReason TaxScheme',
  'cac:PartyLegalEntity': 'RegistrationName CompanyID RegistrationDate CompanyLegalForm',
  'cac:PaymentMeans':
    'ID PaymentMeansCode PaymentDueDate PaymentChannelCode InstructionID InstructionNote PaymentID CardAccount PayerFinancialAccount PayeeFinancialAccount',
  'cac:PayeeFinancialAccount': 'ID Name AccountTypeCode FinancialInstitutionBranch Country',
  'cac:TaxTotal': 'TaxAmount RoundingAmount TaxSubtotal',
  'cac:TaxSubtotal': 'TaxableAmount TaxAmount CalculationSequenceNumeric Percent TaxCategory',
  'cac:TaxCategory': 'ID Name Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme',
  'cac:ClassifiedTaxCategory': 'ID Name Percent TaxExemptionReasonCode TaxScheme',
  'cac:LegalMonetaryTotal':
    'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount',
  'cac:InvoiceLine':
    'ID UUID Note InvoicedQuantity LineExtensionAmount AccountingCost InvoicePeriod OrderLineReference AllowanceCharge TaxTotal Item Price',
  'cac:Item': 'Description PackQuantity Name BuyersItemIdentification ClassifiedTaxCategory',
  'cac:Price': 'PriceAmount BaseQuantity PriceChangeReason',
}

function orderProblems(node: Node): string[] {
  const sequence = sequences[node.name]?.split(' ')
  const names = node.children.map(({ name }) => name.replace(/^c[ab]c:/, ''))
  const places = names.map((name) => sequence?.indexOf(name) ?? 0)
  const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))
  const empty = node.children.length === 0 && node.text === ''
  return [
    ...(wrong ? [`order of ${node.name}: ${names.join(', ')}`] : []),
    ...(empty ? [`${node.name} is empty`] : []),
    ...node.children.flatMap(orderProblems),
  ]
}
