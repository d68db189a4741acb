import { db } from '#app/platform/db/db.server'
import type { Cast, Role } from '../../support/cast'
import { onDay, unique } from '../../support/world'
import type { Actions } from './attempt'

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

export const accountActions: Actions = {
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
