import { Refusal } from '#app/domain/refusal'

const rounds = 5

/** What became of things done at the same time: `done`, or the code of the refusal. */
export async function atOnce(...attempts: (() => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts.map((attempt) => attempt()))
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done'
    if (outcome.reason instanceof Refusal) return outcome.reason.code
    throw outcome.reason
  })
}

/** Repeats a story, each time from its beginning. */
export async function repeated(story: () => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await story()
}
