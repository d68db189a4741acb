import { expect, test } from 'vitest'
import { city, describeEngines, documents, ranking, sector, state } from '../support/search-engines'

/** What is found by which words, and in which order. */
describeEngines(({ ask, found }) => {
  test.each([
    ['въздух', ['air']],
    ['ВЪЗДУХ', ['air']],
    ['vazduh', ['air']],
    ['sofia', ['air']],
    ['София', ['air']],
    ['Sofiya', ['air']],
    ['stolichna obshtina', ['air']],
    ['москва', ['transport']],
    ['Moskva', ['transport']],
    ['umnyy transport', ['transport']],
    ['umniy', ['transport']],
    ['shchit', ['transport']],
    ['Đà Nẵng', ['flood']],
    ['da nang', ['flood']],
    ['DUONG PHO', ['flood']],
    ['ngâp nuoc', ['flood']],
    ['المدينة', ['license']],
    ['مدينه', ['license']],
    ['للمدينة', ['license']],
    ['اداره', ['license']],
    ['مواطنين', ['license']],
    ['الشركات', ['license']],
  ])('finds %s in its language and script', async (text, ids) => {
    expect(await found(text)).toEqual(ids)
  })

  test.each([
    ['sensros', ['air', 'lighting']],
    ['sensrs', ['air', 'lighting']],
    ['trasnportation', ['parking']],
    ['transprotatoin', ['parking']],
    ['въздцх', ['air']],
    ['guidnace places', ['parking']],
    ['lihgts', ['lighting']],
    ['офис', []],
    ['lmap', []],
    ['5h', []],
    ['office366', []],
    ['xensors', []],
  ])('forgives slips in long words only: %s', async (text, ids) => {
    expect((await found(text)).sort()).toEqual(ids)
  })

  test.each([
    ['gui', ['parking']],
    ['s', ['air', 'lighting', 'parking', 'transport']],
    ['street li', ['lighting']],
    ['транс', ['parking', 'transport']],
    ['ngập nư', ['flood']],
    ['الإلك', ['license']],
  ])('takes the last word for a beginning: %s', async (text, ids) => {
    expect((await found(text)).sort()).toEqual(ids)
  })

  test('requires every word, and takes most of them where no document has all', async () => {
    expect(await found('sensors quarter')).toEqual(['air'])
    expect(await found('sensors hub xyzzyx')).toEqual(['lighting'])
    expect(await found('xyzzyx qwqwqw')).toEqual([])
    const where = { facet: 'city', oneOf: ['sofia'] }
    const { hits } = await ask({ text: 'hub lamps sensors', where })
    expect(hits.map((hit) => hit.id)).toEqual(['air'])
    const none = await ask({ text: 'sensors hub', groups: [{ ...city, chosen: ['hanoi'] }] })
    expect(none.total).toBe(0)
  })

  test('leaves out what is excluded', async () => {
    expect(await found('sensors -sofia')).toEqual(['lighting'])
    expect(await found('sensors -"data hub"')).toEqual(['air'])
    expect(await found('data -sensors')).toEqual(['parking'])
    expect((await ask({ text: '-sensors' })).total).toBe(4)
  })

  test('finds a phrase only as it stands', async () => {
    expect(await found('"data centre"')).toEqual(['parking'])
    expect((await found('data centre')).sort()).toEqual(['lighting', 'parking'])
    expect(await found('"centre data"')).toEqual([])
    expect(await found('"чист въздух"')).toEqual(['air'])
    expect(await found('"sensor"')).toEqual([])
  })

  test('ranks titles over names over summaries over bodies', async () => {
    expect(await found('biogas', ranking)).toEqual([
      'in-title',
      'in-names',
      'in-summary',
      'in-body',
    ])
  })

  test('ranks what is exact over beginnings over slips', async () => {
    expect(await found('quantumcrypto', ranking)).toEqual(['exact', 'begins', 'slip'])
  })

  test('gives what a list row shows', async () => {
    const { hits, total } = await ask({ text: 'sofia' })
    expect(total).toBe(1)
    expect(hits[0]).toEqual({ id: 'air', source: { name: 'air' }, texts: documents[0]!.texts })
  })

  test.each([
    ['a quotation mark', '"'],
    ['an empty phrase', '""'],
    ['a blank phrase', '" "'],
    ['a hyphen', '-'],
    ['hyphens and quotation marks', '- -- "-" -"'],
    ['a double bar', '||'],
    ['an asterisk', '*'],
    ['operators of other languages', 'a* OR b:c AND (d'],
    ['operators of tsquery', ":*!&|<->'\\"],
    ['SQL', "'; drop table search_documents; --"],
    ['NUL', '\0'],
    ['NUL in a word', 'a\0b'],
    ['half a surrogate pair', '\ud800'],
    ['emoji', '😀 😀'],
    ['wildcards', '%_'],
    ['HTML', '<script>'],
    ['an open phrase', '"unbalanced quote -x'],
    ['a long Arabic word', 'ا'.repeat(300)],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['letters that fold to eighteen', 'ﷺ'.repeat(200)],
    ['many words', 'много думи '.repeat(1_000)],
    ['many phrases', '"a b" '.repeat(2_000)],
    ['many exclusions', '-a '.repeat(3_000)],
    ['marks without letters', '\u202e\u200f\u0301'],
    ['lines', 'sofia\nhanoi\n'],
  ])('survives %s', async (_, text) => {
    const groups = [{ ...city, chosen: [text] }, sector, { ...state, chosen: [text] }]
    expect((await ask({ text, groups })).hits).toEqual([])
    expect((await ask({ text, groups: [city] })).total).toBeGreaterThanOrEqual(0)
    const chosen = Array.from({ length: 5_000 }, (_unused, at) => text.slice(0, 50) + at)
    expect((await ask({ groups: [{ ...city, chosen }] })).total).toBe(0)
  })

  test('refuses names that the index does not list', async () => {
    const colour = ask({ groups: [{ name: 'colour', chosen: [] }] })
    await expect(colour).rejects.toThrow('no "colour"')
    const bySize = ask({ sort: [{ number: 'size', order: 'asc' }] })
    await expect(bySize).rejects.toThrow('no "size"')
    const sized = ask({ where: { not: { facet: 'size', oneOf: [] } } })
    await expect(sized).rejects.toThrow('no "size"')
  })
})
