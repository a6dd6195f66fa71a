import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

/** A dense, readable table on a white card; `caption` names it for those who cannot see it. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** A head cell. */
export function Th({ className = "", ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      className={`whitespace-nowrap border-line border-b bg-raised px-4 py-2 max-xl:px-3 font-medium text-ink-2 text-xs ${className}`}
      {...rest}
    />
  );
}

/** A body cell; rows are divided by thin lines. */
export function Td({ className = "", ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return (
    <td
      className={`border-line border-b px-4 py-2.5 max-xl:px-3 align-middle [tr:last-child_&]:border-b-0 ${className}`}
      {...rest}
    />
  );
}

/** The head cell of a row. */
export function RowTh({ className = "", ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="row"
      className={`whitespace-nowrap border-line border-b px-4 py-1 max-xl:px-3 font-normal [tr:last-child_&]:border-b-0 ${className}`}
      {...rest}
    />
  );
}
