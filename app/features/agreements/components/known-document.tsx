import { pickText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Facts } from '#app/ui/layout'
import { CityTime } from '#app/ui/time'
import type { KnownDocument as Known, SealFinding } from '../verify-document.server'

/** Serialised or not. */
type KnownLike = Omit<Known, 'sealedAt'> & { sealedAt: Date | string | null }

/** Which signed agreement a file or a hash belongs to: between whom, when and in which roles it was signed. */
export function KnownDocument({ known }: { known: KnownLike }) {
  const { t, language } = useText()
  const { reference, number, status, versionInForce, timeZone: zone } = known
  const city = pickText(known.city, language).text
  const superseded = status === 'in_force' && versionInForce !== number
  const state = superseded ? 'superseded' : (status as 'in_force' | 'completed' | 'terminated')
  return (
    <Banner
      tone={superseded || status === 'terminated' ? 'warn' : 'good'}
      role="status"
      title={t('signing.verify.agreement', { reference, version: number })}
    >
      <p className="mb-4">{t(`signing.verify.${known.ofText ? 'of_text' : 'of_file'}`)}</p>
      <Facts
        items={[
          {
            label: t('signing.verify.state'),
            value: t(`signing.verify.states.${state}`, { version: versionInForce }),
          },
          {
            label: t('signing.verify.between'),
            value: (
              <>
                <span className="block">{pickText(known.unit, language).text}</span>
                <bdi className="block">{known.company}</bdi>
              </>
            ),
          },
          ...known.signatures.map(({ side, role, at }) => ({
            label: `${t(`signing.signs_for.${side}`)}: ${t(`signing.roles.${role}`)}`,
            value: <CityTime at={at} zone={zone} city={city} />,
          })),
          ...(known.sealedAt
            ? [
                {
                  label: t('signing.verify.sealed'),
                  value: <CityTime at={known.sealedAt} zone={zone} city={city} />,
                },
              ]
            : []),
        ]}
      />
    </Banner>
  )
}

const tones = { broken: 'bad', ours: 'good', foreign: 'warn' } as const

/** What the seal of a file says that is none of the agreements kept here. */
export function SealedFile({ seal }: { seal: Exclude<SealFinding['seal'], 'none'> }) {
  const { t } = useText()
  return (
    <Banner
      tone={tones[seal]}
      role={seal === 'ours' ? 'status' : 'alert'}
      title={t(`signing.verify.${seal}`)}
    >
      {t(`signing.verify.${seal}_text`)}
    </Banner>
  )
}
