import { useText } from '#app/platform/i18n/use-text'
import type { ShownSignature } from '../signing-queries.server'

/** Serialised or not. */
export type SignatureLike = Omit<ShownSignature, 'at'> & { at: Date | string }

/** Who signed, in which role, when by the city's clocks, proved by what, and over which text. */
export function SignatureList({
  signatures,
  zone,
  city,
}: {
  signatures: SignatureLike[]
  zone: string
  city: string
}) {
  const text = useText()
  const { t } = text
  return (
    <ol className="grid gap-6">
      {signatures.map(({ side, name, role, at, secondFactor, sha256 }) => (
        <li key={side} className="border-t border-hairline pt-3">
          <p className="text-small text-quiet">{t(`signing.signs_for.${side}`)}</p>
          <p className="text-h3 font-semibold">
            <bdi>{name}</bdi>
          </p>
          <p>{t(`signing.roles.${role}`)}</p>
          <p className="figures">{text.cityTime(at, zone, city)}</p>
          <p className="text-small text-quiet">{t(`signing.proved.${secondFactor}`)}</p>
          <p className="text-small text-quiet">
            {t('signing.hash_signed')} <Hash value={sha256} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** A SHA-256 in hexadecimal, read from left to right in every language. */
export function Hash({ value }: { value: string }) {
  return (
    <code dir="ltr" className="break-all">
      {value}
    </code>
  )
}
