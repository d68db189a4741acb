import type { DemoOutcomes } from './outcome-timeline'
import type { z } from 'zod'
import type {
  challengeContent,
  ChallengeContent,
  challengeTranslation,
} from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import type { OrganisationKind, OrganisationRole, TeamSize } from '#app/domain/organisation'
import type { Sector } from '#app/domain/sectors'
import type { PriceModel } from '#app/domain/solution'
import type { UnitLevel, UnitRole } from '#app/domain/unit'
import type { Language, LocalisedText } from '#app/messages/languages'

/** A text in every language of the interface. */
export type InAllLanguages = Record<Language, string>

/** Someone of the demonstration. Every password is `agora-demo`. */
export interface DemoPerson {
  email: string
  name: string
  language: Language
}

export interface DemoCity {
  slug: string
  names: InAllLanguages
  about: InAllLanguages
  timeZone: string
  currency: string
  language: Language
  lineLight: string
  lineDark: string
  emailDomain: string
  /** Goals of the city's real strategy. */
  priorities: { slug: string; names: InAllLanguages }[]
  /** Parents before children; the first is the whole city. */
  units: { slug: string; parent?: string; level: UnitLevel; names: InAllLanguages }[]
  people: (DemoPerson & { roles: { unit: string; role: UnitRole }[] })[]
  challenges: DemoChallenge[]
}

/** A moment of the demonstration, in days before (negative) or after now. */
export type Days = number

export interface DemoChallenge {
  slug: string
  unit: string
  kind: ChallengeKind
  /** E-mail addresses of the city's people. */
  author: string
  approver: string
  language: Language
  priority: string
  /** Criteria and questions have short ids of their own, such as `fit`. */
  content: Omit<
    z.input<typeof challengeContent>,
    'priorityId' | 'questionsUntil' | 'deadline' | 'evaluationUntil' | 'budgetMin' | 'budgetMax'
  > & {
    /** Whole units of the city's currency. */
    budgetMin: number | null
    budgetMax: number | null
  }
  translations: Partial<Record<Language, z.input<typeof challengeTranslation>>>
  /** Days of the call's life; times of day fall at the city's 16:00. What is left out has not happened. */
  timeline: {
    created: Days
    inReview?: Days
    published?: Days
    questionsUntil: Days
    deadline: Days
    evaluationUntil: Days
    cancelled?: Days
    /** The day on which two officers opened the applications. */
    opened?: Days
    /** The panel could begin, and its scores were in. */
    scoring?: Days
    scored?: Days
    /** The panel's agreement was final. */
    ranked?: Days
    proposed?: Days
    decided?: Days
    unsuccessful?: Days
    concluded?: Days
  }
  /** Why it was cancelled, is unsuccessful, or what the consultation found. */
  closingReason?: string
  questions: { by: string; asked: Days; text: string; answered?: Days; answer?: string }[]
  /** A change after publication: fields of the content with their new text. */
  addendum?: {
    at: Days
    summary: string
    changes: Partial<
      Pick<ChallengeContent, 'problem' | 'outcome' | 'offered' | 'eligibility' | 'terms'>
    >
  }
  applications: DemoApplication[]
  evaluation?: DemoEvaluation
  agreements?: DemoAgreement[]
  /** So many days earlier than its days say did all of it happen. */
  earlier?: number
}

/** What the city and a winner talk about after the standstill. Days are those of the call's life. */
export interface DemoAgreement {
  /** Slug of the winner, and the address of who writes for it. */
  organisation: string
  founder: string
  begun: Days
  shared: Days
  /** Hundredths of a percent. */
  retention: number
  termDays: number
  milestones: { title: string; evidence: string; afterDays: number; share: number }[]
  talk: { day: Days; by: 'city' | 'company'; part: string; text: string }[]
  proposals: {
    day: Days
    by: 'city' | 'company'
    /** The id of a clause. */
    part: string
    text: string
    reason: string
    /** When the other side accepted it. */
    accepted?: Days
  }[]
  /** When the city accepted the newest version, and when the company did. */
  acceptedByCity?: Days
  acceptedByCompany?: Days
  /** When the accepted text was offered for signing, for a fortnight, and when each side signed it. */
  offered?: Days
  signedByCompany?: Days
  signedByCity?: Days
  /** What came of it. */
  pilot?: DemoPilot
}

/** How a pilot went, by the people of its agreement. Texts are in the call's language. */
export interface DemoPilot {
  started: Days
  outcomes: DemoOutcomes
  sites: { name: string; address: string; latitude: number; longitude: number; access: string }[]
  messages: { day: Days; by: 'city' | 'company'; text: string }[]
  risks: { title: string; mitigation: string; likelihood: number; impact: number }[]
  milestones: {
    number: number
    submitted: Days
    text: string
    /** It was given back first, for this reason, and handed in again two days later. */
    returned?: string
    accepted?: Days
    invoiced?: Days
    paid?: Days
  }[]
  /** When a year of readings was in, the work had ended, and the city had decided. */
  measured?: Days
  completed?: Days
  reported?: Days
  /** Who decides what comes next. */
  decider: string
}

/** How a panel judged. What the timeline leaves out has not happened yet. */
export interface DemoEvaluation {
  /** Addresses of the panel, the chair first. */
  panel: string[]
  applications: {
    organisation: string
    /** It did not meet what the call asks of applicants, for this reason. */
    disqualified?: string
    /** Addresses of those of the panel who had a conflict, with what it was. */
    conflicts?: Record<string, string>
    /** By the id of the criterion. Left out for one that was disqualified. */
    scores?: Record<string, DemoScore>
  }[]
  /** What everyone read about the award. */
  statement?: string
}

export interface DemoScore {
  /** Points of 100 with a note, in the order of the panel; null for who was recused or has yet to score. */
  given: ([points: number, note: string] | null)[]
  /** What the panel agreed on; the applicant read the note. */
  agreed?: [points: number, note: string]
}

export interface DemoApplication {
  /** Slug of the organisation. */
  organisation: string
  /** Whole units of the city's currency, by lot where there are lots; null where no price is asked. */
  price: number | Record<string, number> | null
  /** By the question's id, in the call's language or in English. */
  answers: Record<string, string>
  started: Days
  /** Left out: still a draft. */
  submitted?: Days
  withdrawn?: Days
}

export interface DemoOrganisation {
  slug: string
  kind: OrganisationKind
  name: string
  homeCity: string
  country: string
  registerNumber: string
  website: string
  emailDomain: string
  foundedYear: number
  teamSize: TeamSize
  originalLanguage: Language
  /** The original language first; others are translations. */
  texts: Partial<Record<Language, { summary: string; about: string }>>
  sectors: Sector[]
  languages: Language[]
  /** The city that has verified it; left out: not verified. */
  verifiedBy?: string
  /** It has asked this city and waits. */
  asks?: string
  people: (DemoPerson & { role: OrganisationRole })[]
  solutions: DemoSolution[]
}

export interface DemoBilling {
  name: string
  street: string
  postcode: string
  town: string
  country: string
  vatId?: string
  /** Hundredths of a percent. */
  vatRate: number
  account: string
  bic?: string
  bank?: string
}

export interface DemoSolution {
  slug: string
  originalLanguage: Language
  texts: Partial<
    Record<
      Language,
      {
        title: string
        summary: string
        problem: string
        outcome: string
        description: string
        priceNote: string
      }
    >
  >
  sectors: Sector[]
  maturity: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
  priceModel: PriceModel
  languages: Language[]
  certificates: string[]
  deployments: { place: string; customer: string; since: number; note: string }[]
  /** `city/priority` slugs. */
  priorities: string[]
  /** Left out of the public list. */
  draft?: boolean
  /** What its picture shows; drawn when the demonstration is loaded. */
  picture: { motif: DemoMotif; description: LocalisedText }
}

/** Subjects of the drawings that stand in for photographs. */
export type DemoMotif =
  | 'street'
  | 'bus'
  | 'air'
  | 'water'
  | 'grid'
  | 'waste'
  | 'document'
  | 'map'
  | 'people'
  | 'building'
  | 'health'
  | 'school'
