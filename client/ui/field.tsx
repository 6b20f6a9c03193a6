import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
}

/** A label, a control, its help and its error, tied together for screen readers. */
export function Field({
  label,
  help,
  error,
  children,
}: FieldProps & { readonly children: (ids: { id: string; describedBy: string }) => ReactNode }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: `${id}-help` })}
      <div id={`${id}-help`}>
        {error !== undefined && <div className="field-error">{error}</div>}
        {help !== undefined && <div className="field-help">{help}</div>}
      </div>
    </div>
  )
}

export function TextField({ label, help, error, ...input }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} help={help} error={error}>
      {({ id, describedBy }) => (
        <input
          dir="auto"
          {...input}
          id={id}
          className="input"
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
        />
      )}
    </Field>
  )
}

export function SelectField({ label, help, error, children, ...select }: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} help={help} error={error}>
      {({ id, describedBy }) => (
        <select {...select} id={id} className="input" aria-describedby={describedBy}>
          {children}
        </select>
      )}
    </Field>
  )
}
