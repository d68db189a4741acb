import { Links, Meta, Outlet } from '@remix-run/react'
import type { ReactNode } from 'react'

/** Like the product's public pages it ships no JavaScript, so Remix has no data to write into it. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}
