import { type SelectHTMLAttributes, useId } from "react";
import { Field, type FieldProps, inputClass } from "./field.tsx";

/** A choice from a list; give the options as children. */
export function SelectField({
  label,
  hint,
  error,
  id,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Field id={inputId} label={label} hint={hint} error={error}>
      <select
        id={inputId}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${inputId}-note` : undefined}
        className={inputClass}
        {...rest}
      />
    </Field>
  );
}
