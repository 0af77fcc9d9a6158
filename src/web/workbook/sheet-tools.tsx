import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LineChange, ScreenRect, StepOutcome } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import type { Book } from './book.ts';
import { columnName } from './cell-name.ts';
import { useFile } from './use-file.tsx';
import './sheet-tools.css';

const { tools: said } = words.workbook;

interface ToolsParts {
  readonly book: Book;
  readonly sheetId: number;
  /** What is selected in the grid; null where there is no grid. */
  readonly selection: ScreenRect | null;
  readonly history: boolean;
  readonly toggleHistory: () => void;
  readonly choose: (sheetId: number) => void;
  readonly children: ReactNode;
}

/** What people do to a sheet besides typing. */
export function SheetTools({ book, sheetId, selection, history, toggleHistory, choose, children }: ToolsParts) {
  const { state, say } = useDesk();
  const { id } = book.snapshot;
  const file = useFile(book, choose);
  const step = (direction: 'undo' | 'redo') =>
    stepBook(book, state.user, direction).then((sentence) => sentence && say(sentence));
  const change = (wanted: LineChange) =>
    act('/api/lines', { id, user: state.user, sheetId, ...wanted })
      .then(() => book.ask('all'))
      .catch((cause: Error) => say(cause.message, 'wrong'));
  return (
    <div className="sheet-tools" role="toolbar" aria-label={said.label}>
      <button type="button" onClick={() => step('undo')} title={said.undoKey}>
        <span aria-hidden="true">↶</span> <span className="word">{said.undo}</span>
      </button>
      <button type="button" onClick={() => step('redo')} title={said.redoKey}>
        <span aria-hidden="true">↷</span> <span className="word">{said.redo}</span>
      </button>
      {selection ? <LinesMenu selection={selection} change={change} /> : null}
      {children}
      <button type="button" aria-pressed={history} onClick={toggleHistory}>
        {said.history}
      </button>
      <a className="button" href={`/classeurs/${id}.xlsx`} download>
        <span aria-hidden="true">↓</span> <span className="word">{said.exported}</span>
      </a>
      <button type="button" onClick={file.choose}>
        <span aria-hidden="true">↑</span> <span className="word">{said.imported}</span>
      </button>
      {file.field}
    </div>
  );
}

/** Takes a step back or forward; gives the sentence to say, if any. */
export async function stepBook(book: Book, user: string, direction: 'undo' | 'redo'): Promise<string> {
  try {
    const outcome = await act<StepOutcome>(`/api/${direction}`, { id: book.snapshot.id, user });
    book.ask('all');
    if (outcome.kind === 'none') return direction === 'undo' ? said.nothingToUndo : said.nothingToRedo;
    if (outcome.kind === 'too-late') return said.tooLate;
    return outcome.left > 0 ? said.left(outcome.left) : '';
  } catch (cause) {
    return (cause as Error).message;
  }
}

/** Inserting, deleting and sorting around the selection. */
function LinesMenu({ selection, change }: { selection: ScreenRect; change: (wanted: LineChange) => void }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);
  const { row, column } = selection;
  const rows = selection.lastRow - row + 1;
  const columns = selection.lastColumn - column + 1;
  const letter = columnName(column);
  const entries: readonly (readonly [string, LineChange])[] = [
    [said.rowsAbove(rows), { kind: 'insert', axis: 'row', at: row, count: rows }],
    [said.deleteRows(row, selection.lastRow), { kind: 'delete', axis: 'row', at: row, count: rows }],
    [said.columnsBefore(columns), { kind: 'insert', axis: 'column', at: column, count: columns }],
    [
      said.deleteColumns(letter, columnName(selection.lastColumn)),
      { kind: 'delete', axis: 'column', at: column, count: columns },
    ],
    [said.sortUp(letter), { kind: 'sort', column, ascending: true }],
    [said.sortDown(letter), { kind: 'sort', column, ascending: false }],
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the buttons inside opened
    <div
      className="lines"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {said.lines}
        <span className="word"> {said.andColumns}</span> <span aria-hidden="true">▾</span>
      </button>
      {open ? (
        <ul className="entries">
          {entries.map(([caption, wanted]) => (
            <li key={caption}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  change(wanted);
                }}
              >
                {caption}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
