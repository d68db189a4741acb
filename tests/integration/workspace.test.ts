import { afterEach, expect, test } from 'vitest'
import '#app/messages/all.server'
import { readableFile } from '#app/features/files/read-file.server'
import {
  addRisk,
  changeRisk,
  closeRisk,
  recordDecision,
} from '#app/features/workspace/keep-registers.server'
import { sendMessage } from '#app/features/workspace/send-message.server'
import { findRegisters, listMessages } from '#app/features/workspace/workspace-queries.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db } from '#app/platform/db/db.server'
import { atOnce } from '../support/at-once'
import { makePilot } from '../support/pilots'
import { actorOf, makeCity, makePerson, onDay } from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const place = await makeCity()
const risk = { title: 'Frost', mitigation: 'Salt.', likelihood: 3, impact: 3 }

test('what one side says reaches the other, with its file, and stays', async () => {
  const pilot = await makePilot(place)
  const { officer, founder } = pilot
  await expect(
    sendMessage(officer, pilot.id, { text: ' ', upload: null }, onDay(61)),
  ).rejects.toMatchObject({ code: 'message_empty' })
  await sendMessage(officer, pilot.id, { text: 'We **begin** on Monday.', upload: null }, onDay(61))
  const upload = new File(['North gate.'], 'gate.txt', { type: 'text/plain' })
  await sendMessage(founder, pilot.id, { text: '', upload }, onDay(62))
  const told = (userId: string) =>
    db.notification.count({ where: { event: 'pilot_message', userId } })
  expect([await told(founder.userId), await told(officer.userId)]).toEqual([1, 1])
  const { messages } = await listMessages(founder, pilot.id, 1)
  expect(messages.map(({ by, html }) => [by, html.trim()])).toEqual([
    [founder.name, ''],
    [officer.name, '<p>We <strong>begin</strong> on Monday.</p>'],
  ])
  const fileId = messages[0]!.file!.id
  expect((await readableFile(officer, fileId, onDay(63))).name).toBe('gate.txt')
  const stranger = await actorOf((await makePerson()).id)
  await expect(readableFile(stranger, fileId, onDay(63))).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(listMessages(stranger, pilot.id, 1)).rejects.toMatchObject({ code: 'not_found' })
  await expect(db.pilotMessage.deleteMany({ where: { pilotId: pilot.id } })).rejects.toThrow()
})

test('risks stand by their gravity; of two changes at once the second is told', async () => {
  const pilot = await makePilot(place)
  const { officer, founder } = pilot
  await addRisk(officer, pilot.id, { ...risk, title: 'Small', likelihood: 1, impact: 1 }, onDay(61))
  await addRisk(founder, pilot.id, risk, onDay(61))
  const { risks } = await findRegisters(founder, pilot.id)
  expect(risks.map(({ title }) => title)).toEqual(['Frost', 'Small'])
  const known = { riskId: risks[0]!.id, revision: 1 }
  const said = await atOnce(
    () => changeRisk(officer, pilot.id, { ...risk, ...known, likelihood: 2 }, onDay(62)),
    () => closeRisk(founder, pilot.id, known, onDay(62)),
  )
  expect(said).toContain('done')
  expect(said.filter((code) => code !== 'done')).toHaveLength(1)
  const other = await makePilot(place)
  await expect(
    closeRisk(other.officer, other.id, { riskId: risks[1]!.id, revision: 1 }, onDay(63)),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('a decision is of today or before, and stands for ever', async () => {
  const pilot = await makePilot(place)
  const { officer } = pilot
  const decision = { what: 'Salt.', why: 'The drains.' }
  const day = (days: number) => onDay(days).toISOString().slice(0, 10)
  await expect(
    recordDecision(officer, pilot.id, { ...decision, decidedOn: day(63) }, onDay(61)),
  ).rejects.toMatchObject({ code: 'day_to_come' })
  await recordDecision(officer, pilot.id, { ...decision, decidedOn: day(60) }, onDay(61))
  const { decisions } = await findRegisters(officer, pilot.id)
  expect(decisions.map(({ what, by }) => [what, by])).toEqual([['Salt.', officer.name]])
  await expect(
    db.pilotDecision.updateMany({ where: { pilotId: pilot.id }, data: { why: 'Other.' } }),
  ).rejects.toThrow()
})
