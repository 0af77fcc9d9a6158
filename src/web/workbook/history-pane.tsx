import type { LoggedEdit, ScreenSheet } from '../../desk/http/wire.ts';
import { useDesk } from '../desk.ts';
import { useRead } from '../screens/use-read.ts';
import { words } from '../words.fr.ts';
import { cellName, columnName } from './cell-name.ts';
import './history-pane.css';

const { history: said } = words.workbook;

/** Who edited what in a sheet, newest first. */
export function HistoryPane({ bookId, sheet, close }: { bookId: string; sheet: ScreenSheet; close: () => void }) {
  const { dates, state } = useDesk();
  const path = `/api/edits?id=${encodeURIComponent(bookId)}&sheet=${sheet.id}`;
  const { value: edits } = useRead<readonly LoggedEdit[]>(path, ['cells', 'structure']);
  const nameOf = (user: string) => state.people.find(({ email }) => email === user)?.name ?? user;
  return (
    <aside className="history card" aria-label={said.title(sheet.name)}>
      <div className="history-head">
        <h2>{said.title(sheet.name)}</h2>
        <button type="button" onClick={close}>
          {said.close}
        </button>
      </div>
      <p className="soft">{edits?.length === 0 ? said.none : said.about}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by keyboard */}
      <ol tabIndex={0}>
        {(edits ?? []).map((edit) => (
          <li key={edit.number}>
            <strong>{nameOf(edit.user)}</strong>{' '}
            <time className="soft" dateTime={new Date(edit.at).toISOString()}>
              {dates.brief(edit.at)}
            </time>
            <p>{sentenceOf(edit)}</p>
            {edit.cells.map(({ row, column, before, after }) => (
              <p key={`${row} ${column}`} className="keep">
                {cellName(row, column)} :{' '}
                {before ? <del>{before}</del> : <span className="soft">{words.workbook.empty}</span>} →{' '}
                {after ? <ins>{after}</ins> : <span className="soft">{words.workbook.empty}</span>}
              </p>
            ))}
            {edit.count > edit.cells.length && edit.cells.length > 0 ? (
              <p className="soft">{said.more(edit.count - edit.cells.length)}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </aside>
  );
}

function sentenceOf({ what, count, axis, line = 0 }: LoggedEdit): string {
  if (what === 'insert' || what === 'delete')
    return axis === 'column' ? said.columns[what](columnName(line), count) : said.rows[what](line, count);
  if (what === 'sort') return said.sort(columnName(line));
  return what === 'cells' ? said.cells(count) : said[what];
}
