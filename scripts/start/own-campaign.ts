import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Documents } from '../../src/emulator/kernel/documents.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { BadInput, type StartChoice } from './options.ts';

/** Whose campaign a state holds: kept in it, so that no later start takes it for the sample. */
export interface OwnCampaign {
  /** Folder of its data. */
  readonly campaign: string;
  /** Account that owns the documents and sends the mails. */
  readonly account: string;
  /** Others who sit at this desk: a second reader, volunteers. */
  readonly colleagues: readonly string[];
}

const KEY = 'desk/own';
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(?:\.[^\s@<>(),;:"\\.]+)+$/;

/** The campaign of one's own that a state holds. */
export function ownCampaignOf(store: DocumentStore): OwnCampaign | undefined {
  return new Documents(store).get<OwnCampaign>(KEY);
}

/** Begins a campaign in an empty state, or takes up the one it holds with what the command line changes. @throws BadInput */
export async function settleOwnCampaign(store: DocumentStore, choice: StartChoice): Promise<OwnCampaign> {
  const known = ownCampaignOf(store);
  if (!known && store.keys('').length > 0)
    throw new BadInput(
      `Le dossier « ${choice.state} » contient la campagne d’exemple : choisissez un dossier vide avec --state.`,
    );
  const campaign = choice.campaign ?? known?.campaign;
  if (campaign === undefined) throw new BadInput('Dites quelle campagne ouvrir : --campaign DOSSIER.');
  if (!existsSync(join(campaign, 'campaign.json')))
    throw new BadInput(
      `Le dossier « ${campaign} » ne contient pas de campagne (campaign.json manque). Copiez celui d’une campagne de « campaigns », puis changez-le.`,
    );
  const account = checked(choice.account ?? known?.account ?? (await ask()));
  const colleagues = [...new Set([...(known?.colleagues ?? []), ...choice.colleagues.map(checked)])];
  const own = { campaign, account, colleagues };
  const documents = new Documents(store);
  documents.set(KEY, own);
  documents.commit();
  return own;
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) throw new BadInput('Dites quel compte envoie les courriels : --account ADRESSE.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const given = await terminal.question('Adresse électronique qui envoie les courriels de la campagne : ');
  terminal.close();
  return given.trim();
}

function checked(address: string): string {
  if (!ADDRESS.test(address)) throw new BadInput(`« ${address} » n’est pas une adresse électronique.`);
  return address;
}
