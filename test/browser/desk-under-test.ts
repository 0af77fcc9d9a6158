import { Host } from '../../src/desk/host/host.ts';
import { projectOf } from '../../src/desk/host/project.ts';
import { serveDesk } from '../../src/desk/http/serve.ts';
import { BrowserScreen } from '../../src/desk/screen/browser-screen.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { sampleScript } from './sample-script.ts';

const OFFICER = 'officier@campagne.example';
const VOLUNTEER = 'benevole@campagne.example';

/** A desk on the sample script, on a free port. */
export async function deskUnderTest(port = 0) {
  const screen = new BrowserScreen();
  const host = await Host.open({
    project: projectOf(sampleScript.code, sampleScript.html),
    store: new MemoryStore(),
    now: Date.UTC(2026, 2, 3, 8, 30),
    seed: 7,
    user: OFFICER,
    ui: (user) => screen.of(user),
  });
  const served = await serveDesk({
    host,
    screen,
    port,
    title: 'Campagne d’essai',
    people: [
      { email: OFFICER, name: 'Ana', role: 'plaidoyer' },
      { email: VOLUNTEER, name: 'Béa', role: 'bénévole' },
    ],
    sourceUrl: 'https://code.example/interpelle',
  });
  return {
    host,
    screen,
    url: served.url,
    /** Runs a function of the script as the officer. */
    run: (functionName: string, ...args: unknown[]) =>
      host.start({ functionName, kind: 'editor', args: () => args }).done,
    async close() {
      await served.close();
      await host.close();
    },
  };
}
