import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ScreenRect } from '../../desk/http/wire.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import type { Book } from '../workbook/book.ts';
import { keepFocusOutside } from './keep-focus-outside.ts';
import { leaveByKey } from './leave-by-key.ts';
import { nameCellBox } from './name-cell-box.ts';
import { type GridPerson, UniverGrid } from './univer-grid.ts';

/** What the page around the grid asks of it. */
export interface GridHandle {
  select(rect: ScreenRect): void;
}

interface GridParts {
  readonly book: Book;
  readonly sheetId: number;
  readonly person: GridPerson;
  readonly handle: Ref<GridHandle>;
}

/** The spreadsheet grid of one book, on the sheet that is chosen. */
export default function Grid({ book, sheetId, person, handle }: GridParts) {
  const { live } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<UniverGrid | null>(null);
  const first = useRef(sheetId);
  useEffect(() => {
    if (!place.current) return;
    // Before the grid is drawn: drawing it takes the keyboard.
    const stopGuarding = keepFocusOutside(place.current);
    const stopNaming = nameCellBox(place.current);
    const stopLeaving = leaveByKey(place.current);
    const made = new UniverGrid(place.current, book, person, first.current);
    grid.current = made;
    const stop = book.listen((change) => made.change(change));
    const stopEvents = live.listen((event) => {
      if (event.kind === 'activate' && event.spreadsheetId === book.snapshot.id) made.select(event.sheetId, event.rect);
    });
    return () => {
      stopGuarding();
      stopNaming();
      stopLeaving();
      stop();
      stopEvents();
      grid.current = null;
      made.close();
    };
  }, [book, person, live]);
  useEffect(() => {
    first.current = sheetId;
    grid.current?.show(sheetId);
  }, [sheetId]);
  useImperativeHandle(handle, () => ({ select: (rect) => grid.current?.select(first.current, rect) }), []);
  return <section ref={place} className="grid" aria-label={words.workbook.gridLabel} />;
}
