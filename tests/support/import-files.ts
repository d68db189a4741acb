import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export const feedCalls = [
  {
    'challenge-id': '11',
    'challenge-title': 'Quieter Trams Prize',
    permalink: 'https://www.challenge.gov/challenge/quieter-trams/',
    tagline: 'Make trams sing softly.',
    agency: 'Office of Trams',
    'total-prize-offered-cash': '$300,000',
    'submission-start': '2019/03/01 9:00 AM',
    'submission-end': '2019/06/01 11:59 PM',
    description: '<p>Wheels <b>screech</b> in narrow curves.</p><script>steal()</script>',
    prizes: '<table><tr><th>Place</th><th>Sum</th></tr><tr><td>First</td><td>$5</td></tr></table>',
    rules: '<p>Anyone may enter.</p>',
    judging: '<ul><li>Noise: 70%</li><li>Cost: 30%</li></ul>',
    'how-to-enter': '<p>Write to <a href="mailto:(address removed)">(address removed)</a>.</p>',
  },
  {
    'challenge-id': '12',
    'challenge-title': 'Algae in the Reservoir',
    permalink: 'https://www.challenge.gov/challenge/algae/',
    tagline: 'See algae from above before they bloom.',
    agency: 'Water Board',
    'submission-start': '2020/03/01',
    'submission-end': '2020/06/01',
    description: '\n',
    prizes: '\n',
  },
  {
    'challenge-id': '13',
    'challenge-title': 'Warm Floors',
    permalink: 'https://www.challenge.gov/challenge/warm-floors/',
    tagline: 'Heat schools from below.',
    agency: 'Office of Schools',
    'submission-start': '2026/10/01 9:00 AM',
    'submission-end': '2026/12/31 5:00 PM',
    description: '<p>Floors are cold.</p>',
  },
]

/** A feed in the shape of challenge.gov's. */
export function feedOf(rows: unknown[]): string {
  return JSON.stringify({ _challenge: rows })
}

const heading =
  'Company,Status,Year Founded,Description,Categories,Headquarters (City),Headquarters (US State),Headquarters (Country),Website,Crunchbase / Angel List Profile'

export const listRows = [
  'Tram Tunes,Operating,2011,Rails that hum lullabies.,"Transportation,Music",Boston,Massachusetts,USA,http://tramtunes.example,http://crunchbase.example/tram-tunes',
  'Bloomwatch,Dead,,"Satellites, for algae.",Water,London,,United Kingdom,,http://crunchbase.example/bloomwatch',
  'Nowhere Labs,Operating,soon,,,,,Atlantis,not a website,',
]

/** A list of companies as CSV. */
export function listOf(rows: string[]): string {
  return [heading, ...rows, ''].join('\n')
}

/** Writes a file that is the caller's to delete. */
export async function writeSource(content: string): Promise<string> {
  const file = path.join(os.tmpdir(), `agora-import-${randomUUID()}`)
  await fs.writeFile(file, content)
  return file
}
