import { config } from '#app/platform/config/config.server'

/** The password of every demo account. */
export const demoPassword = 'agora-demo'

const accounts = [
  ['officer@sofia.example', 'writes calls, answers, decides (also at hanoi, hcmc, moscow)'],
  [
    'officer2@sofia.example',
    'opens applications together with the first (also at hanoi, hcmc, moscow)',
  ],
  ['approver@sofia.example', 'approves what an officer proposes (also at hanoi, hcmc, moscow)'],
  [
    'board@sofia.example',
    'sees every call of the city, decides on complaints (also at hanoi, hcmc, moscow)',
  ],
  ['unit-admin@sofia.example', 'invites people to units, verifies organisations'],
  [
    'evaluator1@sofia.example',
    'judges (also evaluator2, evaluator3, and chair; also at hanoi, hcmc, moscow)',
  ],
  ['admin@agora.example', 'runs the platform'],
  ['founder@airlight.example', 'applies, shows solutions (also founder@citygrid.example)'],
  ['investor@vitosha.example', 'looks for companies'],
  ['citizen@sofia.example', 'follows a city'],
] as const

/** What `npm start` prints about the accounts that anyone on this machine can use. */
export function demoAccountsText(): string {
  const lines = accounts.map(([address, what]) => `  ${address.padEnd(28)} ${what}`)
  const mailbox = config().SMTP_URL ? '' : `\nMails are kept at ${config().baseUrl}/dev/mailbox.`
  return `Demo accounts, password "${demoPassword}":\n${lines.join('\n')}${mailbox}`
}
