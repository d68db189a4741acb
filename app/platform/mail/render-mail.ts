import { direction, type Language } from '#app/messages/languages'

/** A mail as its parts; the text and the HTML version are made from the same ones. */
export interface MailContent {
  subject: string
  paragraphs: string[]
  facts?: { label: string; value: string }[]
  /** Someone's own words, set apart. */
  quote?: string
  action?: { label: string; url: string }
  /** Why this mail came and how to stop it. */
  footer: string[]
}

/** The plain-text and HTML bodies of a mail. Every part is text and is escaped here. */
export function renderMail(
  content: MailContent,
  language: Language,
): { subject: string; text: string; html: string } {
  return { subject: content.subject, text: textBody(content), html: htmlBody(content, language) }
}

function textBody({ paragraphs, facts = [], quote, action, footer }: MailContent): string {
  const parts = [
    ...paragraphs,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    quote
      ?.split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
    action && `${action.label}:\n${action.url}`,
    `--\n${footer.join('\n')}`,
  ]
  return parts.filter(Boolean).join('\n\n') + '\n'
}

const colours = {
  ink: '#12211f',
  quiet: '#4c5c59',
  line: '#d5dcda',
  accent: '#0b5c58',
  paper: '#ffffff',
}
const font = `font-family:'IBM Plex Sans','Segoe UI',Roboto,Arial,sans-serif`

function htmlBody(
  { subject, paragraphs, facts = [], quote, action, footer }: MailContent,
  language: Language,
): string {
  const start = direction(language) === 'rtl' ? 'right' : 'left'
  const paragraph = (text: string) =>
    `<p style="margin:0 0 16px;white-space:pre-line">${escape(text)}</p>`
  const factRows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="text-align:${start};font-weight:400;color:${colours.quiet};padding:4px 0;vertical-align:top;width:40%">${escape(label)}</th>` +
      `<td style="text-align:${start};padding:4px 0;vertical-align:top">${escape(value)}</td></tr>`,
  )
  const parts = [
    `<p style="margin:0 0 24px;font-weight:600;color:${colours.accent}">Agora</p>`,
    `<h1 style="font-size:20px;line-height:28px;margin:0 0 16px">${escape(subject)}</h1>`,
    ...paragraphs.map(paragraph),
    facts.length > 0 &&
      `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${factRows.join('')}</table>`,
    quote &&
      `<blockquote style="margin:0 0 16px;padding-${start}:16px;border-${start}:3px solid ${colours.line};white-space:pre-line">${escape(quote)}</blockquote>`,
    action &&
      `<p style="margin:24px 0"><a href="${escape(action.url)}" style="display:inline-block;background:${colours.accent};color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:4px;font-weight:600">${escape(action.label)}</a></p>`,
    `<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid ${colours.line};font-size:14px;line-height:20px;color:${colours.quiet}">${footer.map(escape).join('<br>')}</p>`,
  ]
  return (
    `<!doctype html><html lang="${language}" dir="${direction(language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(subject)}</title></head>` +
    `<body style="margin:0;background:${colours.paper};color:${colours.ink};${font};font-size:16px;line-height:24px">` +
    `<div style="max-width:600px;margin:0 auto;padding:24px">${parts.filter(Boolean).join('')}</div></body></html>`
  )
}

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  )
}
