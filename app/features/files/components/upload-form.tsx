import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'

interface FormProps {
  intent: string
  /** What the button says. */
  button: string
  className?: string
  children: ReactNode
}

/** A form that uploads a file: posts its fields with the `intent` to the page's own action. */
export function UploadForm({ intent, button, className, children }: FormProps) {
  return (
    <Form method="post" encType="multipart/form-data" className={className}>
      {children}
      <Button name="intent" value={intent} look="secondary">
        {button}
      </Button>
    </Form>
  )
}

interface FieldProps extends ComponentPropsWithoutRef<'input'> {
  id: string
  label: string
}

/** A line of text that goes with an upload. */
export function UploadField({ label, ...input }: FieldProps) {
  return (
    <>
      <UploadLabel id={input.id} label={label} />
      <input {...input} className={`${controlLook} mb-4`} />
    </>
  )
}

/** The file of an upload, under `upload`, where `requireFile` reads it. */
export function UploadFile({ label, help, ...input }: FieldProps & { help: string }) {
  return (
    <>
      <UploadLabel id={input.id} label={label} />
      <p id={input['aria-describedby']} className="mb-2 text-small text-quiet">
        {help}
      </p>
      <input required {...input} type="file" name="upload" className={`${controlLook} mb-4`} />
    </>
  )
}

function UploadLabel({ id, label }: { id: string; label: string }) {
  return (
    <label htmlFor={id} className="mb-1 block font-semibold">
      {label}
    </label>
  )
}
