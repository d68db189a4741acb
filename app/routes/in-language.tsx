import { Outlet, useRouteLoaderData } from '@remix-run/react'
import { Refusal } from '#app/domain/refusal'
import { publicLoader } from '#app/features/accounts/visit.server'
import { isLanguage } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Container } from '#app/ui/layout'

/** Everything below a language; another first segment is no page of ours. */
export const loader = publicLoader(async ({ params }) => {
  if (!isLanguage(params.lang)) throw new Refusal('not_found')
  return null
})

export default function InLanguage() {
  const { t, has } = useText()
  const root = useRouteLoaderData<{ notice?: string }>('root')
  const key = `notices.${root?.notice}`
  return (
    <>
      {root?.notice && has(key) && (
        <Container className="pt-6">
          <Banner tone="good" role="status">
            {t(key)}
          </Banner>
        </Container>
      )}
      <Outlet />
    </>
  )
}
