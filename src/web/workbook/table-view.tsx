import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ScreenCell, ScreenSheet, ScreenStyle, ScreenValidation } from '../../desk/http/wire.ts';
import { words } from '../words.fr.ts';
import type { Book } from './book.ts';
import { cellName, columnName } from './cell-name.ts';
import type { Typing } from './workbook-screen.tsx';
import './table-view.css';

const { workbook: said } = words;
/** Rows shown at once. */
const STEP = 60;
/** No column asks for more than this, in pixels. */
const WIDEST = 220;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A sheet as a real table: for screen readers, phones, and whoever prefers it. */
export function TableView({ book, sheet, type }: { book: Book; sheet: ScreenSheet; type: Typing }) {
  const [shown, setShown] = useState(STEP);
  const [edited, setEdited] = useState<Place | null>(null);
  const { rows: used, columns } = extent(book, sheet);
  if (used === 0) return <p className="soft nothing">{said.emptySheet}</p>;
  const hidden = book.hiddenRows(sheet);
  const lines = range(1, sheet.rows)
    .filter((row) => row <= used + 1 && !hidden.has(row))
    .slice(0, shown + sheet.frozenRows);
  const places = range(1, columns).filter((column) => !sheet.hiddenColumns.includes(column));
  const lastRow = lines.at(-1) ?? 1;
  const head = lines.filter((row) => row <= sheet.frozenRows);
  const body = lines.filter((row) => row > sheet.frozenRows);
  const cells = (row: number) =>
    places.map((column) => (
      <Cell
        key={column}
        book={book}
        sheet={sheet}
        row={row}
        column={column}
        editing={edited?.row === row && edited.column === column}
        edit={setEdited}
        type={type}
      />
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll by keyboard
    <section className="scroll table-view" tabIndex={0} aria-label={sheet.name}>
      <table>
        <caption className="hidden">{sheet.name}</caption>
        <thead>
          <tr className="letters">
            <td />
            {places.map((column) => (
              <th key={column} scope="col" style={{ minWidth: Math.min(sheet.columnWidths[column] ?? 80, WIDEST) }}>
                {columnName(column)}
              </th>
            ))}
          </tr>
          {head.map((row) => (
            <tr key={row} className="head">
              <th scope="row">{row}</th>
              {cells(row)}
            </tr>
          ))}
        </thead>
        <tbody>
          {body.map((row) => (
            <tr key={row}>
              <th scope="row">{row > used ? <span title={said.newRow}>{row}</span> : row}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tools">
        <span className="soft">{said.rows(1, Math.min(lastRow, used), used)}</span>
        {lastRow < used ? (
          <button type="button" onClick={() => setShown(shown + STEP * 2)}>
            {said.more}
          </button>
        ) : null}
      </p>
    </section>
  );
}

interface CellParts extends Place {
  readonly book: Book;
  readonly sheet: ScreenSheet;
  readonly editing: boolean;
  readonly edit: (place: Place | null) => void;
  readonly type: Typing;
}

function Cell({ book, sheet, row, column, editing, edit, type }: CellParts) {
  const cell = book.cell(sheet.id, row, column);
  const header = row <= sheet.frozenRows;
  const Tag = header && cell?.display ? 'th' : 'td';
  const style = lookOf(cell?.styleId === undefined ? undefined : book.styles[cell.styleId]);
  const rule = cell?.validationId === undefined ? undefined : book.validations[cell.validationId];
  const display = shownText(cell, rule);
  const number = typeof cell?.value === 'number';
  const editable = book.editable(sheet, row, column) && !header;
  let content: ReactNode = <span className="clip">{display}</span>;
  if (editing) {
    content = <CellForm cell={cell} rule={rule} place={{ row, column }} sheetId={sheet.id} edit={edit} type={type} />;
  } else if (editable) {
    content = (
      <button
        type="button"
        className="cell"
        aria-label={`${said.edit(cellName(row, column))} – ${display || said.empty}`}
        onClick={() => edit({ row, column })}
      >
        <span className="clip">{display || '\u00a0'}</span>
      </button>
    );
  }
  return (
    <Tag
      id={cellId(row, column)}
      scope={Tag === 'th' ? 'col' : undefined}
      style={style}
      className={number ? 'number' : undefined}
    >
      {content}
      {!editing && cell?.link && /^https?:/.test(cell.link) ? (
        <a href={cell.link} target="_blank" rel="noreferrer" aria-label={cell.link}>
          {' '}
          ↗
        </a>
      ) : null}
      {cell?.note ? (
        <details className="note">
          <summary aria-label={`${said.note} ${cellName(row, column)}`}>ⓘ</summary>
          <p className="keep">{cell.note}</p>
        </details>
      ) : null}
    </Tag>
  );
}

interface CellFormParts {
  readonly cell: ScreenCell | undefined;
  readonly rule: ScreenValidation | undefined;
  readonly place: Place;
  readonly sheetId: number;
  readonly edit: (place: Place | null) => void;
  readonly type: Typing;
}

function CellForm({ cell, rule, place, sheetId, edit, type }: CellFormParts) {
  const [text, setText] = useState(cell?.formula ?? cell?.display ?? '');
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  const label = said.edit(cellName(place.row, place.column));
  const send = async (input: string | boolean | number | null) => {
    if (await type([{ sheetId, ...place, input }])) edit(null);
  };
  const checkbox = rule?.kind === 'checkbox';
  return (
    <form
      className="cell-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') edit(null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send(text === '' ? null : text);
      }}
    >
      {checkbox ? (
        <button
          type="button"
          onClick={() => send((cell?.value === rule.checked ? rule.unchecked : rule.checked) ?? null)}
        >
          {cell?.value === rule.checked ? '☑' : '☐'}
        </button>
      ) : rule?.kind === 'list' ? (
        <select ref={field} aria-label={label} value={text} onChange={(event) => setText(event.target.value)}>
          <option value="" />
          {(rule.values ?? []).map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      ) : (
        <input ref={field} aria-label={label} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      <span className="tools">
        {checkbox ? null : (
          <button type="submit" className="main">
            {said.save}
          </button>
        )}
        <button type="button" onClick={() => edit(null)}>
          {said.cancel}
        </button>
      </span>
    </form>
  );
}

/** Where a cell stands in the page. */
export function cellId(row: number, column: number): string {
  return `cell-${cellName(row, column)}`;
}

function shownText(cell: ScreenCell | undefined, rule: ScreenValidation | undefined): string {
  if (rule?.kind === 'checkbox') return cell?.value === rule.checked ? '☑' : '☐';
  return cell?.display ?? '';
}

/** Colours come as pairs, so that text stays readable on a dark page too. */
function lookOf(style: ScreenStyle | undefined): React.CSSProperties | undefined {
  if (!style) return undefined;
  const { background, fontColor, bold, italic, horizontal } = style;
  const align = horizontal && ['left', 'center', 'right'].includes(horizontal) ? horizontal : undefined;
  return {
    ...(background ? { background, color: fontColor ?? '#000' } : {}),
    ...(bold ? { fontWeight: 600 } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(align ? { textAlign: align as 'left' } : {}),
  };
}

function extent(book: Book, sheet: ScreenSheet): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const { row, column, display, validationId } of book.cellsOf(sheet.id)) {
    if (display === '' || (validationId !== undefined && display === 'FALSE')) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
