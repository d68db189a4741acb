import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every URL and the module that answers it. */
export default [
  index('routes/choose-language.ts'),
  route('city-colours.css', 'routes/network/city-colours.ts'),
  route('colour-scheme', 'routes/colour-scheme.ts'),

  route(':lang', 'routes/in-language.tsx', [
    index('routes/home/home.tsx'),

    route('sign-in', 'routes/accounts/sign-in.tsx'),
    route('sign-up', 'routes/accounts/sign-up.tsx'),
    route('sign-out', 'routes/accounts/sign-out.ts'),
    route('confirm/:token', 'routes/accounts/confirm-address.tsx'),
    route('forgotten-password', 'routes/accounts/forgotten-password.tsx'),
    route('reset-password/:token', 'routes/accounts/reset-password.tsx'),

    route('desk', 'routes/desk/desk-layout.tsx', [
      index('routes/desk/desk.tsx'),
      route('account', 'routes/accounts/account.tsx'),
    ]),
    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
