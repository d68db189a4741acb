import { Command, Option } from 'commander'
import { z } from 'zod'
import { linkLifetime } from '#app/domain/account'
import { isLanguage, languages, type Language } from '#app/messages/languages'
import { Complaint } from './complaint'
import { withDatabase } from './with-database'

export const createAdmin = new Command('create-admin')
  .description(
    'Make someone an administrator of the platform and print a link that sets their password.',
  )
  .argument('<email>', 'their address; it counts as confirmed')
  .argument('<name>', 'their name, where they have no account yet')
  .addOption(
    new Option('--language <code>', 'language of a new account').choices(languages).default('en'),
  )
  .action((address: string, name: string, { language }: { language: string }) => {
    const email = z.string().trim().toLowerCase().pipe(z.email()).safeParse(address).data
    if (!email) throw new Complaint(`“${address}” is not an e-mail address.`, 2)
    if (!name.trim() || name.trim().length > 120)
      throw new Complaint('A name has 1 to 120 letters.', 2)
    return withDatabase(async () => {
      const { makeAdministrator } = await import('#app/features/accounts/make-administrator.server')
      const person = {
        email,
        name: name.trim(),
        language: isLanguage(language) ? language : ('en' as Language),
      }
      const { created, link } = await makeAdministrator(person, new Date())
      const account = created ? ' has a new account and' : ''
      console.log(`${email}${account} is an administrator of the platform.`)
      console.log(
        `This link sets the password, once, within ${linkLifetime.reset_password / 60_000} minutes:\n${link}`,
      )
    })
  })
