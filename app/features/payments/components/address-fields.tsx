import { useText } from '#app/platform/i18n/use-text'
import { SelectField, TextField, type FieldLike, type Option } from '#app/ui/fields'

interface Props {
  /** Where the labels of the fields stand in the messages, below `payments`. */
  group: 'buyer' | 'payouts'
  fields: Record<'name' | 'street' | 'postcode' | 'town' | 'country', FieldLike>
  countries: Option[]
}

/** What someone is called on an invoice, and where they are. */
export function AddressFields({ group, fields, countries }: Props) {
  const { t } = useText()
  return (
    <>
      <TextField
        field={fields.name}
        label={t(`payments.${group}.fields.name`)}
        maxLength={120}
        autoComplete="organization"
      />
      <TextField
        field={fields.street}
        label={t(`payments.${group}.fields.street`)}
        maxLength={120}
        autoComplete="street-address"
      />
      <TextField
        field={fields.postcode}
        label={t(`payments.${group}.fields.postcode`)}
        maxLength={20}
        autoComplete="postal-code"
        className="max-w-48"
      />
      <TextField
        field={fields.town}
        label={t(`payments.${group}.fields.town`)}
        maxLength={120}
        autoComplete="address-level2"
      />
      <SelectField
        field={fields.country}
        label={t(`payments.${group}.fields.country`)}
        options={countries}
        empty=""
      />
    </>
  )
}
