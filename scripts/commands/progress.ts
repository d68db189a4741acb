const everyMilliseconds = 5_000

/**
 * Shows how far long work is, on standard error: in one line that is written over on a terminal, and as
 * a line every five seconds elsewhere. `end` leaves the last line to stand.
 */
export function showProgress(): { show: (text: string) => void; end: () => void } {
  const { stderr } = process
  let shownAt = Date.now()
  let last = ''
  const show = (text: string) => {
    last = text
    if (stderr.isTTY) stderr.write(`\r\u001b[2K${text}`)
    else if (Date.now() - shownAt >= everyMilliseconds) {
      shownAt = Date.now()
      stderr.write(`${text}\n`)
    }
  }
  return { show, end: () => void (last && stderr.isTTY && stderr.write('\n')) }
}

/** A number as people read it. */
export function counted(number: number): string {
  return number.toLocaleString('en')
}
