import type { MenuEntry, ShownHtml, UiPort } from '../../emulator/kernel/ports.ts';
import type { DialogAnswer, DialogQuestion } from '../host/host-api.ts';
import type { OpenPage, OpenQuestion, ScreenEvent } from './screen-events.ts';

/** A window closed by hand answers as Google's close box does. */
const CLOSED = { button: 'CLOSE', text: '' };

/**
 * Everything scripts show to people: questions wait until somebody answers them, pages stay open until closed.
 * Several browsers listen; each shows what is addressed to its own user.
 */
export class BrowserScreen {
  readonly menus: MenuEntry[] = [];
  /** Answers instead of a person, e.g. while the sample campaign is being prepared. */
  automatic: ((question: DialogQuestion) => DialogAnswer | Promise<DialogAnswer>) | null = null;
  private readonly listeners = new Set<(event: ScreenEvent) => void>();
  private readonly questions = new Map<
    string,
    { question: OpenQuestion; settle(answer: { button: string; text: string }): void }
  >();
  private readonly pages = new Map<string, OpenPage & { html: string }>();
  private count = 0;

  /** The screen of one person. */
  of(user: string): UiPort {
    return {
      alert: async (request) => (await this.ask(user, { kind: 'alert', ...request })).button,
      prompt: (request) => this.ask(user, { kind: 'prompt', ...request }),
      showDialog: (dialog, modal) => this.show(user, modal ? 'dialog' : 'modeless', dialog),
      showSidebar: (sidebar) => this.show(user, 'sidebar', sidebar),
      toast: (message, title, seconds) => this.tell({ kind: 'toast', user, message, title, seconds }),
      setMenu: (menu) => this.setMenu(menu),
      removeMenu: (caption) => this.removeMenu(caption),
    };
  }

  listen(listener: (event: ScreenEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  openQuestions(user: string): OpenQuestion[] {
    return [...this.questions.values()].map(({ question }) => question).filter((question) => question.user === user);
  }

  openPages(user: string): OpenPage[] {
    return [...this.pages.values()].filter((page) => page.user === user).map(({ html: _, ...page }) => page);
  }

  pageHtml(id: string): string | undefined {
    return this.pages.get(id)?.html;
  }

  /** Gives whether the question was still open. */
  answer(id: string, answer: { button: string; text: string }): boolean {
    const open = this.questions.get(id);
    if (!open) return false;
    this.questions.delete(id);
    open.settle(answer);
    this.tell({ kind: 'question-closed', user: open.question.user, id });
    return true;
  }

  close(id: string): void {
    const page = this.pages.get(id);
    if (!page) return;
    this.pages.delete(id);
    this.tell({ kind: 'page-closed', user: page.user, id });
  }

  private async ask(user: string, request: DialogQuestion): Promise<{ button: string; text: string }> {
    if (this.automatic) {
      const given = await this.automatic(request);
      return typeof given === 'string' ? { ...CLOSED, button: given } : given;
    }
    const question: OpenQuestion = { id: this.nextId(), user, ...request };
    return new Promise((settle) => {
      this.questions.set(question.id, { question, settle });
      this.tell({ kind: 'question', user, question });
    });
  }

  /** A new dialog takes the place of the one before, as at Google; sidebars likewise. */
  private show(user: string, kind: OpenPage['kind'], { html, title, width, height }: ShownHtml): void {
    // Nobody is there to close it: a preparation leaves no window open.
    if (this.automatic) return;
    for (const page of this.pages.values()) {
      if (page.user === user && (page.kind === 'sidebar') === (kind === 'sidebar')) this.close(page.id);
    }
    const page: OpenPage = { id: this.nextId(), user, kind, title, width, height };
    this.pages.set(page.id, { ...page, html });
    this.tell({ kind: 'page', user, page });
  }

  private setMenu(menu: MenuEntry): void {
    const at = this.menus.findIndex((known) => known.caption === menu.caption);
    if (at < 0) this.menus.push(menu);
    else this.menus[at] = menu;
    this.tell({ kind: 'menu' });
  }

  private removeMenu(caption: string): void {
    const at = this.menus.findIndex((known) => known.caption === caption);
    if (at < 0) return;
    this.menus.splice(at, 1);
    this.tell({ kind: 'menu' });
  }

  private nextId(): string {
    return `s${++this.count}`;
  }

  private tell(event: ScreenEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
