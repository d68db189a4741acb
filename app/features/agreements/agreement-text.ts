import { agreementContent, type AgreementContent } from '#app/domain/agreement-content'

/**
 * A version as one canonical text (JSON, two spaces, fields in this order): what its SHA-256 is taken of, and so
 * what a signature binds. The amount is in minor units of `currency`, shares and retention in hundredths of a percent.
 */
export function agreementText(
  agreement: { reference: string; language: string; currency: string },
  number: number,
  content: AgreementContent,
): string {
  const { reference, language, currency } = agreement
  return JSON.stringify(
    {
      format: 'agora-agreement-1',
      agreement: reference,
      version: number,
      language,
      currency,
      ...agreementContent.parse(content),
    },
    null,
    2,
  )
}
