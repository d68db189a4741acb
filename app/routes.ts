import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every URL and the module that answers it. */
export default [
  index('routes/choose-language.ts'),
  route('city-colours.css', 'routes/network/city-colours.ts'),
  route('colour-scheme', 'routes/colour-scheme.ts'),
  route('files/:id/:name', 'routes/files/file.ts'),
  route('submissions/:id/:number', 'routes/applications/submission.ts'),
  route('healthz', 'routes/health/healthz.ts'),
  route('readyz', 'routes/health/readyz.ts'),
  ...prefix('dev', [
    route('ui', 'routes/dev/ui.tsx'),
    route('mail-previews', 'routes/dev/mail-previews.tsx'),
    route('mailbox', 'routes/dev/mailbox.tsx'),
    route('clock', 'routes/dev/clock.ts'),
  ]),

  route(':lang', 'routes/in-language.tsx', [
    index('routes/home/home.tsx'),

    route('solutions/:slug', 'routes/solutions/solution.tsx'),
    route('startups/:slug', 'routes/startups/startup.tsx'),
    route('challenges/:slug', 'routes/challenges/challenge.tsx'),
    route('challenges/:slug/versions/:number', 'routes/challenges/version.tsx'),
    route('challenges/:slug/apply', 'routes/applications/apply.ts'),
    route('verify', 'routes/applications/verify.tsx'),

    route('sign-in', 'routes/accounts/sign-in.tsx'),
    route('sign-up', 'routes/accounts/sign-up.tsx'),
    route('sign-out', 'routes/accounts/sign-out.ts'),
    route('confirm/:token', 'routes/accounts/confirm-address.tsx'),
    route('forgotten-password', 'routes/accounts/forgotten-password.tsx'),
    route('reset-password/:token', 'routes/accounts/reset-password.tsx'),
    route('invitations/:token', 'routes/accounts/invitation.tsx'),

    route('desk', 'routes/desk/desk-layout.tsx', [
      index('routes/desk/desk.tsx'),
      route('account', 'routes/accounts/account.tsx'),
      route('following', 'routes/desk/following.tsx'),
      ...prefix('notifications', [
        index('routes/notifications/notifications.tsx'),
        route('preferences', 'routes/notifications/preferences.tsx'),
        route(':id', 'routes/notifications/notification.ts'),
      ]),
      ...prefix('challenges', [
        index('routes/desk/challenges/desk-challenges.tsx'),
        route('new', 'routes/desk/challenges/new-challenge.tsx'),
        route(':id', 'routes/desk/challenges/desk-challenge.tsx'),
        route(':id/edit/:step', 'routes/desk/challenges/edit-step.tsx'),
        route(':id/preview', 'routes/desk/challenges/preview.tsx'),
        route(':id/addendum', 'routes/desk/challenges/addendum.tsx'),
        route(':id/questions', 'routes/desk/challenges/questions.tsx'),
        route(':id/translations/:to', 'routes/desk/challenges/translation.tsx'),
        route(':id/applications', 'routes/desk/challenges/applications.tsx'),
        route(':id/decision', 'routes/desk/challenges/decision.tsx'),
      ]),
      ...prefix('applications', [
        index('routes/desk/applications/applications.tsx'),
        route(':id', 'routes/desk/applications/application.tsx'),
        route(':id/edit', 'routes/desk/applications/edit-application.tsx'),
        route(':id/check', 'routes/desk/applications/check-application.tsx'),
      ]),
      ...prefix('organisations', [
        index('routes/desk/organisations/organisations.tsx'),
        route('new', 'routes/desk/organisations/new-organisation.tsx'),
        route(':id', 'routes/desk/organisations/organisation.tsx'),
        route(':id/profile', 'routes/desk/organisations/profile.tsx'),
        route(':id/members', 'routes/desk/organisations/members.tsx'),
        route(':id/verification', 'routes/desk/organisations/verification.tsx'),
        route(':id/solutions/new', 'routes/desk/solutions/new-solution.tsx'),
      ]),
      route('solutions/:id', 'routes/desk/solutions/edit-solution.tsx'),
      route('solutions/:id/translations/:to', 'routes/desk/solutions/translate-solution.tsx'),
      route('units', 'routes/desk/units/units.tsx'),
      route('units/:id', 'routes/desk/units/unit.tsx'),
      route('verifications', 'routes/desk/organisations/verifications.tsx'),
      route('verifications/:id', 'routes/desk/organisations/verification-request.tsx'),
    ]),
    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
