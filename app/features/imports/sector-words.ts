import type { Sector } from '#app/domain/sectors'

/** Words that leave no doubt, for calls: matched in titles and taglines, never in long texts. */
const callWords: [Sector, RegExp][] = [
  [
    'health',
    /\b(health|healthcare|rare diseases|clinical|patients?|medical|hypertension|postpartum|maternal|dementia|diagnostics?|ventilator|obesity|naloxone|suicide prevention|substance misuse)\b/i,
  ],
  ['energy', /\b(solar|energy|geothermal|perovskite|electricity)\b/i],
  [
    'water',
    /\b(drinking water|wastewater|water (infrastructure|storage|supply|quality)|desalination|streamflow|river basin|hydraulics)\b/i,
  ],
  [
    'environment',
    /\b(air quality|air pollution|pollution|emissions|climate change|extreme heat|wildfires?|wildland fire|environmental|pfas|ecotox|algal blooms?|gold mining|white-nose syndrome)\b/i,
  ],
  [
    'safety',
    /\b(public safety|first responders?|emergency responders?|law enforcement|firefighters?|disaster relief|natural disasters|recidivism)\b/i,
  ],
  [
    'education',
    /\b(school meal|schools|student (challenge|competition)|community college|educational|distance learning|STEM education)\b/i,
  ],
  ['opendata', /\b(open data|open federal data|federal open data)\b/i],
  ['mobility', /\b(traffic|public transport|transit|road safety|urban mobility)\b/i],
  ['waste', /\b(recycling|landfills?|plastic waste|food waste|waste management)\b/i],
  ['housing', /\b(affordable housing|homelessness)\b/i],
  [
    'inclusion',
    /\b(inclusion|inclusive|accessibility|disabilities|loneliness|gender-based violence|equity)\b/i,
  ],
  [
    'egovernment',
    /\b(procurement|acquisition priorities|customer experience with and within government|end-user license)\b/i,
  ],
  ['economy', /\b(accelerators?|incubators|employment recruitment|veterans'? employment)\b/i],
  ['culture', /\b(museums?|film competition|artistic expressions|make art)\b/i],
]

/** Categories of the list of companies that are a subject of cities; most of them are none. */
const categories: Record<string, Sector> = {
  transportation: 'mobility',
  'public transportation': 'mobility',
  mobility: 'mobility',
  'fleet management': 'mobility',
  'clean energy': 'energy',
  'clean technology': 'energy',
  'environmental innovation': 'environment',
  carbon: 'environment',
  green: 'environment',
  water: 'water',
  recycling: 'waste',
  government: 'egovernment',
  politics: 'egovernment',
  'open data': 'opendata',
  'health care': 'health',
  'health care services': 'health',
  'health and wellness': 'health',
  'health records': 'health',
  medical: 'health',
  doctors: 'health',
  physicians: 'health',
  biotechnology: 'health',
  education: 'education',
  teachers: 'education',
  colleges: 'education',
  'law enforcement': 'safety',
  'public safety': 'safety',
  'real estate': 'housing',
  museums: 'culture',
  concerts: 'culture',
  employment: 'economy',
  'small and medium businesses': 'economy',
  'non profit': 'inclusion',
  nonprofits: 'inclusion',
  charity: 'inclusion',
}

/** What a call is clearly about, three subjects at most; empty where nothing clearly fits. */
export function sectorsOfCall(title: string, tagline: string): Sector[] {
  const said = `${title}\n${tagline}`
  return callWords
    .filter(([, words]) => words.test(said))
    .map(([sector]) => sector)
    .slice(0, 3)
}

/** What a company is clearly about by the categories it is listed under, six subjects at most. */
export function sectorsOfCategories(names: string[]): Sector[] {
  const known = names.map((name) => categories[name.toLowerCase()])
  return [...new Set(known.filter((sector) => sector !== undefined))].slice(0, 6)
}
