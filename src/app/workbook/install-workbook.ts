import { type CampaignCommune, NO_BASIN } from '../campaign/commune.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { noteToday } from '../follow-up/note-today.ts';
import { type NamingPorts, nameNewRows } from '../lists/name-new-rows.ts';
import { messages } from '../messages.fr.ts';
import type { Memory, Tables } from '../ports.ts';
import { SCHEMA_VERSION } from '../schema/schema-version.ts';
import type { RowOf } from '../schema/tabs.ts';
import { rowOfQuestion } from '../scores/question-rows.ts';
import { volunteersOf } from '../strategy/volunteers.ts';
import { defaultSettings } from './default-settings.ts';
import { workbookDesign } from './design.ts';
import { workbookFormulas } from './formulas.ts';
import { refreshHome } from './home.ts';
import { settingsOf } from './settings.ts';
import type { InstallReport, WorkbookPort } from './workbook-port.ts';

/** What setting up a workbook needs. */
export interface InstallPorts extends NamingPorts {
  readonly workbook: WorkbookPort;
  readonly memory: Memory;
}

/** What an installation did, and whether readings and hearings of an earlier version are to be done again. */
export interface Installed extends InstallReport {
  readonly isToDoAgain: boolean;
}

/**
 * Sets the workbook up or repairs it; running it again changes nothing that people did. Throws `workbook_newer` for a
 * workbook that a later version of the program made.
 */
export function installWorkbook(ports: InstallPorts, campaign: CampaignData, account: string): Installed {
  const { workbook, tables, clock, memory, signer } = ports;
  const found = workbook.schemaVersion();
  if (found !== undefined && found > SCHEMA_VERSION) {
    throw new CampaignError('workbook_newer', { found, known: SCHEMA_VERSION });
  }
  const writers = [...new Set([...campaign.senders, account])].filter((address) => address !== '');
  const report = workbook.install(workbookDesign(campaign.election.zone), writers);
  fillSettings(tables, campaign);
  fillCommunes(tables, campaign);
  fillQuestions(tables, campaign);
  nameNewRows(ports);
  tables.flush();
  const settings = settingsOf(tables, campaign);
  // Réglages is read only now: before, it may have been what needed repair.
  const others = settings.senders.filter((sender) => !writers.includes(sender));
  if (others.length > 0) workbook.openTo(others);
  workbook.offerVolunteers(volunteersOf(settings, tables.of('lists').rows()));
  noteToday(tables, campaign, settings, clock.now());
  workbook.writeFormulas(workbookFormulas);
  refreshHome(tables, campaign, settings, clock.now(), { memory, signer });
  tables.flush();
  return { ...report, isToDoAgain: found !== undefined && found < PROVEN_SINCE && hasPassed(tables) };
}

/** The first schema whose readings are sealed and whose hearings keep what they told: those of before count for nothing. */
const PROVEN_SINCE = 4;

/** Whether somebody read a position, or a hearing was sent. */
function hasPassed(tables: Tables): boolean {
  return (
    tables
      .of('commitments')
      .rows()
      .some(({ firstReader }) => firstReader !== null) ||
    tables
      .of('sendings')
      .rows()
      .some(({ template }) => template === 'hearing')
  );
}

/** Adds the settings that are missing; what the officer wrote stays. */
function fillSettings(tables: Tables, campaign: CampaignData): void {
  const table = tables.of('settings');
  const known = new Set(table.rows().map(({ key }) => key));
  table.append(
    [...defaultSettings(campaign)]
      .filter(([key]) => !known.has(key))
      .map(([key, value]) => ({ key, value, ...messages.workbook.setting(key) })),
  );
}

function fillCommunes(tables: Tables, campaign: CampaignData): void {
  const table = tables.of('communes');
  const known = new Set(table.rows().map(({ code }) => code));
  table.append(
    campaign.communes.filter(({ code }) => !known.has(code)).map((commune) => rowOfCommune(commune, campaign.plants)),
  );
}

function fillQuestions(tables: Tables, campaign: CampaignData): void {
  const table = tables.of('questions');
  const known = new Set(table.rows().map(({ id }) => id));
  table.append(
    campaign.questions.filter(({ id }) => !known.has(id)).map((question) => rowOfQuestion(question, campaign.themes)),
  );
}

const CERTAINTIES = {
  documented: 'documented',
  'whole-territory': 'whole_territory',
  plausible: 'plausible',
  doubtful: 'doubtful',
  excluded: 'excluded',
} as const;

function rowOfCommune(commune: CampaignCommune, plants: CampaignData['plants']): RowOf<'communes'> {
  return {
    code: commune.code,
    name: commune.name,
    departement: commune.departement,
    ept: [commune.ept.code, commune.ept.name].filter((part) => part !== '').join(' '),
    population: commune.population ?? null,
    route: commune.route,
    certainty: CERTAINTIES[commune.membership.certainty],
    statedOn: commune.membership.statedOn ?? null,
    delegates: commune.delegates ?? null,
    basin:
      commune.basin === NO_BASIN
        ? messages.priority.noBasin
        : (plants.find(({ id }) => id === commune.basin)?.label ?? null),
    contractEnds: commune.contractEnds ?? null,
    notes: [commune.membership.source, commune.notes ?? ''].filter((part) => part !== '').join(' ; '),
  };
}
