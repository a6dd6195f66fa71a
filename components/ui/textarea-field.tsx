import { type TextareaHTMLAttributes, useId } from "react";
import { Field, type FieldProps, inputClass } from "./field.tsx";

/** Several lines of text. */
export function TextareaField({
  label,
  hint,
  error,
  id,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Field id={inputId} label={label} hint={hint} error={error}>
      <textarea
        id={inputId}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${inputId}-note` : undefined}
        className={`${inputClass} h-auto py-2 leading-relaxed`}
        {...rest}
      />
    </Field>
  );
}
