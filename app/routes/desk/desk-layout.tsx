import { Outlet } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { Container } from '#app/ui/layout'

export const handle = { interactive: true }

export const meta = () => [{ name: 'robots', content: 'noindex' }]

/** The signed-in part. Its pages are brought to life with JavaScript and work without it. */
export const loader = memberLoader(async () => null)

export default function DeskLayout() {
  return (
    <Container>
      <Outlet />
    </Container>
  )
}
