import type { Language } from '#app/messages/languages'

type Query = Record<string, string | number | readonly string[] | undefined | null>

/** Adds a query to a path; empty values are left out, lists repeat their name. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

type Paths = ReturnType<typeof makePaths>

const made = new Map<Language, Paths>()

/** Every URL of the product. Pages of people stand below a language. */
export function pathsIn(language: Language): Paths {
  let known = made.get(language)
  if (!known) made.set(language, (known = makePaths(language)))
  return known
}

function makePaths(language: Language) {
  const at = (path: string) => `/${language}${path}`
  return {
    home: () => at(''),
    challenges: (query: Query = {}) => withQuery(at('/challenges'), query),
    challenge: (slug: string) => at(`/challenges/${encodeURIComponent(slug)}`),
    challengeVersion: (slug: string, number: number) =>
      at(`/challenges/${slug}/versions/${number}`),
    challengeResults: (slug: string, query: Query = {}) =>
      withQuery(at(`/challenges/${slug}/results`), query),
    solutions: (query: Query = {}) => withQuery(at('/solutions'), query),
    solution: (slug: string) => at(`/solutions/${slug}`),
    startups: (query: Query = {}) => withQuery(at('/startups'), query),
    startup: (slug: string) => at(`/startups/${slug}`),
    city: (slug: string) => at(`/cities/${slug}`),
    verify: (query: Query = {}) => withQuery(at('/verify'), query),
    accessibility: () => at('/accessibility'),

    signIn: (query: Query = {}) => withQuery(at('/sign-in'), query),
    signInCode: (query: Query = {}) => withQuery(at('/sign-in/code'), query),
    signUp: (query: Query = {}) => withQuery(at('/sign-up'), query),
    signOut: () => at('/sign-out'),
    confirmAddress: (token: string) => at(`/confirm/${token}`),
    forgottenPassword: () => at('/forgotten-password'),
    resetPassword: (token: string) => at(`/reset-password/${token}`),
    invitation: (token: string) => at(`/invitations/${token}`),

    desk: () => at('/desk'),
    account: () => at('/desk/account'),
    secondFactor: () => at('/desk/account/second-factor'),
    notifications: (query: Query = {}) => withQuery(at('/desk/notifications'), query),
    notification: (id: string) => at(`/desk/notifications/${id}`),
    notificationPreferences: () => at('/desk/notifications/preferences'),
    following: () => at('/desk/following'),

    deskUnits: () => at('/desk/units'),
    unitDesk: (id: string) => at(`/desk/units/${id}`),
    verifications: (query: Query = {}) => withQuery(at('/desk/verifications'), query),
    verification: (id: string) => at(`/desk/verifications/${id}`),

    deskChallenges: (query: Query = {}) => withQuery(at('/desk/challenges'), query),
    newChallenge: () => at('/desk/challenges/new'),
    deskChallenge: (id: string) => at(`/desk/challenges/${id}`),
    editChallenge: (id: string, step: string) => at(`/desk/challenges/${id}/edit/${step}`),
    previewChallenge: (id: string) => at(`/desk/challenges/${id}/preview`),
    addendum: (id: string) => at(`/desk/challenges/${id}/addendum`),
    challengeQuestions: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/challenges/${id}/questions`), query),
    translateChallenge: (id: string, to: string) => at(`/desk/challenges/${id}/translations/${to}`),
    opening: (id: string) => at(`/desk/challenges/${id}/opening`),
    challengeApplications: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/challenges/${id}/applications`), query),
    panel: (id: string) => at(`/desk/challenges/${id}/panel`),
    scoring: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/challenges/${id}/scoring`), query),
    scoreSheet: (id: string, number: number) => at(`/desk/challenges/${id}/scoring/${number}`),
    consensus: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/challenges/${id}/consensus`), query),
    consensusOn: (id: string, number: number) => at(`/desk/challenges/${id}/consensus/${number}`),
    award: (id: string) => at(`/desk/challenges/${id}/award`),
    evaluationFile: (id: string) => at(`/desk/challenges/${id}/file`),
    evaluationPdf: (id: string) => at(`/desk/challenges/${id}/file.pdf`),
    complaint: (id: string) => at(`/desk/complaints/${id}`),

    deskOrganisations: () => at('/desk/organisations'),
    newOrganisation: () => at('/desk/organisations/new'),
    organisationDesk: (id: string) => at(`/desk/organisations/${id}`),
    editOrganisation: (id: string) => at(`/desk/organisations/${id}/profile`),
    organisationMembers: (id: string) => at(`/desk/organisations/${id}/members`),
    organisationVerification: (id: string) => at(`/desk/organisations/${id}/verification`),
    newSolution: (organisationId: string) =>
      at(`/desk/organisations/${organisationId}/solutions/new`),
    editSolution: (id: string) => at(`/desk/solutions/${id}`),
    translateSolution: (id: string, to: string) => at(`/desk/solutions/${id}/translations/${to}`),

    agreements: (query: Query = {}) => withQuery(at('/desk/agreements'), query),
    agreement: (id: string) => at(`/desk/agreements/${id}`),
    agreementDraft: (id: string) => at(`/desk/agreements/${id}/draft`),
    agreementTerms: (id: string) => at(`/desk/agreements/${id}/terms`),
    templates: () => at('/desk/templates'),
    template: (cityId: string, to: string, query: Query = {}) =>
      withQuery(at(`/desk/templates/${cityId}/${to}`), query),
    agreementVersions: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/agreements/${id}/versions`), query),
    agreementSigning: (id: string) => at(`/desk/agreements/${id}/signing`),
    agreementCertificate: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/agreements/${id}/certificate`), query),
    agreementPdf: (id: string, query: Query = {}) =>
      withQuery(at(`/desk/agreements/${id}/agreement.pdf`), query),

    pilots: (query: Query = {}) => withQuery(at('/pilots'), query),
    pilot: (slug: string) => at(`/pilots/${slug}`),
    deskPilots: (query: Query = {}) => withQuery(at('/desk/pilots'), query),
    deskPilot: (id: string) => at(`/desk/pilots/${id}`),
    pilotMilestone: (id: string, number: number) => at(`/desk/pilots/${id}/milestones/${number}`),
    pilotSites: (id: string) => at(`/desk/pilots/${id}/sites`),
    pilotOutcomes: (id: string) => at(`/desk/pilots/${id}/outcomes`),
    pilotMeasure: (id: string, measureId: string, query: Query = {}) =>
      withQuery(at(`/desk/pilots/${id}/outcomes/${measureId}`), query),
    pilotReadings: (id: string, measureId: string) =>
      at(`/desk/pilots/${id}/outcomes/${measureId}/readings.csv`),
    pilotReportDesk: (id: string) => at(`/desk/pilots/${id}/report`),
    pilotReport: (slug: string) => at(`/pilots/${slug}/report`),
    models: (query: Query = {}) => withQuery(at('/models'), query),
    model: (slug: string) => at(`/models/${slug}`),
    pilotTalk: (id: string, query: Query = {}) => withQuery(at(`/desk/pilots/${id}/talk`), query),
    pilotRegisters: (id: string) => at(`/desk/pilots/${id}/registers`),
    pilotLog: (id: string, query: Query = {}) => withQuery(at(`/desk/pilots/${id}/log`), query),
    pilotMoney: (id: string, query: Query = {}) => withQuery(at(`/desk/pilots/${id}/money`), query),
    payments: (query: Query = {}) => withQuery(at('/desk/payments'), query),
    payment: (id: string) => at(`/desk/payments/${id}`),
    invoice: (id: string) => at(`/desk/payments/${id}/invoice`),
    payouts: (organisationId: string) => at(`/desk/organisations/${organisationId}/payouts`),

    deskApplications: (query: Query = {}) => withQuery(at('/desk/applications'), query),
    application: (id: string) => at(`/desk/applications/${id}`),
    editApplication: (id: string) => at(`/desk/applications/${id}/edit`),
    checkApplication: (id: string) => at(`/desk/applications/${id}/check`),
    completeApplication: (id: string) => at(`/desk/applications/${id}/complete`),
    complain: (id: string) => at(`/desk/applications/${id}/complaint`),
  }
}

/** URLs that belong to no language. */
export const paths = {
  file: (id: string, name: string, width?: number) =>
    withQuery(`/files/${id}/${encodeURIComponent(name)}`, { w: width }),
  submission: (id: string, number: number) => `/submissions/${id}/${number}`,
  blindAttachment: (challengeId: string, number: number, position: number) =>
    `/blind-attachments/${challengeId}/${number}/${position}`,
  health: () => '/healthz',
  ready: () => '/readyz',
  cityColours: () => '/city-colours.css',
  scheme: () => '/colour-scheme',
  cityOutline: (city: string, version: number) =>
    withQuery(`/maps/${city}/outline.svg`, { v: version }),
}
