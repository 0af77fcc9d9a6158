import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ScreenSheet } from '../../desk/http/wire.ts';
import { words } from '../words.fr.ts';
import type { Book } from './book.ts';
import { cellsShowing, rowsWithout } from './find-rows.ts';

const { find: said } = words.workbook;

interface FindParts {
  readonly book: Book;
  readonly sheet: ScreenSheet;
  /** Counts changes of the book. */
  readonly version: number;
  /** Shows a cell to the person. */
  readonly show: (row: number, column: number) => void;
}

/** Finds what cells show; on demand only the rows found stay in sight, for this person alone. */
export function FindBar({ book, sheet, version, show }: FindParts) {
  const [text, setText] = useState('');
  const [only, setOnly] = useState(false);
  const [at, setAt] = useState(-1);
  const wanted = useDeferredValue(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a book changes inside, its version tells when
  const found = useMemo(() => cellsShowing(book, sheet, wanted), [book, sheet, wanted, version]);
  const filtering = only && wanted.trim() !== '';
  useEffect(() => {
    book.filter(sheet.id, filtering ? rowsWithout(book, sheet, found) : []);
  }, [book, sheet, filtering, found]);
  useEffect(() => () => book.filter(sheet.id, []), [book, sheet.id]);
  const go = (step: number) => {
    if (found.length === 0) return;
    const next = (at + step + found.length) % found.length;
    setAt(next);
    const cell = found[next];
    if (cell) show(cell.row, cell.column);
  };
  return (
    <search className="find">
      <label>
        <span className="hidden">{said.label}</span>
        <input
          type="search"
          placeholder={said.label}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(-1);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          }}
        />
      </label>
      {wanted.trim() === '' ? null : (
        <>
          <span className="soft count" role="status">
            {said.count(found.length, at)}
          </span>
          <button type="button" aria-label={said.previous} onClick={() => go(-1)} disabled={found.length === 0}>
            ↑
          </button>
          <button type="button" aria-label={said.next} onClick={() => go(1)} disabled={found.length === 0}>
            ↓
          </button>
          <label className="only">
            <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} /> {said.only}
          </label>
        </>
      )}
    </search>
  );
}
