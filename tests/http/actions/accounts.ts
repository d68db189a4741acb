import { beginSecondFactor } from '#app/features/second-factor/set-up-second-factor.server'
import { db } from '#app/platform/db/db.server'
import type { Cast, Role } from '../../support/cast'
import { codeAt, giveSecondFactor, secretOf } from '../../support/second-factor'
import { onDay, password, unique } from '../../support/world'
import type { Actions, Attempt } from './attempt'

function idOf({ people }: Cast, role: Role): string | null {
  return role === 'visitor' ? null : people[role].userId
}

/** A form of the page of one's own account. */
function onAccount(fields: Record<string, string>): Actions[string] {
  return {
    at: '/:lang/desk/account',
    prepare: () => Promise.resolve({ path: '/en/desk/account', fields }),
  }
}

/** A form of the second step when signing in, once the person has come that far. */
function onSecondFactor(intent: 'begin' | 'confirm' | 'renew' | 'remove'): Actions[string] {
  const path = '/en/desk/account/second-factor'
  return {
    at: '/:lang/desk/account/second-factor',
    prepare: async ({ people }, role): Promise<Attempt> => {
      await db.rateLimit.deleteMany()
      if (role === 'visitor') return { path, fields: { intent, password, oneTimeCode: '123456' } }
      const person = people[role]
      await db.secondFactor.deleteMany({ where: { userId: person.userId } })
      if (intent === 'begin') return { path, fields: { intent, password } }
      if (intent === 'confirm') {
        await beginSecondFactor(person, password, onDay(5))
        return { path, fields: { intent, oneTimeCode: codeAt(await secretOf(person)) } }
      }
      const { secret } = await giveSecondFactor(person)
      return { path, fields: { intent, password, oneTimeCode: codeAt(secret) } }
    },
  }
}

export const accountActions: Actions = {
  'second-factor-begin': onSecondFactor('begin'),
  'second-factor-confirm': onSecondFactor('confirm'),
  'second-factor-renew': onSecondFactor('renew'),
  'second-factor-remove': onSecondFactor('remove'),
  'account-profile': onAccount({ intent: 'profile', name: 'Somebody Else', language: 'vi' }),
  'account-resend': { ...onAccount({ intent: 'resend-confirmation' }), leavesNoTrace: true },
  'account-end-sessions': {
    ...onAccount({ intent: 'sign-out-everywhere' }),
    endsSession: true,
    leavesNoTrace: true,
  },
  'city-follow': {
    at: '/:lang/cities/:city',
    prepare: ({ place }) =>
      Promise.resolve({ path: `/en/cities/${place.citySlug}`, fields: { intent: 'follow' } }),
  },
  unfollow: {
    at: '/:lang/desk/following',
    prepare: async (cast, role) => {
      const userId = idOf(cast, role)
      const { cityId, citySlug: slug } = cast.place
      if (userId) await db.follow.createMany({ data: [{ userId, cityId }], skipDuplicates: true })
      return { path: '/en/desk/following', fields: { kind: 'city', slug } }
    },
  },
  'notifications-read': {
    at: '/:lang/desk/notifications',
    prepare: async (cast, role) => {
      const userId = idOf(cast, role)
      const data = { title: 'Quiet', link: '/desk' }
      const row = { event: 'call_closed', data, onceKey: unique('told'), createdAt: onDay(4) }
      if (userId) await db.notification.create({ data: { userId, ...row } })
      return { path: '/en/desk/notifications' }
    },
  },
  'notifications-choose': {
    at: '/:lang/desk/notifications/preferences',
    prepare: () =>
      Promise.resolve({
        path: '/en/desk/notifications/preferences',
        fields: { 'call_closed.inApp': 'on' },
      }),
  },
}
