import type { AgreementSide } from '#app/domain/agreement'
import type { RefusalCode, Verdict } from '#app/domain/refusal'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import type { ShownOffer } from './offer-history'

/** Why someone who signs can't now, said before they try. Who never signs is told nothing. */
const saysWhy: readonly RefusalCode[] = [
  'not_your_turn',
  'already_signed',
  'signs_other_side',
  'offer_expired',
  'stale_version',
]

/** What is on offer: whose signature comes next, and until when. */
export function OfferState({
  offer,
  next,
  verdict,
  city,
  company,
}: {
  offer: ShownOffer
  next: AgreementSide | null
  verdict: Verdict
  city: { names: LocalisedText; timeZone: string }
  company: string
}) {
  const text = useText()
  const { t, language } = text
  const place = pickText(city.names, language).text
  const nameOf = (side: AgreementSide) => (side === 'city' ? t('signing.sides.city') : company)
  return (
    <div className="mb-8">
      <p className="mb-4 max-w-text text-lead">
        {next && t(`signing.now.${next}`, { company, version: offer.number })}
      </p>
      {verdict !== 'allowed' && saysWhy.includes(verdict) && (
        <p className="mb-4 max-w-text border-s-4 border-warn ps-4">{t(`refusals.${verdict}`)}</p>
      )}
      <Facts
        items={[
          {
            label: t('signing.offer.until'),
            value: text.cityTime(offer.expiresAt, city.timeZone, place),
          },
          {
            label: t('signing.offer.order'),
            value: t('signing.order', {
              first: nameOf(offer.firstSide),
              second: nameOf(offer.firstSide === 'city' ? 'company' : 'city'),
            }),
          },
          {
            label: t('signing.signatures'),
            value:
              offer.signatures.length === 0
                ? t('signing.none_yet')
                : offer.signatures.map(({ side, name, at }) => (
                    <span key={side} className="block">
                      {t(`signing.history.signed.${side}`, {
                        name,
                        time: text.date(at, city.timeZone, 'minute'),
                      })}
                    </span>
                  )),
          },
        ]}
      />
    </div>
  )
}
