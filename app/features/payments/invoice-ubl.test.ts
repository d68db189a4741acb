import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '#app/messages/all.server'
import { accept } from '#app/domain/ledger'
import { splitTax } from '#app/domain/invoice-amounts'
import { languages } from '#app/messages/languages'
import { brokenRules } from '../../../tests/support/en16931'
import type { KeptInvoice } from './invoice-document'
import { invoiceXml } from './invoice-ubl.server'

function invoice(
  { total = 4_500_000, rate = 2_000 }: { total?: number; rate?: number } = {},
  changes: Partial<KeptInvoice> = {},
): KeptInvoice {
  const { net, vat, rounding } = splitTax(BigInt(total), rate)
  return {
    number: '0000000001',
    issuedOn: '2027-02-06',
    payUntil: '2027-03-08',
    language: 'en',
    currency: 'EUR',
    reference: 'SOFIA-2026-0012-M1',
    agreement: 'SOFIA-2026-0012',
    about: 'Quieter nights on the ring road',
    milestone: { number: 1, title: 'Walls stand' },
    seller: { ...seller, vatId: rate > 0 ? 'BG203456789' : null },
    buyer,
    vatRate: rate,
    net: Number(net),
    vat: Number(vat),
    rounding: Number(rounding),
    total,
    ...changes,
  }
}

const seller: KeptInvoice['seller'] = {
  name: 'Еърлайт ООД',
  street: 'бул. „Черни връх“ 51',
  postcode: '1407',
  town: 'София',
  country: 'BG',
  registerNumber: '203456789',
  vatId: 'BG203456789',
  account: 'BG86UBBS92001000000017',
  bic: 'UBBSBGSF',
  bank: 'ОББ',
}

const buyer: KeptInvoice['buyer'] = {
  name: 'Столична община',
  street: 'ул. „Московска“ 33',
  postcode: '1000',
  town: 'София',
  country: 'BG',
  registerNumber: '000696327',
  vatId: 'BG000696327',
  endpoint: { id: 'BG000696327', scheme: '9926' },
}

describe('an invoice by EN 16931', () => {
  test.each<[string, KeptInvoice]>([
    ['at the standard rate', invoice()],
    ['exempt', invoice({ rate: 0 }, { seller })],
    ['not subject to the tax', invoice({ rate: 0 })],
    ['with a cent that no price gives', invoice({ total: 3 })],
    ['of what was held back', invoice({}, { milestone: null })],
    ['without what is optional', invoice({}, { buyer: bare(), seller: { ...seller, bic: null } })],
    ['to an account that is no IBAN', invoice({}, { seller: { ...seller, account: '0071' } })],
    [
      'by a company with a national number',
      invoice({}, { seller: { ...seller, vatId: '0108912345', registerNumber: null } }),
    ],
    ['from Kosovo', invoice({}, { seller: { ...seller, country: 'XK' } })],
    ...languages.map((language): [string, KeptInvoice] => [
      language,
      invoice({ rate: 0 }, { language }),
    ]),
  ])('keeps every rule: %s', (_, document) => {
    expect(brokenRules(invoiceXml(document))).toEqual([])
  })

  test('says what was agreed, in numbers that machines read', () => {
    const xml = invoiceXml(invoice())
    for (const words of [
      '<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>',
      '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>',
      '<cbc:PayableAmount currencyID="EUR">45000.00</cbc:PayableAmount>',
      '<cbc:TaxAmount currencyID="EUR">7500.00</cbc:TaxAmount>',
      '<cbc:ID>S</cbc:ID>',
      '<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>',
      '<cbc:ID>BG86UBBS92001000000017</cbc:ID>',
      '<cbc:EndpointID schemeID="9926">BG000696327</cbc:EndpointID>',
      '<cbc:Name>Milestone 1: Walls stand</cbc:Name>',
    ])
      expect(xml).toContain(words)
    expect(xml).not.toContain('PayableRoundingAmount')
  })

  test('says names as they are, with every sign', () => {
    const name = 'A&amp;B <b> "c" &#60; ]]>'
    const xml = invoiceXml(invoice({}, { seller: { ...seller, name } }))
    expect(xml).toContain('A&amp;amp;B &lt;b&gt; "c" &amp;#60; ]]&gt;')
  })

  test('keeps every rule whatever is paid, taxed and held back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.oneof(fc.constantFrom(0, 500, 900, 2_000, 2_500), fc.integer({ min: 1, max: 9_999 })),
        fc.integer({ min: 0, max: 5_000 }),
        (amount, rate, retention) => {
          const due = Number(accept(BigInt(amount), retention).due)
          expect(brokenRules(invoiceXml(invoice({ total: due || 1, rate })))).toEqual([])
        },
      ),
    )
  })

  test('keeps every rule whatever people call themselves', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '</cbc:RegistrationName><cbc:ID>x',
        ']]>',
        '<!--',
        '&#0;',
        '"\'&<>',
        '\u0000',
        '\ud800',
        'a\u202ebc',
        '<?xml version="1.0"?>',
      ),
    )
    fc.assert(
      fc.property(word, word, (name, title) => {
        const hostile = {
          seller: { ...seller, name, street: title },
          buyer: { ...buyer, name: title, town: name },
          about: name,
          milestone: { number: 1, title },
        }
        const xml = invoiceXml(invoice({}, hostile))
        expect(brokenRules(xml)).toEqual([])

        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]/)
        expect(xml.match(/<cbc:RegistrationName>/g)).toHaveLength(2)
        expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/)
      }),
    )
  })
})

function bare(): KeptInvoice['buyer'] {
  return { ...buyer, registerNumber: null, vatId: null, endpoint: null }
}

describe('the rules are seen to be broken', () => {
  test.each<[string, (xml: string) => string]>([
    ['BR-02', (xml) => xml.replace('<cbc:ID>0000000001</cbc:ID>', '')],
    ['BR-03', (xml) => xml.replace('2027-02-06', '2027-02-46')],
    ['BR-05', (xml) => xml.replace('>EUR<', '>euro<')],
    ['BR-11', (xml) => xml.replace(/>BG<(?![^]*>BG<)/, '>XX<')],
    ['BR-61', (xml) => xml.replace('<cbc:ID>BG86UBBS92001000000017</cbc:ID>', '')],
    ['BR-63', (xml) => xml.replace(' schemeID="9926"', '')],
    ['BR-CO-09', (xml) => xml.replace('>BG203456789<', '>00203456789<')],
    ['BR-CO-10', (xml) => xml.replace('37500.00</cbc:LineExt', '37500.01</cbc:LineExt')],
    ['BR-CO-14', (xml) => xml.replace('7500.00', '7500.01')],
    ['BR-CO-15', (xml) => xml.replace('>45000.00</cbc:TaxI', '>45000.01</cbc:TaxI')],
    ['BR-CO-16', (xml) => xml.replace('>45000.00</cbc:PayableA', '>45000.01</cbc:PayableA')],
    ['BR-CO-17', (xml) => xml.replaceAll('20.00<', '21.00<')],
    ['BR-CO-25', (xml) => xml.replace(/<cbc:DueDate>.*<\/cbc:DueDate>/, '')],
    ['BR-S-08', (xml) => xml.replace('20.00<', '21.00<')],
    ['BR-DEC', (xml) => xml.replace('37500.00', '37500.0012')],
    ['order of Invoice', (xml) => xml.replace(/(<cbc:IssueDate>.*>)\s*(<cbc:DueDate>.*>)/, '$2$1')],
  ])('%s', (rule, change) => {
    const xml = invoiceXml(invoice())
    expect(change(xml)).not.toBe(xml)
    expect(brokenRules(change(xml)).join('\n')).toContain(rule)
  })
})
