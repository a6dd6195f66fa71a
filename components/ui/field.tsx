import type { ReactNode } from "react";

/** The look of an input, shared by all fields. */
export const inputClass =
  "h-9 w-full rounded-md border border-line-2 bg-surface px-3 text-ink placeholder:text-ink-3 disabled:bg-raised disabled:text-ink-3 aria-invalid:border-accent";

/** What every field may have around its input. */
export type FieldProps = { label: string; hint?: string; error?: string | null };

/** A label above, the input, then a hint or what is wrong with it. `id` is the input's. */
export function Field({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium text-[13px]">
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-note`} className="mt-1 text-[13px] text-accent">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className="mt-1 text-[13px] text-ink-3">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
