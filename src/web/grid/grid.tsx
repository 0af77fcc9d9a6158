import { useEffect, useRef } from 'react';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import type { Book } from '../workbook/book.ts';
import type { Typing } from '../workbook/workbook-screen.tsx';
import { UniverGrid } from './univer-grid.ts';

/** The spreadsheet grid of one book, on the sheet that is chosen. */
export default function Grid({ book, sheetId, type }: { book: Book; sheetId: number; type: Typing }) {
  const { say, live } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<UniverGrid | null>(null);
  const first = useRef(sheetId);
  useEffect(() => {
    if (!place.current) return;
    const made = new UniverGrid(place.current, book, { type, say: (text) => say(text, 'wrong') }, first.current);
    grid.current = made;
    const stop = book.listen((change) => made.change(change));
    const stopEvents = live.listen((event) => {
      if (event.kind === 'activate' && event.spreadsheetId === book.snapshot.id) made.select(event.sheetId, event.rect);
    });
    return () => {
      stop();
      stopEvents();
      grid.current = null;
      made.close();
    };
  }, [book, type, say, live]);
  useEffect(() => {
    first.current = sheetId;
    grid.current?.show(sheetId);
  }, [sheetId]);
  return <section ref={place} className="grid" aria-label={words.workbook.gridLabel} />;
}
