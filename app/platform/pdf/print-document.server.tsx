import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#app/messages/languages'
import { LanguageContext } from '../i18n/use-text'
import { printHtml } from './print-html.server'
import { sealPdf } from './seal-pdf.server'

export interface PrintedDocument {
  title: string
  language: Language
  /** What it says under its title. Needs nothing around it: no links, no loaders, no scripts. */
  body: ReactNode
  /** Why it is sealed, as readers of the PDF are told. */
  reason: string
}

/** Prints a document of ours and seals it. Rejects where `canPrint()` is false. */
export async function printDocument(document: PrintedDocument, at: Date): Promise<Buffer> {
  const { title, language, body, reason } = document
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <main>
        <p className="mb-8 border-b border-hairline pb-3 font-semibold">Agora</p>
        <h1 className="mb-6 text-h1">{title}</h1>
        {body}
      </main>
    </LanguageContext.Provider>,
  )
  return sealPdf(await printHtml({ title, language, body: html }), { reason, at })
}
