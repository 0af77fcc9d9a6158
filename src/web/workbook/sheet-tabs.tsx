import { useEffect, useRef } from 'react';
import type { ScreenSheet } from '../../desk/http/wire.ts';
import { words } from '../words.fr.ts';

const { workbook: said } = words;

/** One button a visible sheet, and the hidden ones in a menu. */
export function SheetTabs({
  sheets,
  active,
  choose,
}: {
  sheets: readonly ScreenSheet[];
  active: number;
  choose: (sheetId: number) => void;
}) {
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the bar scrolls, and the chosen tab must be seen
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const hidden = sheets.filter((sheet) => sheet.hidden);
  return (
    <nav ref={bar} className="tabs" aria-label={said.sheets}>
      <ul>
        {sheets
          .filter((sheet) => !sheet.hidden)
          .map((sheet) => (
            <li key={sheet.id}>
              <button
                type="button"
                aria-current={sheet.id === active ? 'page' : undefined}
                style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : undefined}
                onClick={() => choose(sheet.id)}
              >
                {sheet.name}
              </button>
            </li>
          ))}
      </ul>
      {hidden.length > 0 ? (
        <select
          aria-label={said.hidden(hidden.length)}
          value={hidden.some((sheet) => sheet.id === active) ? active : ''}
          onChange={(event) => choose(Number(event.target.value))}
        >
          <option value="" disabled>
            {said.hidden(hidden.length)}
          </option>
          {hidden.map((sheet) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.name}
            </option>
          ))}
        </select>
      ) : null}
    </nav>
  );
}
