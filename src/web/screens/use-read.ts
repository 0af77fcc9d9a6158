import { useCallback, useEffect, useState } from 'react';
import type { LiveEvent } from '../../desk/http/wire.ts';
import { read } from '../api.ts';
import { useDesk } from '../desk.ts';

/** Changes of these kinds make the answer stale. */
type Kinds = readonly LiveEvent['kind'][];

/** What the desk answers to a request, read again when something it depends on changes. */
export function useRead<T>(path: string, kinds: Kinds): { readonly value: T | null; readonly again: () => void } {
  const { live, say } = useDesk();
  const [value, setValue] = useState<T | null>(null);
  const again = useCallback(() => {
    read<T>(path.split('?')[0] ?? path, Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? '')))
      .then(setValue)
      .catch((cause: Error) => say(cause.message, 'wrong'));
  }, [path, say]);
  const wanted = kinds.join(' ');
  useEffect(() => {
    again();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.listen((event) => {
      if (!wanted.split(' ').includes(event.kind)) return;
      clearTimeout(timer);
      timer = setTimeout(again, 200);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [again, live, wanted]);
  return { value, again };
}
