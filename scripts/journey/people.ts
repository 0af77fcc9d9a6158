import { messages } from '../../src/app/messages.fr.ts';
import type { ColumnKey, TabKey } from '../../src/app/schema/tabs.ts';
import type { SignedAndNext } from '../../src/app/windows.ts';
import type { Host } from '../../src/desk/host/host.ts';
import { answersByTitle, openDocument, submitForm, typeCells } from '../../src/desk/host/person.ts';
import { FormStore } from '../../src/emulator/form/form-store.ts';
import { Forms } from '../../src/emulator/form/forms.ts';
import { Triggers } from '../../src/emulator/triggers/triggers.ts';
import { tabPlace } from './sheet-rows.ts';

/** Characters a dialog sends in one piece. */
const PIECE = 50_000;
const DAY = 86_400_000;

/** What the people of a campaign do, through the same doors as in the browser. */
export class People {
  private swept = 0;

  constructor(
    readonly host: Host,
    readonly officer: string,
    readonly secondReader: string,
  ) {}

  /** Clicks a line of the menu, and waits for the closing sentence. */
  async click(entryPoint: string, user = this.officer): Promise<string> {
    const run = this.host.start({ functionName: entryPoint, kind: 'menu', user });
    const said = await run.done;
    await this.host.quiet();
    const logs = this.host.runs.find(({ id }) => id === run.id)?.logs ?? [];
    // A failure is told to the person in an alert, which nobody reads here, and noted in the log.
    const failure = logs.find(({ text }) => text.startsWith(`${entryPoint}: `));
    if (failure) throw new Error(failure.text);
    return String(said ?? '');
  }

  /** What a dialog asks of the script. */
  async call(entryPoint: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.callAs(this.officer, entryPoint, ...args);
  }

  /** Declares no stake in any list, then reads one list after another and finds each position as it should be. */
  async readAll(user: string): Promise<string> {
    let { screen } = (await this.callAs(user, 'declarerInterets', '')) as SignedAndNext;
    let said = '';
    while (screen.list !== null) {
      const readings = screen.list.positions.map(({ id, mark }) => ({ id, mark, remark: '' }));
      const signed = await this.callAs(user, 'signerLectures', JSON.stringify(readings), '');
      ({ said, screen } = signed as SignedAndNext);
    }
    return said;
  }

  private async callAs(user: string, entryPoint: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.host.start({ functionName: entryPoint, kind: 'dialog', args: () => args, user }).done;
  }

  async openWorkbook(): Promise<void> {
    await openDocument(this.host, this.officer).fired;
  }

  /** Chooses a file in the import window: preview, then import. */
  async importFile(name: string, text: string): Promise<string> {
    const pieces = Math.max(1, Math.ceil(text.length / PIECE));
    for (let at = 0; at < pieces; at++) {
      await this.call('recevoirMorceauFichier', name, text.slice(at * PIECE, (at + 1) * PIECE), at, pieces);
    }
    await this.call('apercuImport', name, pieces);
    const done = (await this.call('appliquerImport', name, pieces)) as { summary: string };
    return done.summary;
  }

  /** Types values into one row of a tab, as shown there. */
  async type<Tab extends TabKey>(
    tab: Tab,
    row: number,
    values: Partial<Record<ColumnKey<Tab>, string>>,
    user = this.officer,
  ): Promise<void> {
    return this.paste(tab, [{ row, values }], user);
  }

  /** Pastes values into several rows of a tab at once. */
  async paste<Tab extends TabKey>(
    tab: Tab,
    rows: readonly { readonly row: number; readonly values: Partial<Record<ColumnKey<Tab>, string>> }[],
    user = this.officer,
  ): Promise<void> {
    const { sheet, columns } = tabPlace(this.host, tab);
    const cells = rows.flatMap(({ row, values }) =>
      (Object.entries(values) as [ColumnKey<Tab>, string][]).map(([key, input]) => ({
        sheetId: sheet.id,
        row,
        column: columns[key],
        input,
      })),
    );
    const { outcome, fired } = await typeCells(this.host, String(this.host.containerId), user, cells);
    await fired;
    const [refused] = outcome.rejections;
    if (refused) throw new Error(`${messages.workbook.tabs[tab].title}: ${refused.sentence}`);
  }

  /**
   * Answers the form behind a personal link, answers by question title; what the link fills in stays. Nothing is sent
   * twice: the same answers sent since `at` were sent before a stop.
   */
  async answer(link: string, answers: Readonly<Record<string, string>>, at: number): Promise<void> {
    const url = new URL(link);
    const publishedId = url.pathname.split('/')[4] ?? '';
    const form = this.host.world.of(FormStore).findPublished(publishedId);
    if (!form) throw new Error(`No form at ${url.pathname}`);
    const forms = this.host.world.of(Forms);
    const prefilled = forms.readSubmission(form.id, new Map(url.searchParams));
    const typed = answersByTitle(this.host, form.id, answers);
    const given = new Map([...prefilled, ...typed]);
    const sent = this.host.world.of(FormStore).responsesOf(form.id);
    const same = JSON.stringify(Object.fromEntries(given));
    if (sent.some((response) => response.timestamp >= at && JSON.stringify(response.answers) === same)) return;
    const { outcome, fired } = await submitForm(this.host, form.id, { answers: given });
    await fired;
    if (outcome.kind === 'refused')
      throw new Error([outcome.message, ...outcome.problems.map(({ message }) => message)].join(' '));
  }

  /** Lets time pass to an instant; clock triggers that came due fire at most once a day, as nothing waits for them. */
  async waitUntil(instant: number): Promise<void> {
    const left = instant - this.host.clock.now();
    if (left <= 0) return;
    const today = Math.floor(instant / DAY);
    this.host.clock.advance(left);
    this.host.keepTime();
    if (today === this.swept) return;
    this.swept = today;
    for (const launch of this.host.world.of(Triggers).due(this.host.clock.now())) await this.host.launch(launch);
    await this.host.quiet();
  }
}
