import type { RefObject } from "react";

type Props = {
  ref: RefObject<HTMLInputElement | null>;
  /** The endings of the files, with their dots, between commas. */
  accept: string;
  label: string;
  onFile: (file: File) => void;
};

/** The field behind a button that chooses a file; the same file can be chosen again. */
export function FileInput({ ref, accept, label, onFile }: Props) {
  return (
    <input
      {...{ ref, accept }}
      type="file"
      onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = "";
        if (file) onFile(file);
      }}
      className="sr-only"
      aria-label={label}
      tabIndex={-1}
    />
  );
}
