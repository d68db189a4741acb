import { pickText } from '#app/messages/languages'
import type { MessageKey } from '#app/messages/messages'
import type { Text } from '#app/platform/i18n/text'
import type { MailContent } from '#app/platform/mail/render-mail'
import { events, type EventData, type EventName, type EventValue } from './events'

function valueIn(text: Text, value: EventValue): string | number {
  if (typeof value !== 'object') return value
  if ('texts' in value) return pickText(value.texts, text.language).text
  if ('message' in value) return text.t(value.message)
  if ('minor' in value) return text.money(value.minor, value.currency)
  if ('list' in value) return text.list(value.list)
  if ('standings' in value) return standingsIn(text, value.standings)
  const city = pickText(value.city, text.language).text
  return text.cityTime(value.at, value.zone, city)
}

/** "Airlight (87.5); CityGrid (81)", each behind its lot where there are lots; points are hundredths. */
function standingsIn(
  text: Text,
  standings: { lot: string; said: string; points: number }[],
): string {
  return standings
    .map(({ lot, said, points }) => {
      const standing = `${said} (${text.number(points / 100)})`
      return lot ? `${lot}: ${standing}` : standing
    })
    .join('; ')
}

function wordsOf(text: Text, event: EventName, part: string, data: EventData): string {
  const values = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, valueIn(text, value)]),
  )
  return text.t(`notifications.${event}.${part}` as MessageKey, values)
}

/** The one line that stands under the bell. */
export function eventLine(text: Text, event: EventName, data: EventData): string {
  return wordsOf(text, event, 'subject', data)
}

/** The mail of an event in the reader's language. URLs must be absolute. */
export function eventMail(
  text: Text,
  event: EventName,
  data: EventData,
  urls: { action: string; preferences: string },
): MailContent {
  const account = events[event].group === 'account'
  return {
    subject: wordsOf(text, event, 'subject', data),
    paragraphs: wordsOf(text, event, 'text', data).split('\n'),
    action: { label: wordsOf(text, event, 'action', data), url: urls.action },
    footer: account
      ? [text.t('mail.account_footer')]
      : [
          text.t(`mail.why.${events[event].group}` as MessageKey),
          `${text.t('mail.change')}: ${urls.preferences}`,
        ],
  }
}
