import { afterEach, expect, test } from 'vitest'
import '#app/messages/all.server'
import { acceptInvitation } from '#app/features/invitations/accept-invitation.server'
import { setMemberRole } from '#app/features/organisations/manage-members.server'
import {
  decideVerification,
  requestVerification,
} from '#app/features/organisations/verify-organisation.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { hashToken } from '#app/platform/auth/secrets.server'
import { db } from '#app/platform/db/db.server'
import { atOnce, repeated } from '../support/at-once'
import {
  actorOf,
  makeCity,
  makeColleague,
  makeOrganisation,
  makePerson,
  onDay,
  start,
  unique,
} from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const place = await makeCity()

test('an organisation is verified or refused, once', () =>
  repeated(async () => {
    const { id, person } = await makeOrganisation({ verified: false })
    await requestVerification(person, id, place.cityId, onDay(1))
    const request = await db.verificationRequest.findFirstOrThrow({ where: { organisationId: id } })
    const one = await place.person('administrator')
    const other = await place.person('administrator')
    const said = await atOnce(
      () => decideVerification(one, request.id, { verified: true }, onDay(2)),
      () => decideVerification(other, request.id, { verified: false, reason: 'No.' }, onDay(2)),
    )
    expect([...said].sort()).toEqual(['already_decided', 'done'])
    const { verifiedAt } = await db.organisation.findUniqueOrThrow({ where: { id } })
    expect(verifiedAt !== null).toBe(said[0] === 'done')
  }))

test('one asks a city for verification, and the other waits', () =>
  repeated(async () => {
    const { id, person } = await makeOrganisation({ verified: false })
    const ask = () => requestVerification(person, id, place.cityId, onDay(1))
    expect((await atOnce(ask, ask)).sort()).toEqual(['done', 'verification_pending'])
  }))

test('an invitation is taken up once', () =>
  repeated(async () => {
    const { id: organisationId, person } = await makeOrganisation()
    const invited = await makePerson()
    const token = unique('token')
    await db.invitation.create({
      data: {
        email: invited.email,
        language: 'en',
        organisationId,
        organisationRole: 'editor',
        tokenHash: hashToken(token),
        invitedById: person.userId,
        createdAt: start,
        expiresAt: onDay(10),
      },
    })
    const actor = await actorOf(invited.id)
    const accept = () => acceptInvitation(actor, token, onDay(1))
    expect((await atOnce(accept, accept)).sort()).toEqual(['done', 'link_invalid'])
    const membership = { organisationId, userId: invited.id }
    expect(await db.organisationMember.count({ where: membership })).toBe(1)
  }))

test('two administrators who remove each other leave one', () =>
  repeated(async () => {
    const { id, person } = await makeOrganisation()
    const other = await makeColleague(id, 'administrator')
    const said = await atOnce(
      () => setMemberRole(person, id, other.userId, null, onDay(1)),
      () => setMemberRole(other, id, person.userId, null, onDay(1)),
    )
    expect(said.filter((word) => word === 'done')).toHaveLength(1)
    const left = { organisationId: id, role: 'administrator' as const }
    expect(await db.organisationMember.count({ where: left })).toBe(1)
  }))
