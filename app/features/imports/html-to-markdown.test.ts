import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { htmlToMarkdown, wholeAddress } from './html-to-markdown'

const home = 'https://www.challenge.gov'
const convert = (html: string) => htmlToMarkdown(html, home)

test.each([
  ['<p>One</p><p></p><p>&nbsp;</p><p>Two</p>', 'One\n\nTwo'],
  ['<p style="color:red" onclick="x()">Red <b>alert</b></p>', 'Red **alert**'],
  ['A&nbsp;&amp;&nbsp;B &lt;C&gt; &#8217;d', 'A & B \\<C> ’d'],
  ['<h2>First</h2><p>x</p><h5>Below</h5>', '# First\n\nx\n\n## Below'],
  ['<h4>Only</h4>', '# Only'],
  ['<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>', '- one\n- two\n    - three'],
  ['<p>Line<br>break</p>', 'Line\\\nbreak'],
  ['CO<sub>2</sub>, 10<sup>6</sup>, 1<sup>st</sup>', 'CO₂, 10⁶, 1st'],
  ['<p>5 * 3 _ 2 # [x]</p>', '5 \\* 3 \\_ 2 # \\[x\\]'],
  ['<p># no heading</p>', '\\# no heading'],
  ['<p>rule \\#8 of \\[RPE\\]</p>', 'rule #8 of \\[RPE\\]'],
  ['&lt;p&gt;One&lt;br /&gt;two&lt;/p&gt; &lt;script&gt;', 'One\\\ntwo\n\n\\<script>'],
  ['&lt;a href="https://nasa.gov"&gt;NASA&lt;/a&gt;', '[NASA](https://nasa.gov/)'],
  ['word<b>.</b>next', 'word **.** next'],
  ['<b>a</b> <b>b</b>', '**a b**'],
])('%s', (html, markdown) => {
  expect(convert(html)).toBe(markdown)
})

test('links are whole, and those that lead nowhere become their words', () => {
  expect(convert('<a href="/assets/rules.pdf">Rules</a>')).toBe(
    '[Rules](https://www.challenge.gov/assets/rules.pdf)',
  )
  expect(convert('<a href="https://nasa.gov/a_(b)">NASA</a>')).toBe(
    '[NASA](https://nasa.gov/a_%28b%29)',
  )
  expect(convert('Mail <a href="mailto:(address removed)">(address removed)</a>.')).toBe(
    'Mail (address removed).',
  )
  expect(convert('<a href="#top">Top</a> <a>None</a> <a href="">Empty</a>')).toBe('Top None Empty')
  expect(convert('<a href="https://nasa.gov"><img src="x.png" alt=""></a>')).toBe('')
  expect(convert('<img src="/chart.png" alt="A chart">')).toBe(
    '[A chart](https://www.challenge.gov/chart.png)',
  )
})

test.each([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  [' java\nscript:alert(1)'],
  ['data:text/html,<script>alert(1)</script>'],
  ['vbscript:x'],
  ['file:///etc/passwd'],
])('no link leads to %s', (address) => {
  expect(wholeAddress(address, home)).toBeNull()
  const html = `<a href="${address.replaceAll('<', '&lt;')}">words</a>`
  expect(renderMarkdown(convert(html))).not.toContain('href')
})

test('scripts, styles, frames and comments leave nothing behind', () => {
  const html =
    '<script>steal()</script><style>p{}</style><!-- note --><iframe src="https://x.example">frame</iframe>' +
    '<svg onload="steal()"><text>drawn</text></svg><p>Kept</p>'
  const markdown = convert(html)
  expect(markdown).toContain('Kept')
  expect(markdown).not.toMatch(/steal|p\{\}|note|x\.example/)
})

test('a table has one heading row and cells of one line', () => {
  const html =
    '<table><tr><td>Prize</td><td>Sum</td></tr><tr><td><p>First</p><p>place</p></td><td>a|b</td></tr></table>'
  expect(convert(html)).toBe('| Prize | Sum |\n| --- | --- |\n| First place | a\\|b |')
})

test('a table that only arranges becomes its blocks', () => {
  expect(convert('<table><tr><td><h3>Goal</h3><p>Text</p></td></tr></table>')).toBe(
    '# Goal\n\nText',
  )
})

test('broken HTML keeps its words', () => {
  expect(convert('<p>One <b>two <i>three</p><div>four</td></b> <a href="x>five')).toContain('two')
  expect(convert('a < b and c > d')).toBe('a < b and c > d')
  expect(convert('<<p>>x')).toContain('x')
})

test('nesting without end is read in time', () => {
  const deep = `${'<div><ul><li>'.repeat(20_000)}deep`
  const started = performance.now()
  convert(deep)
  convert('<b>'.repeat(50_000))
  convert(`<a href="${'('.repeat(100_000)}">x</a>`)
  convert('*'.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('whatever comes in, no mark of HTML becomes one on the page', () => {
  const tag = fc.constantFrom(
    ...['<p>', '</p>', '<b>', '</b>', '<script>', '</script>', '<table>', '<td>', '<tr>', '<li>'],
    ...[
      '<img src=x onerror=alert(1)>',
      '&lt;script&gt;',
      '<a href="javascript:x">',
      '</a>',
      '<h1>',
    ],
    ...['[x](javascript:y)', '`', '\\', '<!--', '-->', '&#60;', '\n\n', '|', ' ', 'word', '<', '>'],
  )
  const page = fc.array(tag, { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(page, fc.string({ unit: 'binary' })), (html) => {
      const rendered = renderMarkdown(convert(html))
      expect(rendered).not.toMatch(/<(script|img|iframe|svg|style)/i)
      expect(rendered).not.toMatch(/href="(?!https?:|mailto:)/i)
      expect(rendered).not.toMatch(/<[^>]*\son\w+=/i)
    }),
    { numRuns: 300 },
  )
})
