import { z } from 'zod'

export const questionForm = z.object({ text: z.string().trim().min(10).max(2_000) })

export const answerForm = z.object({
  questionId: z.uuid(),
  answer: z.string().trim().min(1).max(10_000),
})
