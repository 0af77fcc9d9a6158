import { words } from '../words.fr.ts';

export interface Notice {
  readonly id: number;
  readonly kind: 'plain' | 'wrong';
  readonly title: string;
  readonly text: string;
}

/** Passing sentences, read aloud as they come. */
export function Notices({ notices, dismiss }: { notices: readonly Notice[]; dismiss: (id: number) => void }) {
  return (
    <section className="notices" aria-live="polite" aria-label={words.noticesLabel}>
      {notices.map((notice) => (
        <div key={notice.id} className={`notice ${notice.kind}`}>
          <div>
            {notice.title ? <strong>{notice.title}</strong> : null}
            <p>{notice.text}</p>
          </div>
          <button type="button" className="quiet" aria-label={words.dismiss} onClick={() => dismiss(notice.id)}>
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
