import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Rejection, ScreenRect, TypedCell, TypingAnswer } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { MenuBar } from '../frame/menu-bar.tsx';
import type { GridHandle } from '../grid/grid.tsx';
import type { GridPerson } from '../grid/univer-grid.ts';
import { words } from '../words.fr.ts';
import { Book } from './book.ts';
import { cellName } from './cell-name.ts';
import { FindBar } from './find-bar.tsx';
import { HistoryPane } from './history-pane.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { SheetTools, stepBook } from './sheet-tools.tsx';
import { cellId, TableView } from './table-view.tsx';
import './workbook-screen.css';

const Grid = lazy(() => import('../grid/grid.tsx'));
const { workbook: said } = words;
const VIEW = 'interpelle.view';
/** Below this width a table serves better than a grid. */
const PHONE = '(max-width: 700px)';
const FIRST_CELL: ScreenRect = { row: 1, column: 1, lastRow: 1, lastColumn: 1 };

/** Types cells at the desk; what it refuses comes back as a sentence. Gives whether everything was taken. */
export type Typing = (cells: readonly TypedCell[]) => Promise<boolean>;

/** The workbook: the script's menus, its sheets as a grid or as tables. */
export function WorkbookScreen() {
  const { state, live, say } = useDesk();
  const id = new URLSearchParams(location.search).get('classeur') ?? state.spreadsheetId;
  const [book, setBook] = useState<Book | null>(null);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    Book.open(id, state.user)
      .then((opened) => {
        if (gone) return;
        stop = opened.follow(live);
        setBook(opened);
      })
      .catch((cause: Error) => say(cause.message, 'wrong'));
    return () => {
      gone = true;
      stop();
    };
  }, [id, state.user, live, say]);
  return (
    <div className="workbook">
      <div className="workbook-bar">
        <MenuBar />
        <h1 className="soft book-name">{book ? book.snapshot.name : words.screens.workbook}</h1>
      </div>
      {book ? <OpenBook book={book} /> : <p className="soft nothing">{words.loading}</p>}
    </div>
  );
}

function OpenBook({ book }: { book: Book }) {
  const { state, live, say } = useDesk();
  useSyncExternalStore(
    useCallback((changed: () => void) => book.listen(changed), [book]),
    () => book.version,
  );
  const [active, setActive] = useState(book.snapshot.activeSheetId);
  const [view, setView] = useState<'grid' | 'table'>(firstView);
  const sheet = book.sheet(active) ?? book.snapshot.sheets.find((one) => !one.hidden) ?? book.snapshot.sheets[0];

  useEffect(
    () =>
      live.listen((event) => {
        if (event.kind === 'activate' && event.spreadsheetId === book.snapshot.id) setActive(event.sheetId);
      }),
    [live, book],
  );
  const sending = useCallback(
    async (path: string, data: object): Promise<TypingAnswer | null> => {
      try {
        const answer = await act<TypingAnswer>(path, { id: book.snapshot.id, user: state.user, ...data });
        for (const refused of answer.rejections) say(whyRefused(refused), 'wrong');
        for (const kept of answer.warnings) say(whyDoubtful(kept), 'wrong');
        return answer;
      } catch (cause) {
        say((cause as Error).message, 'wrong');
        return null;
      }
    },
    [book, state.user, say],
  );
  const type = useCallback<Typing>(
    async (cells) => {
      const answer = await sending('/api/cells', { cells });
      if (!answer) return false;
      const { rejections } = answer;
      if (cells.some((cell) => book.machineWritten(cell) && !rejections.some((refused) => samePlace(refused, cell))))
        say(said.machineCell);
      return rejections.length === 0;
    },
    [book, sending, say],
  );
  const [selection, setSelection] = useState<ScreenRect>(FIRST_CELL);
  const grid = useRef<GridHandle>(null);
  const person = useMemo<GridPerson>(
    () => ({
      type,
      say: (text) => say(text, 'wrong'),
      step: (direction) => void stepBook(book, state.user, direction).then((sentence) => sentence && say(sentence)),
      paste: (sheetId, rect, text) =>
        void sending('/api/paste', { sheetId, text, ...rect }).then(() => book.ask(sheetId)),
      widen: (sheetId, column, pixels) => {
        act('/api/lines', { id: book.snapshot.id, user: state.user, sheetId, kind: 'width', column, pixels }).catch(
          (cause: Error) => say(cause.message, 'wrong'),
        );
      },
      selected: setSelection,
    }),
    [book, state.user, type, sending, say],
  );
  const [history, setHistory] = useState(false);
  const showCell = (row: number, column: number) => {
    grid.current?.select({ row, column, lastRow: row, lastColumn: column });
    document.getElementById(cellId(row, column))?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const choose = (sheetId: number) => {
    setActive(sheetId);
    const cell = { row: 1, column: 1, lastRow: 1, lastColumn: 1 };
    act('/api/select', { id: book.snapshot.id, user: state.user, sheetId, ...cell }).catch((cause: Error) =>
      say(cause.message, 'wrong'),
    );
  };
  const toggle = () => {
    const other = view === 'grid' ? 'table' : 'grid';
    sessionStorage.setItem(VIEW, other);
    setView(other);
  };
  if (!sheet) return <p className="soft nothing">{said.missing}</p>;
  return (
    <>
      <SheetTools
        book={book}
        sheetId={sheet.id}
        selection={view === 'grid' ? selection : null}
        history={history}
        toggleHistory={() => setHistory(!history)}
        choose={choose}
      >
        <FindBar key={sheet.id} book={book} sheet={sheet} version={book.version} show={showCell} />
      </SheetTools>
      <div className="sheet-area">
        {sheet.hidden ? <p className="soft hidden-note">{said.hiddenSheet}</p> : null}
        {view === 'grid' ? (
          <Suspense fallback={<p className="soft nothing">{words.loading}</p>}>
            <Grid book={book} sheetId={sheet.id} person={person} handle={grid} />
          </Suspense>
        ) : (
          <TableView key={sheet.id} book={book} sheet={sheet} type={type} />
        )}
        {history ? <HistoryPane bookId={book.snapshot.id} sheet={sheet} close={() => setHistory(false)} /> : null}
      </div>
      <SheetBar>
        <SheetTabs sheets={book.snapshot.sheets} active={sheet.id} choose={choose} />
        <button type="button" className="view" onClick={toggle}>
          {view === 'grid' ? said.tableView : said.gridView}
        </button>
      </SheetBar>
    </>
  );
}

function whyRefused({ row, column, reason, sentence, help, choices }: Rejection): string {
  if (reason === 'protected') return help ? `${sentence} (${help})` : sentence;
  return choices ? said.notAccepted(cellName(row, column), choices.join(', ')) : sentence;
}

function whyDoubtful({ row, column, input, sentence, choices }: Rejection): string {
  return choices ? said.notExpected(cellName(row, column), String(input), choices.join(', ')) : sentence;
}

function samePlace(one: TypedCell, other: TypedCell): boolean {
  return one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
}

function firstView(): 'grid' | 'table' {
  const kept = sessionStorage.getItem(VIEW);
  if (kept === 'grid' || kept === 'table') return kept;
  return matchMedia(PHONE).matches ? 'table' : 'grid';
}
