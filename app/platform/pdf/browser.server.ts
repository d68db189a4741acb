import pLimit, { type LimitFunction } from 'p-limit'
import type { Browser } from 'playwright-core'
import { config } from '../config/config.server'
import { findChromium } from './find-chromium.server.mjs'

const idleLimit = 60_000

interface Keeper {
  slots: LimitFunction
  browser?: Promise<Browser>
  idle?: NodeJS.Timeout
}

/** On the process, because pages and worker are two module graphs that share one browser. */
const held = globalThis as { agoraBrowser?: Keeper }
const keeper = (held.agoraBrowser ??= { slots: pLimit(2) })

/** Whether there is a Chromium on this machine. */
export function hasBrowser(): boolean {
  return findChromium(config().CHROMIUM) !== undefined
}

/**
 * Does something with the browser that this process keeps, two at once; others wait. The work must end
 * within a minute: that long after the last one began the browser is ended.
 */
export function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  return keeper.slots(async () => work(await openBrowser()))
}

/** Ends the browser and whatever is done with it. The next one to need it starts another. */
export async function stopBrowser(): Promise<void> {
  const { browser } = keeper
  keeper.browser = undefined
  clearTimeout(keeper.idle)
  await (await browser)?.close()
}

async function openBrowser(): Promise<Browser> {
  if (!keeper.browser) {
    const launching = launch()
    const forget = () => {
      if (keeper.browser === launching) keeper.browser = undefined
    }
    launching.then((browser) => browser.on('disconnected', forget), forget)
    keeper.browser = launching
  }
  const browser = await keeper.browser
  clearTimeout(keeper.idle)
  keeper.idle = setTimeout(() => void stopBrowser(), idleLimit)
  return browser
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium(config().CHROMIUM)
  if (!executablePath)
    throw new Error('Pages are printed by Chromium, and none was found; see CHROMIUM.')
  // Loaded only where something is printed.
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    // A signal ends the server in its own order, which calls stopBrowser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // What a page wants to connect to early (`preconnect`) can't be intercepted, only not be found.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
