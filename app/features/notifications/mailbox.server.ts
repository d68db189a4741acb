import { db } from '#app/platform/db/db.server'

export const mailsPerPage = 20

/** Mails kept in the database where no mail server is set, the newest first. */
export async function listMails(to: string | undefined, page: number) {
  const where = to ? { to } : {}
  const [mails, total] = await Promise.all([
    db.mail.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * mailsPerPage,
      take: mailsPerPage,
    }),
    db.mail.count({ where }),
  ])
  return { mails, total }
}
