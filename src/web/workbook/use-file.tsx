import { useRef } from 'react';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import type { Book } from './book.ts';

const { tools: said } = words.workbook;
/** Larger requests are refused by the desk. */
const MOST_BYTES = 5_500_000;

/** A file the person chooses becomes new sheets of the book. */
export function useFile(book: Book, shown: (sheetId: number) => void) {
  const { state, say } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const send = async (file: File) => {
    if (file.size > MOST_BYTES) return say(said.tooLarge(file.name), 'wrong');
    try {
      const base64 = await base64Of(file);
      const data = { id: book.snapshot.id, user: state.user, name: file.name, base64 };
      const { sheetId, sheets } = await act<{ sheetId: number; sheets: readonly string[] }>('/api/import', data);
      say(said.importDone(file.name, sheets));
      await book.now();
      shown(sheetId);
    } catch (cause) {
      say((cause as Error).message, 'wrong');
    }
  };
  return {
    choose: () => field.current?.click(),
    field: (
      <input
        ref={field}
        type="file"
        className="hidden"
        tabIndex={-1}
        aria-label={said.imported}
        accept=".xlsx,.ods,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void send(file);
        }}
      />
    ),
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
