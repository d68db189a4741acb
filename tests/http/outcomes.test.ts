import { beforeAll, expect, test } from 'vitest'
import { languages } from '#app/messages/languages'
import { decideOutcome } from '#app/features/outcomes/decide-outcome.server'
import { db } from '#app/platform/db/db.server'
import { startSite, type Site } from '../support/http-server'
import {
  dateOf,
  enter,
  makeMeasured,
  makeReported,
  measureContent,
  measuring,
} from '../support/outcomes'
import { makeCity, makeOrganisation } from '../support/world'

let site: Site

beforeAll(async () => {
  site = await startSite()
  site.setClock(measuring)
})

const pageOf = ({ id, measureId }: { id: string; measureId: string }, language = 'en') =>
  `/${language}/desk/pilots/${id}/outcomes/${measureId}`

test.each([
  ['en', '61.5', '1,250', '1250'],
  ['bg', '61,5', '1,250', '1.25'],
  ['vi', '61,5', '1.250', '1250'],
  ['ru', '61,5', '1 250', '1250'],
  ['ar', '٦١٫٥', '١٬٢٥٠', '1250'],
])('in %s, numbers are read as people there write them', async (language, half, typed, read) => {
  const pilot = await makeMeasured()
  const founder = await site.as(pilot.founder.userId)
  const send = (day: string, value: string) =>
    founder.post(pageOf(pilot, language), { intent: 'enter', day, value })
  expect((await send(dateOf(95), half)).status).toBe(302)
  expect((await send(dateOf(96), typed)).status).toBe(302)
  expect((await send(dateOf(97), 'many')).status).toBe(400)
  const file = await founder.get(`${pageOf(pilot)}/readings.csv`)
  expect(file.text.split('\r\n').slice(1, 3)).toEqual([
    `${dateOf(95)},61.5,`,
    `${dateOf(96)},${read},`,
  ])
})

test('a target on the wrong side is said at its field, and nothing typed is lost', async () => {
  const pilot = await makeMeasured('planned')
  const officer = await site.as(pilot.officer.userId)
  const path = `/en/desk/pilots/${pilot.id}/outcomes`
  const { status, text } = await officer.post(path, {
    intent: 'declare',
    ...measureContent({ name: 'Sleep of the neighbours', target: '70' }),
  })
  expect(status).toBe(400)
  expect(text).toContain('The target lies on the wrong side')
  expect(text).toContain('Sleep of the neighbours')
})

test('a file is looked at and entered without JavaScript', async () => {
  const pilot = await makeMeasured()
  const founder = await site.as(pilot.founder.userId)
  const form = new FormData()
  form.append('intent', 'preview')
  form.append('upload', new File([`day,value\n${dateOf(95)},61.5\n`], 'readings.csv'))
  const looked = await founder.upload(pageOf(pilot), form)
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('Enter 1 reading<')
  expect(await db.reading.count({ where: { measureId: pilot.measureId } })).toBe(0)
  const content = /name="content" value="([^"]*)"/.exec(looked.text)![1]!
  expect((await founder.post(pageOf(pilot), { intent: 'upload', content })).status).toBe(302)
  expect(await db.reading.count({ where: { measureId: pilot.measureId } })).toBe(1)
})

test('a note never runs in a spreadsheet', async () => {
  const pilot = await makeMeasured()
  await enter(pilot, 95, '-1.5', '=HYPERLINK("http://x.example";"1")')
  const founder = await site.as(pilot.founder.userId)
  const { text, headers } = await founder.get(`${pageOf(pilot)}/readings.csv`)
  expect(text).toBe(
    `day,value,note\r\n${dateOf(95)},-1.5,"'=HYPERLINK(""http://x.example"";""1"")"\r\n`,
  )
  expect(headers['content-disposition']).toMatch(/^attachment/)
})

test('only the two sides see outcomes; with the decision everyone sees the report, and no note', async () => {
  const pilot = await makeReported()
  const note = 'The neighbour Ivanova complained.'
  await db.reading.create({
    data: {
      measureId: pilot.measureId,
      day: new Date(dateOf(239)),
      version: 1,
      value: 57,
      note,
      createdById: pilot.officer.userId,
      createdAt: measuring,
    },
  })
  const stranger = await site.as((await makeOrganisation()).person.userId)
  const elsewhere = await site.as((await (await makeCity()).person('officer')).userId)
  const founder = await site.as(pilot.founder.userId)
  const desk = `/en/desk/pilots/${pilot.id}`
  for (const who of [stranger, elsewhere])
    for (const path of [
      `${desk}/outcomes`,
      pageOf(pilot),
      `${pageOf(pilot)}/readings.csv`,
      `${desk}/report`,
    ])
      expect((await who.get(path)).status, path).toBe(404)
  const publicPage = `/en/pilots/${pilot.slug}/report`
  expect((await founder.get(`${desk}/report`)).status).toBe(404)
  expect((await site.visitor().get(publicPage)).status).toBe(404)
  await decideOutcome(pilot.board, pilot.id, { decision: 'scale', reasons: 'Quieter.' }, measuring)
  expect((await founder.get(`${desk}/report`)).status).toBe(200)
  const { slug } = await db.pilotModel.findUniqueOrThrow({ where: { pilotId: pilot.id } })
  for (const path of [publicPage, `/en/models/${slug}`])
    for (const form of [path, `${path}.data`]) {
      const { status, text } = await site.visitor().get(form)
      expect(status, form).toBe(200)
      expect(text, form).not.toContain(note)
      expect(text, form).not.toContain(pilot.board.userId)
    }
})

test.each(languages)('in %s, charts say in words what they draw', async (language) => {
  const pilot = await makeReported()
  await decideOutcome(pilot.board, pilot.id, { decision: 'scale', reasons: 'Quieter.' }, measuring)
  const { text } = await site.visitor().get(`/${language}/pilots/${pilot.slug}/report`)
  const description = /<desc[^>]*>([^<]*)</.exec(text)![1]!
  for (const number of ['56', '62', '55']) expect(description).toContain(number)
  expect(text).toContain('85')
})
