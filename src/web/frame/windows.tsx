import { useCallback, useEffect, useRef } from 'react';
import type { OpenPage } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import { useOpened } from './modal.ts';
import { serveFrame } from './serve-frame.ts';
import './windows.css';

/** Dialogs and sidebars scripts show, each in a sandboxed frame. */
export function Windows() {
  const { state } = useDesk();
  return (
    <>
      {state.pages.map((page) =>
        page.kind === 'sidebar' ? <Sidebar key={page.id} page={page} /> : <Dialog key={page.id} page={page} />,
      )}
    </>
  );
}

function Sidebar({ page }: { page: OpenPage }) {
  return (
    <aside className="sidebar" aria-label={page.title || words.sidebar}>
      <WindowHead page={page} />
      <Content page={page} />
    </aside>
  );
}

function Dialog({ page }: { page: OpenPage }) {
  const box = useRef<HTMLDialogElement>(null);
  const close = useClose(page);
  useOpened(box, page.kind === 'dialog');
  return (
    <dialog
      ref={box}
      className={`window ${page.kind}`}
      aria-label={page.title || words.sidebar}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      style={{ width: page.width ?? 600 }}
    >
      <WindowHead page={page} />
      <Content page={page} />
    </dialog>
  );
}

function WindowHead({ page }: { page: OpenPage }) {
  const close = useClose(page);
  return (
    <div className="window-head">
      <h2>{page.title}</h2>
      <button type="button" className="quiet" aria-label={words.closeWindow} onClick={close}>
        ×
      </button>
    </div>
  );
}

function Content({ page }: { page: OpenPage }) {
  const { state } = useDesk();
  const close = useClose(page);
  const frame = useRef<HTMLIFrameElement>(null);
  const { user } = state;
  useEffect(() => {
    const element = frame.current;
    return element ? serveFrame(element, '/api/call', user, close) : undefined;
  }, [user, close]);
  return (
    <iframe
      ref={frame}
      title={page.title || words.sidebar}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
      src={`/sandbox/${page.id}`}
      style={page.kind === 'sidebar' ? undefined : { height: page.height ?? 400 }}
    />
  );
}

function useClose(page: OpenPage): () => void {
  const { say } = useDesk();
  return useCallback(() => {
    act('/api/close-page', { id: page.id }).catch((cause: Error) => say(cause.message, 'wrong'));
  }, [page.id, say]);
}
