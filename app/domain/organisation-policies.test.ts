import { ids, openCall, policyTable } from '../../tests/support/policy-table'
import * as organisation from './organisation'
import * as solution from './solution'
import * as unit from './unit'

/** Who may do what with organisations, solutions and units. */
const organisationId = ids.organisation
const maker = { id: organisationId, kind: 'startup' as const, verified: true }
const investor = { ...maker, kind: 'investor' as const }

policyTable(
  'mayCreateOrganisation',
  { any: null },
  organisation.mayCreateOrganisation,
  `
  any
  visitor        sign
  unconfirmed    mail
  everyone else  yes
  `,
)

policyTable(
  'mayReadOrganisationDesk',
  { own: ids.organisation, other: 'organisation-2' },
  organisation.mayReadOrganisationDesk,
  `
                                                               own  other
  visitor                                                      sign sign
  applicant administrator, applicant editor, applicant reader  yes  no
  everyone else                                                no   no
  `,
)

policyTable(
  'mayEditOrganisation',
  { own: ids.organisation, other: 'organisation-2' },
  organisation.mayEditOrganisation,
  `
                                             own  other
  visitor                                    sign sign
  applicant administrator, applicant editor  yes  no
  everyone else                              no   no
  `,
)

policyTable(
  'mayManageMembers',
  { own: ids.organisation, other: 'organisation-2' },
  organisation.mayManageMembers,
  `
                           own  other
  visitor                  sign sign
  applicant administrator  yes  no
  everyone else            no   no
  `,
)

policyTable(
  'mayRequestVerification',
  { unverified: { ...maker, verified: false }, verified: maker },
  organisation.mayRequestVerification,
  `
                           unverified verified
  visitor                  sign       sign
  applicant administrator  yes        known
  everyone else            no         no
  `,
)

policyTable(
  'mayDecideVerification',
  { here: ids.city, elsewhere: 'city-2', nowhere: 'city-3' },
  organisation.mayDecideVerification,
  `
                           here elsewhere nowhere
  visitor                  sign sign      sign
  platform                 yes  yes       yes
  administrator above      yes  no        no
  administrator elsewhere  no   yes       no
  everyone else            no   no        no
  `,
)

policyTable(
  'mayCreateSolution',
  { startup: maker, research: { ...maker, kind: 'research' as const }, investor },
  solution.mayCreateSolution,
  `
                                             startup research investor
  visitor                                    sign    sign     sign
  applicant administrator, applicant editor  yes     yes      kind
  everyone else                              no      no       no
  `,
)

policyTable(
  'mayEditSolution',
  { own: ids.organisation, other: 'organisation-2' },
  solution.mayEditSolution,
  `
                                             own  other
  visitor                                    sign sign
  applicant administrator, applicant editor  yes  no
  everyone else                              no   no
  `,
)

policyTable(
  'mayReadSolution',
  { draft: 'draft' as const, listed: 'listed' as const, unlisted: 'unlisted' as const },
  (actor, status) => solution.mayReadSolution(actor, { status, organisationId }),
  `
                                             draft listed unlisted
  applicant administrator, applicant editor  yes   yes    yes
  everyone else                              none  yes    none
  `,
)

policyTable(
  'mayManageUnit',
  { unit: openCall() },
  unit.mayManageUnit,
  `
                                      unit
  visitor                             sign
  administrator here/above, platform  yes
  everyone else                       no
  `,
)

policyTable(
  'mayEnterUnit',
  { unit: openCall() },
  unit.mayEnterUnit,
  `
                                              unit
  visitor                                     sign
  any here/above, author approving, platform  yes
  everyone else                               no
  `,
)
