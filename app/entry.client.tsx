import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isLanguage } from '#app/messages/languages'
import type { Messages } from '#app/messages/messages'
import { registerMessages } from '#app/platform/i18n/text'
import { EarlyTyping, noteEarlyTyping } from '#app/ui/early-typing'

const messages = import.meta.glob<Messages>('./messages/*/index.ts', { import: 'default' })

/**
 * Resolves when Remix has read the page's data. It throws the promise of it where React would have it
 * suspend; but a click on a root that is suspended while it hydrates is an error in React 18 (#345), and
 * the click is lost. `RemixBrowser` throws before its first hook, so that it can be called here.
 */
async function dataIsRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (pending) {
    await pending
  }
}

/** The page's language alone is loaded, as a file the browser keeps. */
async function start(): Promise<void> {
  noteEarlyTyping()
  const { lang } = document.documentElement
  const language = isLanguage(lang) ? lang : 'en'
  const [words] = await Promise.all([messages[`./messages/${language}/index.ts`]!(), dataIsRead()])
  registerMessages(language, words)
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
