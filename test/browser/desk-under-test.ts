import { Host } from '../../src/desk/host/host.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { projectOf } from '../../src/desk/host/project.ts';
import { serveDesk } from '../../src/desk/http/serve.ts';
import { BrowserScreen } from '../../src/desk/screen/browser-screen.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { sampleScript } from './sample-script.ts';

const OFFICER = 'officier@campagne.example';
const PEOPLE = [
  { email: OFFICER, name: 'Ana', role: 'plaidoyer' },
  { email: 'benevole@campagne.example', name: 'Béa', role: 'bénévole' },
];

/** Where the desk keeps its state; the desk closes it when it can be. */
type Store = DocumentStore & { close?(): void };
type Script = { readonly code: string; readonly html: Readonly<Record<string, string>> };

/** A desk on a free port; on the sample script unless another is given. */
export async function deskUnderTest(
  port = 0,
  {
    script = sampleScript as Script,
    user = OFFICER,
    people = PEOPLE,
    store = new MemoryStore() as Store,
    ticking = false,
  } = {},
) {
  const screen = new BrowserScreen();
  let agreeing: MemoryUi | null = null;
  const host = await Host.open({
    project: projectOf(script.code, script.html),
    store,
    now: Date.UTC(2026, 2, 3, 8, 30),
    seed: 7,
    user,
    ticking,
    ui: (person) => agreeing ?? screen.of(person),
  });
  const served = await serveDesk({
    host,
    screen,
    port,
    title: 'Campagne d’essai',
    people,
    sourceUrl: 'https://code.example/interpelle',
  });
  return {
    host,
    screen,
    url: served.url,
    /** Runs a function of the script as the officer. */
    run: (functionName: string, ...args: unknown[]) =>
      host.start({ functionName, kind: 'editor', args: () => args }).done,
    /** The same, agreeing to all that is asked; nothing of it shows in the browser. */
    runAgreeing(functionName: string, args: readonly unknown[] = []) {
      agreeing = new MemoryUi();
      const { done } = host.start({ functionName, kind: 'editor', args: () => args });
      agreeing = null;
      return done;
    },
    async close() {
      await served.close();
      await host.close();
      store.close?.();
    },
  };
}
