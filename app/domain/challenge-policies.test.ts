import {
  calls,
  fullContent,
  openCall,
  policyTable,
  tableNow,
} from '../../tests/support/policy-table'
import * as law from './challenge'

/** Who may do what with a call. [1] [2] [3] [4] stand in the law of the market. */
const hour = 3600 * 1000
const from = (milliseconds: number) => new Date(tableNow.getTime() + milliseconds)

policyTable(
  'mayReadChallenge',
  calls,
  law.mayReadChallenge,
  `
                              draft  in_review  open  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  any here/above              yes    yes        yes   yes     yes         yes         yes        yes           yes        none
  author approving, platform  yes    yes        yes   yes     yes         yes         yes        yes           yes        none
  everyone else               none   none       yes   yes     yes         yes         yes        yes           yes        none
  `,
)

policyTable(
  'mayWriteChallenges',
  { unit: openCall() },
  law.mayWriteChallenges,
  `
                      unit
  visitor             sign
  officer here/above  yes
  everyone else       no
  `,
)

policyTable(
  'mayEditDraft',
  { ...calls, addendum: openCall({ draft: fullContent() }) },
  law.mayEditDraft,
  `
                      draft  in_review  open   addendum  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign   sign      sign    sign        sign        sign       sign          sign       sign
  officer here/above  yes    state      state  yes       state   state       state       state      state         state      state
  everyone else       no     no         no     no        no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayReview',
  { ...calls, handed: { ...calls.in_review, authorId: 'user-other' } },
  law.mayReview,
  `
                       draft  in_review  handed  open   closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor              sign   sign       sign    sign   sign    sign        sign        sign       sign          sign       sign
  author approving     state  own        own     state  state   state       state       state      state         state      state
  approver here/above  state  yes        yes     state  state   state       state       state      state         state      state
  everyone else        no     no         no      no     no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayAsk',
  { ...calls, asked: openCall({ questionsUntil: tableNow }) },
  (actor, call) => law.mayAsk(actor, call, tableNow),
  `
                              draft  in_review  open  asked   closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor                     sign   sign       sign  sign    sign    sign        sign        sign       sign          sign       sign
  any here/above              state  state      no    closed  state   state       state       state      state         state      state
  author approving, platform  state  state      no    closed  state   state       state       state      state         state      state
  unconfirmed                 state  state      mail  closed  state   state       state       state      state         state      state
  everyone else               state  state      yes   closed  state   state       state       state      state         state      state
  `,
)

policyTable(
  'mayAnswer',
  { ...calls, last_day: openCall({ deadline: from(24 * hour - 1) }) },
  (actor, call) => law.mayAnswer(actor, call, tableNow),
  `
                      draft  in_review  open  last_day  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign  sign      sign    sign        sign        sign       sign          sign       sign
  officer here/above  state  state      yes   tardy     state   state       state       state      state         state      state
  everyone else       no     no         no    no        no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayAmend',
  { ...calls, imported: openCall({ imported: true }) },
  (actor, call) => law.mayAmend(actor, call, tableNow),
  `
                      draft  in_review  open  imported  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign  sign      sign    sign        sign        sign       sign          sign       sign
  officer here/above  state  state      yes   else      late    state       state       state      state         state      state
  everyone else       no     no         no    no        no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayCancel',
  calls,
  (actor, call) => law.mayCancel(actor, call, tableNow),
  `
                      draft  in_review  open  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign  sign    sign        sign        sign       sign          sign       sign
  officer here/above  state  state      yes   yes     yes         yes         state      state         state      state
  everyone else       no     no         no    no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayClose',
  calls,
  (actor, call) => law.mayClose(actor, call, 'conclude', tableNow),
  `
                      draft  in_review  open   closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign   sign    sign        sign        sign       sign          sign       sign
  officer here/above  state  state      early  yes     state       state       state      state         state      state
  everyone else       no     no         no     no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayClose, to declare it unsuccessful',
  calls,
  (actor, call) => law.mayClose(actor, call, 'declareUnsuccessful', tableNow),
  `
                      draft  in_review  open   closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign   sign    sign        sign        sign       sign          sign       sign
  officer here/above  state  state      early  yes     yes         state       state      state         state      state
  everyone else       no     no         no     no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayTranslate',
  calls,
  law.mayTranslate,
  `
                      draft  in_review  open  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor             sign   sign       sign  sign    sign        sign        sign       sign          sign       sign
  officer here/above  yes    yes        yes   yes     yes         yes         yes        yes           yes        state
  everyone else       no     no         no    no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayFollow',
  calls,
  law.mayFollow,
  `
                 draft  in_review  open  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor        none   none       sign  sign    sign        sign        sign       sign          sign       none
  everyone else  none   none       yes   yes     yes         yes         yes        yes           yes        none
  `,
)
