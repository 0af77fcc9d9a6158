import type { ReactNode } from 'react';

/** A table with a heading for each column, wider than a phone: it scrolls, by the keyboard too. */
export function WideTable({
  label,
  columns,
  card = false,
  children,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly card?: boolean;
  /** Its rows. */
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll by keyboard
    <section className={card ? 'scroll card' : 'scroll'} tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
