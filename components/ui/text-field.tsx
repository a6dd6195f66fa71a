import { type InputHTMLAttributes, useId } from "react";
import { Field, type FieldProps, inputClass } from "./field.tsx";

/** A line of text. */
export function TextField({
  label,
  hint,
  error,
  id,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Field id={inputId} label={label} hint={hint} error={error}>
      <input
        id={inputId}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${inputId}-note` : undefined}
        className={inputClass}
        {...rest}
      />
    </Field>
  );
}
