import type { z } from 'zod'
import type { Member } from '#app/domain/actor'
import { abandonAgreement } from './abandon-agreement.server'
import { acceptProposal, acceptVersion } from './accept-change.server'
import type { negotiationForm } from './agreement-form'
import { commentOn, settleTalk } from './discuss-agreement.server'
import { declineProposal, proposeChange, withdrawProposal } from './propose-change.server'
import { shareDraft } from './write-draft.server'

/** Does what a button on the page of an agreement asks for. Returns the notice that says so. */
export async function runNegotiationIntent(
  actor: Member,
  id: string,
  input: z.output<typeof negotiationForm>,
  now: Date,
): Promise<string> {
  switch (input.intent) {
    case 'share':
      await shareDraft(actor, id, input.revision, now)
      return 'text_shared'
    case 'comment':
      await commentOn(actor, id, input, now)
      return 'comment_sent'
    case 'settle':
      await settleTalk(actor, id, input.part, now)
      return 'talk_settled'
    case 'propose': {
      const { part, version, heading, text, reason, counters } = input
      const content = { of: 'clause' as const, heading, text }
      await proposeChange(actor, id, { version, part, content, reason, counters }, now)
      return 'change_proposed'
    }
    case 'withdraw':
      await withdrawProposal(actor, id, input.proposal, now)
      return 'proposal_withdrawn'
    case 'accept-proposal': {
      const { proposal: proposalId, version } = input
      await acceptProposal(actor, id, { proposalId, version }, now)
      return 'proposal_accepted'
    }
    case 'decline': {
      const { proposal: proposalId, reason } = input
      await declineProposal(actor, id, { proposalId, reason }, now)
      return 'proposal_declined'
    }
    case 'accept': {
      const { ready } = await acceptVersion(actor, id, input.version, now)
      return ready ? 'agreement_ready' : 'text_accepted'
    }
    case 'abandon':
      await abandonAgreement(actor, id, input.reason, now)
      return 'agreement_abandoned'
  }
}
