import type { Member } from '#app/domain/actor'
import { db } from '#app/platform/db/db.server'
import { Browser, type Site } from './http-server'
import {
  actorOf,
  makeCity,
  makeColleague,
  makeOrganisation,
  makePerson,
  type Applicant,
  type Place,
} from './world'

/** Everyone who may stand before a page, by the name under which the tables know them. */
export const roles = [
  'visitor',
  'member',
  'unconfirmed',
  'officer',
  'approver',
  'evaluator',
  'board',
  'unit-admin',
  'platform',
  'elsewhere',
  'founder',
  'editor',
  'reader',
  'rival',
  'investor',
] as const
export type Role = (typeof roles)[number]

export interface Cast {
  place: Place
  /** The organisation that founder, editor and reader work for. */
  applicant: Applicant
  rival: Applicant
  people: Record<Exclude<Role, 'visitor'>, Member>
  /** A browser of each, signed in. */
  browsers: Record<Role, Browser>
}

/** A city with a person of each role, two organisations that apply, and those who look on. */
export async function makeCast(site: Site): Promise<Cast> {
  const place = await makeCity()
  const other = await makeCity()
  const applicant = await makeOrganisation()
  const rival = await makeOrganisation()
  const investor = await makeOrganisation({ kind: 'investor' })
  const unconfirmed = await makePerson()
  await db.user.update({ where: { id: unconfirmed.id }, data: { emailConfirmedAt: null } })
  const platform = await makePerson()
  await db.user.update({ where: { id: platform.id }, data: { administrator: true } })
  const people: Cast['people'] = {
    member: await actorOf((await makePerson()).id),
    unconfirmed: await actorOf(unconfirmed.id),
    officer: await place.person('officer'),
    approver: await place.person('approver'),
    evaluator: await place.person('evaluator'),
    board: await place.person('board'),
    'unit-admin': await place.person('administrator'),
    platform: await actorOf(platform.id),
    elsewhere: await other.person('officer'),
    founder: applicant.person,
    editor: await makeColleague(applicant.id, 'editor'),
    reader: await makeColleague(applicant.id, 'reader'),
    rival: rival.person,
    investor: investor.person,
  }
  const browsers = { visitor: site.visitor() } as Cast['browsers']
  for (const [role, person] of Object.entries(people))
    browsers[role as Role] = await site.as(person.userId)
  return { place, applicant, rival, people, browsers }
}
