import { Host } from '../../src/desk/host/host.ts';
import { consent } from '../../src/desk/host/memory-ui.ts';
import { loadProject } from '../../src/desk/host/project.ts';
import { serveDesk } from '../../src/desk/http/serve.ts';
import { BrowserScreen } from '../../src/desk/screen/browser-screen.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { readCampaignFolder } from '../build/campaign-plugin.ts';
import { parisTime } from './paris-time.ts';
import { People } from './people.ts';
import type { StepRecord } from './report.ts';
import { readSample } from './sample.ts';
import { journeySteps, type Step } from './steps.ts';
import { type Follower, walk } from './walk.ts';

const SAMPLE_CAMPAIGN = 'campaigns/collectif-3r-2026';
const SEED = 2026;

/** The fictional campaign in a host of its own, on a virtual clock, walked as far as it is asked. */
export class SampleCampaign {
  private constructor(
    readonly host: Host,
    readonly people: People,
    readonly steps: readonly Step[],
    private readonly screen: BrowserScreen,
    private readonly campaign: { readonly name: string; readonly sourceCode: string },
  ) {}

  /** With `ticking`, the clock goes on by itself between what is done. */
  static async open(store: DocumentStore, { ticking, port }: { readonly ticking: boolean; readonly port: number }) {
    const campaign = readCampaignFolder(SAMPLE_CAMPAIGN);
    const screen = new BrowserScreen();
    const [officer = campaign.association.contact] = campaign.senders;
    const host = await Host.open({
      project: loadProject('dist'),
      store,
      now: parisTime(campaign.sampleClock),
      ticking,
      seed: SEED,
      user: officer,
      documentName: campaign.name,
      limits: limitsOf('workspace'),
      ui: (user) => screen.of(user),
      origin: `http://127.0.0.1:${port}`,
    });
    const people = new People(host, officer, `relecture@${officer.split('@')[1]}`);
    return new SampleCampaign(host, people, journeySteps(campaign, readSample(SAMPLE_CAMPAIGN)), screen, campaign);
  }

  /** Does what is not done yet, up to the step `last`; questions are answered as the journey needs. */
  async walk(last: string, follower: Follower): Promise<readonly StepRecord[]> {
    this.screen.automatic = consent;
    const done = await walk(this.people, this.steps, last, follower);
    this.screen.automatic = null;
    return done;
  }

  /** Opens the desk in the browser on it. @throws PortError when the port is taken */
  serve(port: number, ticking: boolean) {
    const { officer, secondReader } = this.people;
    return serveDesk({
      host: this.host,
      screen: this.screen,
      port,
      title: this.campaign.name,
      people: [
        { email: officer, name: 'Chargé·e de plaidoyer', role: 'envoie, publie' },
        { email: secondReader, name: 'Relecture', role: 'valide en second' },
        { email: `benevole@${officer.split('@')[1]}`, name: 'Bénévole', role: 'contacts, appels' },
      ],
      sourceUrl: this.campaign.sourceCode,
      ticking,
    });
  }

  /** Closes the windows that scripts left open in front of the officer. */
  closeWindows(): void {
    for (const { id } of this.screen.openPages(this.people.officer)) this.screen.close(id);
  }
}
