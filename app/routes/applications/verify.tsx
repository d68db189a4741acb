import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Refusal } from '#app/domain/refusal'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { findReceipt } from '#app/features/applications/application-queries.server'
import { GenuineReceipt } from '#app/features/applications/components/genuine-receipt'
import { KnownDocument, SealedFile } from '#app/features/agreements/components/known-document'
import { findByHash, findSeal, hashOf } from '#app/features/agreements/verify-document.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'
import { controlLook } from '#app/ui/fields'

async function requireAttempt(clientAddress: string): Promise<void> {
  if (!(await takeAttempt('receipt-client', clientAddress))) throw new Refusal('rate_limited')
}

/** What people type: any case, with or without dashes and spaces, O for 0 and I or L for 1. */
function normaliseCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 12)
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** The largest file that is looked at, in bytes. */
const mostBytes = 30 * 1024 * 1024

const nothing = { known: null, receipt: null, seal: 'none' } as const

/** A hash as people copy it, with blanks and in any case; null where it is none. */
function typedHash(typed: string): string | null {
  const hash = typed.replace(/[\s:]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null
}

async function findHash(sha256: string) {
  const known = await findByHash(sha256)
  return { ...nothing, known, receipt: known ? null : await findReceipt({ sha256 }) }
}

export const loader = publicLoader(async ({ url, context }) => {
  const typed = url.searchParams.get('code')
  if (!typed) return { ...nothing, code: '', asked: false }
  await requireAttempt(context.clientAddress)
  const sha256 = typedHash(typed)
  if (sha256) return { ...(await findHash(sha256)), code: sha256, asked: true }
  const code = normaliseCode(typed)
  return { ...nothing, code, asked: true, receipt: await findReceipt({ code }) }
})

export const action = publicAction(async ({ context }, form) => {
  await requireAttempt(context.clientAddress)
  const file = form.get('file')
  if (file instanceof File && file.size > mostBytes) throw new Refusal('file_too_large')
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
  const found = await findHash(hashOf(bytes))
  const unknown = !found.known && !found.receipt
  return data({ ...found, ...(unknown ? await findSeal(bytes) : {}), asked: true })
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'applications.verify.title', 'applications.verify.lead')

export default function Verify() {
  const { t } = useText()
  const loaded = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const sent = useActionData<Omit<typeof loaded, 'code'>>()
  const { asked, receipt, known, seal } = sent?.asked ? sent : loaded
  const input = `${controlLook} mb-4`
  return (
    <NarrowPage title={t('applications.verify.title')} lead={t('applications.verify.lead')}>
      <RefusalBanner code={refusal} />
      {asked && receipt && <GenuineReceipt receipt={receipt} />}
      {asked && known && <KnownDocument known={known} />}
      {seal !== 'none' && <SealedFile seal={seal} />}
      {asked && !receipt && !known && seal === 'none' && (
        <Banner tone="bad" role="alert" title={t('applications.verify.not_found')}>
          {t('applications.verify.not_found_text')}
        </Banner>
      )}
      <Form method="get" className="mb-8">
        <label htmlFor="code" className="mb-1 block font-semibold">
          {t('applications.verify.code')}
        </label>
        <p id="code-help" className="mb-2 text-small text-quiet">
          {t('applications.verify.code_help')}
        </p>
        <input
          id="code"
          name="code"
          dir="ltr"
          defaultValue={loaded.code}
          aria-describedby="code-help"
          className={input}
        />
        <Button>{t('applications.verify.button')}</Button>
      </Form>
      <Form method="post" encType="multipart/form-data" className="border-t border-hairline pt-6">
        <label htmlFor="file" className="mb-1 block font-semibold">
          {t('applications.verify.file')}
        </label>
        <p id="file-help" className="mb-2 text-small text-quiet">
          {t('applications.verify.file_help')}
        </p>
        <input
          id="file"
          type="file"
          name="file"
          required
          aria-describedby="file-help"
          className={input}
        />
        <Button look="secondary">{t('applications.verify.file_button')}</Button>
      </Form>
    </NarrowPage>
  )
}
