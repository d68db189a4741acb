import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { fillClauses, templateFields, templateGaps, unknownFields } from './agreement-template'

const values = Object.fromEntries(templateFields.map((name) => [name, 'plain words'])) as Record<
  (typeof templateFields)[number],
  string
>
const template = {
  clauses: [
    {
      id: 'one',
      heading: 'With {{company}}',
      text: '{{company}} and *{{city}}* for {{call}}:\n\n- {{company}} | {{unit}}\n- [a]({{call}}) {{company}}\n\n{{ company }}',
    },
  ],
}

const markdown = new MarkdownIt({ html: false, linkify: true })

/** What a text is made of, its words left out. */
function structureOf(text: string): string[] {
  return markdown
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .map(({ type }) => type)
    .filter((type) => type !== 'text' && type !== 'text_special')
}

const filledWith = (company: string) => fillClauses(template, { ...values, company })[0]!

const hostile = [
  '# A heading',
  '**bold** and _more_ ~~gone~~ `code`',
  'two\n\nparagraphs\n- and a list',
  '1. first',
  '1) first',
  '[link](https://evil.example)',
  'https://evil.example www.evil.example a@evil.example evil.com',
  '<script>alert(1)</script> <b>x</b>',
  '| a | b |\n|---|---|',
  '> quote',
  '---',
  '===',
  '&lt;b&gt; &#35;',
  '```\ncode',
  'ends with a backslash \\',
  '{{amount}} and {{company}}',
  '![picture](x)',
  '\u202eright to left\u2066',
]

test.each(hostile)('a company called %j changes no structure', (name) => {
  const { text, heading } = filledWith(name)
  expect(structureOf(text)).toEqual(structureOf(filledWith('plain words').text))
  expect(heading).not.toMatch(/[\n\u202e\u2066]/)
  const html = markdown.render(filledWith(name).text.split('\n').at(-1)!)
  const shown = html.replace(/<[^>]+>/g, '')
  const decoded = shown
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
  expect(decoded.replace(/&amp;/g, '&').trim()).toBe(
    name.replace(/\s+/g, ' ').replace(/[\u202e\u2066]/g, ''),
  )
})

test('whatever a value says, the text keeps its structure', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'#*_`[]()<>|-+.!\\&:;/@{}~=1 \na'),
    maxLength: 30,
  })
  const plain = structureOf(filledWith('plain words').text)
  fc.assert(
    fc.property(marks, (name) => {
      fc.pre(name.trim() !== '')
      expect(structureOf(filledWith(name).text)).toEqual(plain)
    }),
    { numRuns: 500 },
  )
})

test('a field without a value stays to be filled in by hand', () => {
  expect(filledWith('').heading).toBe('With {{company}}')
  expect(filledWith(' \n ').text).toContain('{{ company }}')
})

test('names that are no field are found, each once', () => {
  expect(
    unknownFields('{{company}} {{ Company }} {{x y}} {{}} {{x y}} {{amount}} { {city} }'),
  ).toEqual(['Company', 'x y', ''])
})

test('a template lacks clauses, headings or texts', () => {
  const clause = { id: 'a', heading: 'A', text: 'B' }
  expect(templateGaps({ clauses: [] })).toEqual(['clauses'])
  expect(templateGaps({ clauses: [{ ...clause, heading: ' ' }] })).toEqual(['headings'])
  expect(templateGaps({ clauses: [clause, { ...clause, text: '' }] })).toEqual(['texts'])
  expect(templateGaps({ clauses: [clause] })).toEqual([])
})
