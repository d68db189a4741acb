import type { Text } from '#app/platform/i18n/text'

/** What an entry of the audit says about a pilot: `milestone.met` with its number as a sentence. */
export function logSentence(text: Text, event: string, number: number | null): string {
  const key = `pilots.log.events.${event.replace('.', '_')}`
  return text.has(key) ? text.t(key, { number: number ?? 0 }) : event
}
