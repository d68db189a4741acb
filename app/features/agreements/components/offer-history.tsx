import { Link } from '@remix-run/react'
import type { AgreementSide } from '#app/domain/agreement'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { SignatureLike } from './signature-list'

export interface ShownOffer {
  id: string
  number: number
  firstSide: AgreementSide
  status: 'open' | 'signed' | 'expired' | 'withdrawn' | 'rejected'
  lapsed: boolean
  expiresAt: Date | string
  offeredAt: Date | string
  offeredBy: string
  closedAt: Date | string | null
  closedBy: string | null
  reason: string | null
  signatures: SignatureLike[]
}

/** Every offer to sign that there was, newest first, with what became of it. */
export function OfferHistory({
  agreementId,
  offers,
  zone,
}: {
  agreementId: string
  offers: ShownOffer[]
  zone: string
}) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const at = (time: Date | string) => text.date(time, zone, 'minute')
  return (
    <ol className="grid gap-6">
      {offers.map((offer) => (
        <li key={offer.id}>
          <p className="font-semibold">
            {t('signing.history.version', { version: offer.number })}
            {text.comma}
            {t(`signing.statuses.${offer.lapsed ? 'expired' : offer.status}`)}
          </p>
          <ul className="text-small text-quiet">
            <li>
              {t('signing.history.offered', { name: offer.offeredBy, time: at(offer.offeredAt) })}
            </li>
            {offer.signatures.map(({ side, name, at: time }) => (
              <li key={side}>{t(`signing.history.signed.${side}`, { name, time: at(time) })}</li>
            ))}
            {offer.closedAt && offer.status !== 'signed' && (
              <li>
                {offer.closedBy
                  ? t('signing.history.closed', { name: offer.closedBy, time: at(offer.closedAt) })
                  : at(offer.closedAt)}
              </li>
            )}
          </ul>
          {offer.reason && (
            <p className="mt-1 max-w-text whitespace-pre-line" dir="auto">
              {offer.reason}
            </p>
          )}
          {offer.status === 'signed' && (
            <p className="mt-1">
              <Link to={paths.agreementCertificate(agreementId, { version: offer.number })}>
                {t('signing.certificate.link', { version: offer.number })}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
