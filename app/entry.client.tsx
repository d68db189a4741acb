import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isLanguage } from '#app/messages/languages'
import type { Messages } from '#app/messages/messages'
import { registerMessages } from '#app/platform/i18n/text'
import { EarlyTyping, noteEarlyTyping } from '#app/ui/early-typing'

const messages = import.meta.glob<Messages>('./messages/*/index.ts', { import: 'default' })

/** The page's language alone is loaded, as a file the browser keeps. */
async function start(): Promise<void> {
  noteEarlyTyping()
  const { lang } = document.documentElement
  const language = isLanguage(lang) ? lang : 'en'
  registerMessages(language, await messages[`./messages/${language}/index.ts`]!())
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
        <EarlyTyping />
      </StrictMode>,
    )
  })
}

void start()
