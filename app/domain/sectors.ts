/** What a call or a solution is about. The words stand in the messages (`sectors.<key>`). */
export const sectors = [
  'mobility',
  'environment',
  'energy',
  'water',
  'waste',
  'egovernment',
  'opendata',
  'health',
  'education',
  'safety',
  'housing',
  'culture',
  'economy',
  'inclusion',
] as const

export type Sector = (typeof sectors)[number]

/** The eight components of the digital maturity assessment of the Digital Cities Challenge. */
export const maturityComponents = [
  'community',
  'digital_skills',
  'open_data',
  'governance',
  'support_services',
  'infrastructure',
  'finance',
  'digital_competences',
] as const

export type MaturityComponent = (typeof maturityComponents)[number]
