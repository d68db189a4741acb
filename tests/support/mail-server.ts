import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  /** Headers and bodies as they came, decoded enough to search for words and links. */
  source: string
}

/** A mail server on loopback that takes everything and remembers it. */
export class MailServer {
  readonly mails: ReceivedMail[] = []
  readonly #server: SMTPServer
  readonly #waiting = new Set<() => void>()

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((address) => address.address)
          this.mails.push({ to, source: decode(Buffer.concat(chunks).toString('utf8')) })
          done()
          for (const wake of this.#waiting) wake()
        })
      },
    })
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer()
    mail.#server.listen(0, '127.0.0.1')
    await once(mail.#server.server, 'listening')
    return mail
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`
  }

  /** The newest mail to an address whose source fits, as soon as it is there. */
  async mailTo(address: string, fits: RegExp): Promise<ReceivedMail> {
    for (;;) {
      const found = this.mails.findLast(
        (mail) => mail.to.includes(address) && fits.test(mail.source),
      )
      if (found) return found
      await this.#next(address, fits)
    }
  }

  /** Resolves with the next mail; says what has come instead when none does. */
  #next(address: string, fits: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        this.#waiting.delete(wake)
        const came = this.mails.filter((mail) => mail.to.includes(address))
        const subjects = came.map((mail) => /^subject: .*/im.exec(mail.source)?.[0])
        reject(
          new Error(`No mail to ${address} fits ${String(fits)}. Came: ${subjects.join('; ')}`),
        )
      }, 15_000)
      const wake = () => {
        clearTimeout(patience)
        this.#waiting.delete(wake)
        resolve()
      }
      this.#waiting.add(wake)
    })
  }

  /** The first link of the newest fitting mail that has the given beginning of a path. */
  async linkTo(address: string, pathStart: string): Promise<string> {
    const pattern = new RegExp(`https?://[^\\s"<>]*${pathStart}[^\\s"<>]*`)
    const { source } = await this.mailTo(address, pattern)
    return pattern.exec(source)![0]
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve))
  }
}

/** Undoes quoted-printable and base64 wherever they occur, so that tests can look for words. */
function decode(source: string): string {
  return source
    .split(/\r?\n--[^\r\n]+\r?\n/)
    .map((part) => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
      const body = rest.join('\n\n')
      if (/content-transfer-encoding: base64/i.test(head))
        return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
      if (/content-transfer-encoding: quoted-printable/i.test(head))
        return `${head}\n\n${quotedPrintable(body)}`
      return part
    })
    .join('\n')
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
