import type { FieldMetadata } from '@conform-to/react'
import { teamSizes } from '#app/domain/organisation'
import { sectors } from '#app/domain/sectors'
import {
  direction,
  languageNames,
  pickText,
  type Language,
  type LocalisedText,
} from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { ChoiceField, SelectField, TextArea, TextField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'

interface Option {
  value: string
  label: string
}

interface IdentityProps {
  fields: Record<
    | 'name'
    | 'country'
    | 'registerNumber'
    | 'homeCityId'
    | 'website'
    | 'foundedYear'
    | 'teamSize'
    | 'sectors'
    | 'languages',
    FieldMetadata<unknown>
  >
  cities: { id: string; names: LocalisedText }[]
  countries: Option[]
  workingLanguages: Option[]
}

/** Who an organisation is: what a city checks, and what lists filter by. */
export function IdentityFields({ fields, cities, countries, workingLanguages }: IdentityProps) {
  const { t, language } = useText()
  return (
    <>
      <TextField field={fields.name} label={t('organisations.profile.name')} maxLength={120} />
      <SelectField
        field={fields.country}
        label={t('organisations.profile.country')}
        options={countries}
        empty={t('organisations.profile.country_none')}
      />
      <TextField
        field={fields.registerNumber}
        label={t('organisations.profile.register_number')}
        maxLength={60}
        dir="ltr"
      />
      <SelectField
        field={fields.homeCityId}
        label={t('organisations.profile.home_city')}
        options={cities.map((city) => ({
          value: city.id,
          label: pickText(city.names, language).text,
        }))}
        empty={t('organisations.profile.home_none')}
        optional
      />
      <TextField
        field={fields.website}
        label={t('organisations.profile.website')}
        type="url"
        dir="ltr"
        placeholder="https://"
        optional
      />
      <TextField
        field={fields.foundedYear}
        label={t('organisations.profile.founded_year')}
        type="number"
        min={1800}
        max={2100}
        className="figures max-w-32"
        optional
      />
      <SelectField
        field={fields.teamSize}
        label={t('organisations.profile.team_size')}
        options={teamSizes.map((size) => ({ value: size, label: t(`team_sizes.${size}`) }))}
        empty={t('organisations.profile.team_none')}
        optional
      />
      <ChoiceField
        field={fields.sectors}
        label={t('organisations.profile.sectors')}
        options={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
        columns
        optional
      />
      <ChoiceField
        field={fields.languages}
        label={t('organisations.profile.languages')}
        options={workingLanguages}
        columns
        optional
      />
    </>
  )
}

interface TextProps {
  list: FieldMetadata<{ language: string; summary: string; about: string }[]>
  /** The languages in the order of the list, the original first. */
  order: Language[]
  written: Partial<Record<Language, unknown>>
}

/** What an organisation says of itself, language by language; those without a text are folded. */
export function ProfileTexts({ list, order, written }: TextProps) {
  const { t } = useText()
  return (
    <Section title={t('organisations.profile.texts')}>
      {list.getFieldList().map((item, index) => {
        const part = item.getFieldset()
        const code = order[index]!
        return (
          <details key={item.key} open={index === 0 || Boolean(written[code])} className="mb-4">
            <summary className="mb-3 font-semibold">
              {t('organisations.profile.text_in', { language: languageNames[code] })}
            </summary>
            <input type="hidden" name={part.language.name} value={code} />
            <div lang={code} dir={direction(code)}>
              <TextField
                field={part.summary}
                label={t('organisations.profile.summary')}
                maxLength={200}
                optional
              />
              <TextArea
                field={part.about}
                label={t('organisations.profile.about')}
                rows={6}
                maxLength={10_000}
                optional
              />
            </div>
          </details>
        )
      })}
    </Section>
  )
}
