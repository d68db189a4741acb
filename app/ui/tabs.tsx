import { NavLink } from '@remix-run/react'

export interface Tab {
  to: string
  label: string
  /** Only this very page, not those below it. */
  end?: boolean
}

/** Links to the pages of one thing, below its heading; the one being read stands out. */
export function Tabs({ tabs }: { tabs: Tab[] }) {
  return (
    <ul className="-mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {tabs.map(({ to, label, end }) => (
        <li key={to}>
          <NavLink
            to={to}
            end={end}
            className="block py-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
          >
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
