import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { FileRow } from '#app/features/files/components/file-row'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { MessageForm } from '#app/features/workspace/components/message-form'
import { mostShared, sendMessage } from '#app/features/workspace/send-message.server'
import { messageForm } from '#app/features/workspace/workspace-form'
import { listMessages, messagesPerPage } from '#app/features/workspace/workspace-queries.server'
import { fileField, readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { Joined } from '#app/ui/joined'
import { EmptyState } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Prose } from '#app/ui/prose'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const { pilot, total, ...found } = await listMessages(visit.actor, idParam(visit), page)
  const { unitPath: _path, ...shown } = pilot
  const pages = pageCount(total, messagesPerPage)
  return { ...found, pilot: shown, page, pages, mostBytes: mostShared }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  const { text } = readForm(form, messageForm)
  await sendMessage(visit.actor, id, { text, upload: fileField(form, 'upload') }, visit.now)
  return redirectWithNotice(visit.paths.pilotTalk(id), 'message_sent')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'pilots.tabs.talk')

export default function PilotTalk() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pilot, messages, mayShare, page, pages, mostBytes } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <div className="max-w-text pb-16">
      <PilotHeader pilot={pilot} title={t('pilots.tabs.talk')} lead={t('workspace.talk_lead')} />
      <RefusalBanner code={refusal} />
      {mayShare && <MessageForm mostBytes={mostBytes} />}
      {messages.length === 0 && <EmptyState title={t('workspace.no_messages')} />}
      <ol>
        {messages.map(({ id, at, html, by, file }) => (
          <li key={id} className="border-t border-hairline py-4">
            <p className="mb-2 text-small text-quiet" suppressHydrationWarning>
              <Joined
                parts={[
                  by && (
                    <bdi key="by" className="font-semibold text-ink">
                      {by}
                    </bdi>
                  ),
                  text.date(at, pilot.city.timeZone, 'minute'),
                ]}
              />
            </p>
            <Prose html={html} />
            {file && (
              <ul className="mt-2">
                <FileRow file={file} title={file.name} note={text.fileSize(file.size)} />
              </ul>
            )}
          </li>
        ))}
      </ol>
      <Pagination page={page} pages={pages} to={(to) => paths.pilotTalk(pilot.id, { page: to })} />
    </div>
  )
}
