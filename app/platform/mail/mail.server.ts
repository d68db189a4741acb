import nodemailer, { type Transporter } from 'nodemailer'
import { z } from 'zod'
import type { Language } from '#app/messages/languages'
import { config } from '../config/config.server'
import { db, type Tx } from '../db/db.server'
import { defineJob, enqueue } from '../jobs/jobs.server'
import { renderMail, type MailContent } from './render-mail'

export interface OutgoingMail {
  to: string
  language: Language
  content: MailContent
  /** One mail an occurrence: a second one with the same key is dropped. */
  onceKey: string
}

/** Puts a mail into the outbox inside the caller's transaction; a job sends it after the commit. */
export async function queueMail(tx: Tx, mail: OutgoingMail, now: Date): Promise<void> {
  const rendered = renderMail(mail.content, mail.language)
  const [row] = await tx.mail.createManyAndReturn({
    data: [
      { ...rendered, to: mail.to, language: mail.language, onceKey: mail.onceKey, createdAt: now },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (row) await enqueue(tx, sendMail, { mailId: row.id })
}

let transport: Transporter | undefined

/**
 * Hands one mail to the mail server and then empties its body. Sent again after a crash in between,
 * under the same Message-ID, so that the receiving side can drop the copy.
 * Without SMTP_URL the mail stays in the database, readable at /dev/mailbox.
 */
export const sendMail = defineJob({
  name: 'send-mail',
  payload: z.object({ mailId: z.uuid() }),
  run: async ({ mailId }, now) => {
    const { SMTP_URL, MAIL_FROM, baseUrl } = config()
    if (!SMTP_URL) return
    const mail = await db.mail.findUnique({ where: { id: mailId } })
    if (!mail || mail.sentAt) return
    transport ??= nodemailer.createTransport(SMTP_URL)
    await transport.sendMail({
      from: MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${new URL(baseUrl).hostname}>`,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    })
    await db.mail.update({ where: { id: mailId }, data: { sentAt: now, text: '', html: '' } })
  },
})
