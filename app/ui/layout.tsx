import { Link } from '@remix-run/react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** The page's own width, the same everywhere. */
export function Container({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={clsx('mx-auto w-full max-w-page px-4 sm:px-6 lg:px-8', className)}>
      {children}
    </div>
  )
}

export interface Crumb {
  label: string
  to: string
}

/** The top of a page: where it stands, its one heading, a sentence, and its main step. */
export function PageHeader({
  title,
  lead,
  crumbs = [],
  aside,
  kicker,
  lang,
  dir,
  as: Heading = 'h1',
}: {
  title: ReactNode
  lead?: ReactNode
  kicker?: ReactNode
  crumbs?: Crumb[]
  aside?: ReactNode
  /** Where the title is in another language than the page. */
  lang?: string
  dir?: string
  /** For showing a header that is not the page's own. */
  as?: 'h1' | 'p'
}) {
  return (
    <div className="pb-8 pt-8 sm:pt-12">
      {crumbs.length > 0 && (
        <ol className="mb-4 flex flex-wrap gap-x-2 text-small text-quiet">
          {crumbs.map((crumb, index) => (
            <li key={crumb.to} className="flex gap-x-2">
              {index > 0 && <span aria-hidden="true">/</span>}
              <Link to={crumb.to} className="text-quiet">
                {crumb.label}
              </Link>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-text flex-1 basis-96">
          {kicker && <p className="mb-2 text-small text-quiet">{kicker}</p>}
          <Heading className="text-h1 font-semibold" lang={lang} dir={dir}>
            {title}
          </Heading>
          {lead && <p className="mt-3 text-lead text-quiet">{lead}</p>}
        </div>
        {aside && <div className="flex flex-wrap gap-3">{aside}</div>}
      </div>
    </div>
  )
}

/** A part of a page under its own heading, set off by a hairline. */
export function Section({
  title,
  id,
  aside,
  children,
  className,
}: {
  title: ReactNode
  id?: string
  aside?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section
      id={id}
      aria-labelledby={id && `${id}-title`}
      className={clsx('border-t border-hairline pb-10 pt-6', className)}
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={id && `${id}-title`} className="text-h3">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Text beside a side panel; on small screens the panel comes first or last. */
export function WithSide({
  children,
  side,
  sideFirst = false,
}: {
  children: ReactNode
  side: ReactNode
  sideFirst?: boolean
}) {
  return (
    <div className="grid gap-x-12 gap-y-8 pb-16 md:grid-cols-[minmax(0,1fr)_19rem] lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className={clsx('min-w-0', sideFirst && 'order-2 md:order-1')}>{children}</div>
      <div className={clsx('min-w-0', sideFirst && 'order-1 md:order-2')}>{side}</div>
    </div>
  )
}

/** Pairs of a word and what it says, as in a timetable. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-y-3">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-small text-quiet">{label}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A list with nothing in it: what it will hold, and what to do now. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-y border-hairline py-10">
      <p className="text-h3 font-semibold">{title}</p>
      {children && <div className="mt-2 max-w-text text-quiet">{children}</div>}
    </div>
  )
}

/** A page with one form in one column. */
export function NarrowPage({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <Container>
      <div className="max-w-[30rem] pb-16">
        <PageHeader title={title} lead={lead} />
        {children}
      </div>
    </Container>
  )
}
