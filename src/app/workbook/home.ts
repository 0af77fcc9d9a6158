import { daysUntil, nextRound } from '../../domain/calendar/election-clock.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { isRunning } from '../../domain/list-state.ts';
import { ReadingSeals } from '../answers/reading-seals.ts';
import { electionCalendar, silenceEnd } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { reachableLists } from '../contacts/reachable-lists.ts';
import { undecided } from '../disputes/undecided.ts';
import { barInFrench } from '../messages/numbers.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import { awaitsReaders } from '../scores/commitment-rows.ts';
import type { CampaignSettings } from './settings.ts';

interface HomeRow {
  readonly key: string;
  readonly value: string;
  /** A bar of what is done, where something remains to do. */
  readonly progress?: string;
}

/** What tells which readings are proven. */
interface SealKeys {
  readonly memory: Memory;
  readonly signer: Signer;
}

/** Writes the state of the campaign in Accueil: counts, what to do first, alerts. */
export function refreshHome(
  tables: Tables,
  campaign: CampaignData,
  settings: CampaignSettings,
  now: number,
  keys: SealKeys,
): void {
  const wanted = homeRows(tables, campaign, settings, now, keys);
  const table = tables.of('home');
  const kept = new Map(table.rows().map((row) => [row.key ?? '', row]));
  const changes = wanted.filter(({ key, value, progress = '' }) => {
    const row = kept.get(key);
    return row !== undefined && ((row.value ?? '') !== value || (row.progress ?? '') !== progress);
  });
  table.update(new Map(changes.map(({ key, value, progress = '' }) => [key, { value, progress }])));
  table.append(wanted.filter(({ key }) => !kept.has(key)));
}

function homeRows(
  tables: Tables,
  campaign: CampaignData,
  settings: CampaignSettings,
  now: number,
  keys: SealKeys,
): HomeRow[] {
  const { home, yes, no } = messages.workbook;
  const lists = tables.of('lists').rows();
  const contacts = tables.of('contacts').rows();
  const answers = tables.of('answers').rows();
  const seals = new ReadingSeals(keys.memory, keys.signer, lists);
  const { rows: commitments, unsealed } = seals.check(tables.of('commitments').rows());
  const reachable = reachableLists(contacts);
  const counts = {
    lists: lists.length,
    answered: lists.filter(({ state }) => state === 'answered' || state === 'answered_private').length,
    partial: lists.filter(({ state }) => state === 'partial').length,
    declined: lists.filter(({ state }) => state === 'declined').length,
    withoutContact: lists.filter((list) => isRunning(list) && !reachable.has(list.id)).length,
    quarantined: answers.filter(({ status }) => status === 'quarantined').length,
    toValidate: commitments.filter(awaitsReaders).length,
  };
  const facts: ActionFacts = {
    ...counts,
    toContact: lists.filter(({ state, id }) => state === 'to_contact' && reachable.has(id)).length,
    waiting: lists.filter(({ state }) => state === 'contacted').length,
    hasPriorities: settings.priorityDay !== undefined,
    hasLinks: lists.some(({ link }) => link !== null),
    closed: now > settings.closes,
    disputed: undecided(tables.of('disputes').rows()).length,
    published: tables
      .of('publications')
      .rows()
      .some(({ kind }) => kind === 'publication'),
  };
  const actions = nextActions(facts);
  const running = lists.filter(isRunning).length;
  const toRead = commitments.filter(({ current, confirmed }) => current === true && confirmed === true).length;
  const alerts = [
    ...(silenceEnd(campaign, now) === undefined ? [] : [home.silence]),
    ...(unsealed.length === 0 ? [] : [home.unsealed(unsealed.length)]),
  ];
  return [
    { key: home.election, value: countdown(campaign, now) },
    ...home.nextActions.map((key, index) => ({ key, value: actions[index] ?? '—' })),
    { key: home.lists, value: String(counts.lists) },
    {
      key: home.answered,
      value: String(counts.answered),
      progress: home.progress.answered(barInFrench(counts.answered, running)),
    },
    { key: home.partial, value: String(counts.partial) },
    { key: home.declined, value: String(counts.declined) },
    {
      key: home.withoutContact,
      value: String(counts.withoutContact),
      progress: home.progress.withContact(barInFrench(running - counts.withoutContact, running)),
    },
    {
      key: home.toValidate,
      value: String(counts.toValidate),
      progress: home.progress.read(barInFrench(toRead - counts.toValidate, toRead)),
    },
    { key: home.quarantined, value: String(counts.quarantined) },
    { key: home.rehearsal, value: settings.rehearsal ? yes : no },
    { key: home.alert, value: alerts.join('\n') || '—' },
  ];
}

function countdown(campaign: CampaignData, now: number): string {
  const { home } = messages.workbook;
  const calendar = electionCalendar(campaign);
  const round = nextRound(instant(now), calendar);
  if (round === undefined) return home.electionOver;
  return home.daysLeft(round.number, daysUntil(round.date, instant(now), calendar.zone));
}

interface ActionFacts {
  readonly lists: number;
  readonly withoutContact: number;
  readonly quarantined: number;
  readonly toValidate: number;
  readonly toContact: number;
  readonly waiting: number;
  readonly hasPriorities: boolean;
  readonly hasLinks: boolean;
  readonly closed: boolean;
  /** Contestations that nobody decided yet. */
  readonly disputed: number;
  readonly published: boolean;
}

/** What to do now, in the order of a campaign; a person's decision always comes first. */
function nextActions(facts: ActionFacts): string[] {
  const { actions } = messages.workbook.home;
  const steps: [boolean, string][] = [
    [facts.disputed > 0, actions.decideDisputes(facts.disputed)],
    [facts.quarantined > 0, actions.decideQuarantine(facts.quarantined)],
    [facts.lists === 0, actions.importLists],
    [facts.lists > 0 && !facts.hasPriorities, actions.priorities],
    [facts.withoutContact > 0, actions.findContacts(facts.withoutContact)],
    [facts.lists > 0 && !facts.hasLinks, actions.buildForm],
    [facts.hasLinks && facts.toContact > 0 && !facts.closed, actions.invite],
    [facts.toValidate > 0, actions.validate(facts.toValidate)],
    [facts.waiting > 0 && !facts.closed, actions.remind(facts.waiting)],
    [facts.closed && !facts.published, actions.hearing],
    [facts.closed && !facts.published, actions.publish],
  ];
  return steps.filter(([applies]) => applies).map(([, action]) => action);
}
