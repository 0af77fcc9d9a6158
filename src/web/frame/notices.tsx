import { useEffect, useRef } from 'react';
import { words } from '../words.fr.ts';
import { Linked } from './linked.tsx';

export interface Notice {
  readonly id: number;
  /** `toast`: a script says it, often of its progress. */
  readonly kind: 'plain' | 'wrong' | 'toast';
  readonly title: string;
  readonly text: string;
}

/** Passing sentences, read aloud as they come. */
export function Notices({ notices, dismiss }: { notices: readonly Notice[]; dismiss: (id: number) => void }) {
  const box = useRef<HTMLElement>(null);
  const newest = notices.at(-1)?.id;
  // An open dialog lies above the page: each sentence goes above the dialog again.
  useEffect(() => {
    const section = box.current;
    if (!section) return;
    section.popover = 'manual';
    section.hidePopover();
    if (newest !== undefined) section.showPopover();
  }, [newest]);
  return (
    <section ref={box} className="notices" aria-live="polite" aria-label={words.noticesLabel}>
      {notices.map((notice) => (
        <div key={notice.id} className={`notice ${notice.kind}`}>
          <div>
            {notice.title ? <strong>{notice.title}</strong> : null}
            <p>
              <Linked text={notice.text} />
            </p>
          </div>
          <button type="button" className="quiet" aria-label={words.dismiss} onClick={() => dismiss(notice.id)}>
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
