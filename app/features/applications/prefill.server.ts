import type { ApplicationQuestion } from '#app/domain/challenge-content'
import type { Language } from '#app/messages/languages'
import type { Tx } from '#app/platform/db/db.server'

type Sources = Record<Exclude<ApplicationQuestion['prefill'], 'none'>, string>

/**
 * First answers from what the organisation has already said of itself, so that nothing is asked twice.
 * Takes the texts in the wanted language, or the original where there is none.
 */
export async function prefillAnswers(
  tx: Tx,
  organisationId: string,
  questions: ApplicationQuestion[],
  language: Language,
): Promise<{ id: string; text: string }[]> {
  if (questions.every((question) => question.prefill === 'none')) return []
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      texts: true,
      originalLanguage: true,
      solutions: {
        where: { status: 'listed' },
        orderBy: { listedAt: 'desc' },
        take: 5,
        select: { certificates: true, originalLanguage: true, texts: true, deployments: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  const texts = organisation.texts as Partial<Record<string, { summary: string; about: string }>>
  const own = texts[language] ?? texts[organisation.originalLanguage]
  const { solutions } = organisation
  const sources: Sources = {
    about: [own?.summary, own?.about].filter(Boolean).join('\n\n'),
    references: solutions
      .flatMap((solution) => solution.deployments)
      .map(
        ({ place, customer, since, note }) =>
          `- ${[customer, place, since, note].filter(Boolean).join(', ')}`,
      )
      .join('\n'),
    solution: solutions
      .slice(0, 1)
      .map((solution) => {
        const text =
          solution.texts.find((candidate) => candidate.language === language) ??
          solution.texts.find((candidate) => candidate.language === solution.originalLanguage)
        return text ? [text.title, text.summary, text.outcome].filter(Boolean).join('\n\n') : ''
      })
      .join(''),
    certificates: [...new Set(solutions.flatMap((solution) => solution.certificates))]
      .map((certificate) => `- ${certificate}`)
      .join('\n'),
  }
  return questions.flatMap(({ id, prefill, maxLength }) => {
    const text = prefill === 'none' ? '' : sources[prefill].slice(0, maxLength)
    return text ? [{ id, text }] : []
  })
}
