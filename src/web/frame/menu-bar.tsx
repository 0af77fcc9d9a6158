import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MenuEntry } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import './menu-bar.css';

/** The menus the script made, as a menu bar for mouse and keyboard. */
export function MenuBar() {
  const { state, say } = useDesk();
  /** Captions from the bar down to the open submenu. */
  const [open, setOpen] = useState<readonly string[]>([]);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open.length === 0) return;
    const outside = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setOpen([]);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);

  const run = (entry: MenuEntry) => {
    setOpen([]);
    // The chosen line goes away: what the run opens gives the focus back to the bar.
    bar.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    act('/api/menu', { user: state.user, functionName: entry.functionName }).catch((cause: Error) =>
      say(cause.message, 'wrong'),
    );
  };
  if (state.menus.length === 0) return <p className="soft no-menu">{words.noMenu}</p>;
  return (
    <div
      className="menubar"
      role="menubar"
      tabIndex={-1}
      aria-label={words.scriptMenus}
      ref={bar}
      onKeyDown={(event) => byKeyboard(event, open, setOpen)}
    >
      {state.menus.map((menu, at) => (
        <Submenu
          key={menu.caption}
          menu={menu}
          path={[menu.caption]}
          open={open}
          setOpen={setOpen}
          run={run}
          tab={at === 0 ? 0 : -1}
        />
      ))}
    </div>
  );
}

interface MenuParts {
  readonly menu: MenuEntry;
  readonly path: readonly string[];
  readonly open: readonly string[];
  readonly setOpen: (path: readonly string[]) => void;
  readonly run: (entry: MenuEntry) => void;
  readonly tab: number;
}

function Submenu({ menu, path, open, setOpen, run, tab }: MenuParts) {
  const shown = path.every((caption, at) => open[at] === caption);
  const top = path.length === 1;
  return (
    <div className={top ? 'menu' : 'menu sub'} role="none">
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={shown}
        tabIndex={tab}
        data-path={JSON.stringify(path)}
        // A mouse has opened a submenu before it clicks: the click must not close it.
        onClick={() => setOpen(shown && top ? [] : path)}
        onPointerEnter={(event) => {
          if (event.pointerType === 'mouse' && (!top || open.length > 0)) setOpen(path);
        }}
      >
        {menu.caption}
        <span aria-hidden="true" className="arrow">
          {top ? '▾' : '▸'}
        </span>
      </button>
      {shown ? (
        <div className="entries" role="menu" aria-label={menu.caption}>
          {menu.entries.map((entry, at) => {
            const key = `${entry.caption}/${entry.functionName}/${at}`;
            if (entry.kind === 'separator') return <hr key={key} />;
            if (entry.kind === 'submenu')
              return (
                <Submenu
                  key={key}
                  menu={entry}
                  path={[...path, entry.caption]}
                  open={open}
                  setOpen={setOpen}
                  run={run}
                  tab={-1}
                />
              );
            return (
              <button
                key={key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(path)}
                onClick={() => run(entry)}
              >
                {entry.caption}
              </button>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}

/** Arrows walk, Right and Left open and close submenus, Home and End jump, letters search, Escape closes. */
function byKeyboard(
  event: KeyboardEvent<HTMLElement>,
  open: readonly string[],
  setOpen: (path: readonly string[]) => void,
) {
  const here = (event.target as HTMLElement).closest<HTMLElement>('[role="menuitem"]');
  if (!here) return;
  const siblings = itemsAround(here);
  const path: string[] | null = here.dataset.path ? JSON.parse(here.dataset.path) : null;
  const inBar = path?.length === 1;
  const move = (step: number) => siblings[(siblings.indexOf(here) + step + siblings.length) % siblings.length]?.focus();
  const enter = () => {
    if (path) setOpen(path);
    focusSoon(() => here.parentElement?.querySelector<HTMLElement>(':scope > [role="menu"] [role="menuitem"]'));
  };
  const leave = () => {
    const owner = here
      .closest('[role="menu"]')
      ?.parentElement?.querySelector<HTMLElement>(':scope > [role="menuitem"]');
    setOpen(open.slice(0, owner?.dataset.path ? JSON.parse(owner.dataset.path).length - 1 : 0));
    owner?.focus();
  };
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => (inBar ? enter() : move(1)),
    ArrowUp: () => (inBar ? enter() : move(-1)),
    ArrowRight: () => (inBar ? move(1) : path ? enter() : undefined),
    ArrowLeft: () => (inBar ? move(-1) : leave()),
    Home: () => siblings[0]?.focus(),
    End: () => siblings.at(-1)?.focus(),
    Escape: () => (inBar ? setOpen([]) : leave()),
    Tab: () => setOpen([]),
    Enter: path ? enter : undefined,
    ' ': path ? enter : undefined,
  };
  const known = keys[event.key];
  if (known) {
    if (event.key !== 'Tab') event.preventDefault();
    known();
  } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLowerCase();
    const after = [...siblings.slice(siblings.indexOf(here) + 1), ...siblings];
    after.find((item) => item.textContent?.toLowerCase().startsWith(letter))?.focus();
  }
}

/** Items of the same menu, in their order. */
function itemsAround(item: HTMLElement): HTMLElement[] {
  const menu = item.closest('[role="menu"]') ?? item.closest('[role="menubar"]');
  const all = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  return all.filter((one) => (one.closest('[role="menu"]') ?? one.closest('[role="menubar"]')) === menu);
}

/** A menu that opens may be drawn some frames later, on a busy machine. */
function focusSoon(find: () => HTMLElement | null | undefined, frames = 30) {
  requestAnimationFrame(() => {
    const found = find();
    if (found) found.focus();
    else if (frames > 0) focusSoon(find, frames - 1);
  });
}
