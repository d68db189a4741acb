import type { FieldMetadata } from '@conform-to/react'
import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useText } from '#app/platform/i18n/use-text'
import type { Text } from '#app/platform/i18n/text'

/** The look of every control, for those that stand outside a field too. */
export const controlLook =
  'block w-full rounded-ui border border-edge bg-paper px-3 py-2 [&:not(textarea)]:min-h-11 aria-invalid:border-bad aria-invalid:border-2 file:me-3 file:rounded-ui file:border file:border-edge file:bg-shade file:px-3 file:py-1 file:font-semibold'

/** What a field needs of a form library's field; anything of this shape will do. */
export type FieldLike = Pick<
  FieldMetadata<unknown>,
  'id' | 'name' | 'errors' | 'initialValue' | 'errorId' | 'descriptionId'
> & {
  required?: boolean
}

interface Common {
  field: FieldLike
  label: ReactNode
  help?: ReactNode
  /** Marked as such; everything else is required. */
  optional?: boolean
}

/** The sentence for an error code such as `too_long?max=150`. */
export function errorSentence(text: Text, code: string): string {
  const [name, query] = code.split('?') as [string, string | undefined]
  const key = `errors.${name}`
  return text.has(key)
    ? text.t(key, Object.fromEntries(new URLSearchParams(query)))
    : text.t('errors.not_understood')
}

function describedBy({ field, help }: Pick<Common, 'field' | 'help'>): string | undefined {
  return (
    [field.errors && field.errorId, help && field.descriptionId].filter(Boolean).join(' ') ||
    undefined
  )
}

function aria(props: Pick<Common, 'field' | 'help'>) {
  return {
    id: props.field.id,
    name: props.field.name,
    'aria-invalid': props.field.errors ? (true as const) : undefined,
    'aria-describedby': describedBy(props),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Label above, help below it, then the control, then what is wrong with it. */
export function FieldFrame({
  field,
  label,
  help,
  optional,
  children,
  group,
}: Common & { children: ReactNode; group?: boolean }) {
  const { t } = useText()
  const Name = group ? 'legend' : 'label'
  const Frame = group ? 'fieldset' : 'div'
  return (
    <Frame className="mb-6" aria-describedby={group ? describedBy({ field, help }) : undefined}>
      <Name htmlFor={group ? undefined : field.id} className="mb-1 block font-semibold">
        {label}
        {optional && <span className="font-normal text-quiet"> {t('common.optional')}</span>}
      </Name>
      {help && (
        <div id={field.descriptionId} className="mb-2 text-small text-quiet">
          {help}
        </div>
      )}
      <FieldErrors field={field} />
      {children}
    </Frame>
  )
}

function FieldErrors({ field }: { field: FieldLike }) {
  const text = useText()
  if (!field.errors) return null
  return (
    <p id={field.errorId} className="mb-2 font-semibold text-bad">
      <span className="sr-only">{text.t('common.error')}: </span>
      {field.errors.map((code) => errorSentence(text, code)).join(' ')}
    </p>
  )
}

export function TextField({
  field,
  label,
  help,
  optional,
  className,
  ...rest
}: Common & ComponentProps<'input'>) {
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <input
        dir="auto"
        className={clsx(controlLook, className)}
        defaultValue={textOf(field.initialValue)}
        {...aria({ field, help })}
        {...rest}
      />
    </FieldFrame>
  )
}

/** Several lines; grows with what is written. */
export function TextArea({
  field,
  label,
  help,
  optional,
  className,
  rows = 4,
  ...rest
}: Common & ComponentProps<'textarea'>) {
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <textarea
        dir="auto"
        className={clsx(controlLook, 'max-h-[70vh]', className)}
        rows={rows}
        defaultValue={textOf(field.initialValue)}
        {...aria({ field, help })}
        {...rest}
      />
    </FieldFrame>
  )
}

export interface Option {
  value: string
  label: string
}

export function SelectField({
  field,
  label,
  help,
  optional,
  options,
  empty,
  ...rest
}: Common & { options: Option[]; empty?: string } & Omit<ComponentProps<'select'>, 'children'>) {
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <select
        className={controlLook}
        defaultValue={textOf(field.initialValue)}
        {...aria({ field, help })}
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A set of choices, any or one of which may be taken. */
export function ChoiceField({
  field,
  label,
  help,
  optional,
  options,
  type = 'checkbox',
  columns = false,
}: Common & {
  options: (Option & { help?: string })[]
  type?: 'checkbox' | 'radio'
  columns?: boolean
}) {
  const chosen = ([] as unknown[]).concat(field.initialValue ?? []).map(textOf)
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional} group>
      <div className={clsx('grid gap-y-1', columns && 'sm:grid-cols-2')}>
        {options.map(({ value, label: name, help: more }, index) => (
          <Choice
            key={value}
            id={index === 0 ? field.id : `${field.id}-${value}`}
            type={type}
            name={field.name}
            value={value}
            label={name}
            help={more}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </FieldFrame>
  )
}

export function CheckboxField({ field, label, help }: Omit<Common, 'optional'>) {
  return (
    <div className="mb-6">
      <FieldErrors field={field} />
      <Choice
        {...aria({ field })}
        type="checkbox"
        value="on"
        label={label}
        help={help}
        defaultChecked={field.initialValue === 'on' || field.initialValue === true}
      />
    </div>
  )
}

function Choice({
  label,
  help,
  id,
  ...rest
}: { label: ReactNode; help?: ReactNode } & ComponentProps<'input'>) {
  return (
    <div className="flex gap-3 py-1">
      <input id={id} className="mt-1 size-5 shrink-0 accent-accent" {...rest} />
      <label htmlFor={id} className="min-w-0">
        {label}
        {help && <span className="block text-small text-quiet">{help}</span>}
      </label>
    </div>
  )
}

/** A local time of a named city: what the wall clocks there show. */
export function LocalTimeField(props: Common & ComponentProps<'input'>) {
  return <TextField type="datetime-local" className="figures max-w-64" {...props} />
}

/** A file to choose; a browser never says which was chosen before. */
export function FileField({
  field,
  label,
  help,
  optional,
  ...rest
}: Omit<Common, 'field'> & { field: Omit<FieldLike, 'initialValue'> } & ComponentProps<'input'>) {
  const plain = field as FieldLike
  return (
    <FieldFrame field={plain} label={label} help={help} optional={optional}>
      <input type="file" className={controlLook} {...aria({ field: plain, help })} {...rest} />
    </FieldFrame>
  )
}
