import fs from 'node:fs'

/**
 * The Chromium of this machine: the one that is named, otherwise Debian's or Google's.
 * Set-up calls this before any package is installed, so it is plain JavaScript that needs none.
 * @param {string | undefined} named
 */
export function findChromium(named) {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [named, ...usual].find((file) => file && fs.existsSync(file))
}
