import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { listMails, mailsPerPage } from '#app/features/notifications/mailbox.server'
import { requireDevPages } from '#app/features/network/dev-only.server'
import { direction } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { Container, EmptyState, PageHeader } from '#app/ui/layout'
import { Pagination } from '#app/ui/pagination'

export const meta = () => [{ title: 'Mailbox · Agora' }, { name: 'robots', content: 'noindex' }]

/** Mails that would have been sent if a mail server were set, the newest first. Outside production only. */
export const loader = publicLoader(async ({ url }) => {
  requireDevPages()
  const page = pageParam(url)
  const to = url.searchParams.get('to')?.toLowerCase()
  const { mails, total } = await listMails(to, page)
  return { mails, page, pages: pageCount(total, mailsPerPage), to }
})

/** Links in a mail's text can be followed. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    /^https?:/.test(part) ? (
      <a key={index} href={part} className="break-all">
        {part}
      </a>
    ) : (
      part
    ),
  )
}

export default function Mailbox() {
  const { mails, page, pages, to } = useLoaderData<typeof loader>()
  return (
    <Container className="pb-16">
      <PageHeader title="Mailbox" lead="Mails that would have been sent if SMTP_URL were set." />
      <form method="get" className="mb-8 flex flex-wrap items-end gap-3">
        <label className="grid gap-1">
          <span className="text-small">Address</span>
          <input
            name="to"
            defaultValue={to}
            dir="ltr"
            className="min-h-11 rounded-ui border border-edge bg-paper px-3"
          />
        </label>
        <button className="min-h-11 rounded-ui border border-edge px-4">Show</button>
      </form>
      {mails.length === 0 && <EmptyState title="No mails yet" />}
      <ol>
        {mails.map((mail) => (
          <li key={mail.id} className="border-t border-hairline py-5">
            <article lang={mail.language} dir={direction(mail.language)}>
              <h2 className="text-lead">{mail.subject}</h2>
              <p className="mb-3 text-small text-quiet">
                <bdi>{mail.to}</bdi>,{' '}
                <time dateTime={mail.createdAt.toISOString()}>{mail.createdAt.toISOString()}</time>
              </p>
              <pre className="max-w-text whitespace-pre-wrap font-sans">{withLinks(mail.text)}</pre>
            </article>
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        to={(n) => `/dev/mailbox?page=${n}${to ? `&to=${encodeURIComponent(to)}` : ''}`}
      />
    </Container>
  )
}
