import { dayAt } from '../../app/campaign/election-calendar.ts';
import { betweenSendings } from '../../app/mailing/sending/sending-turn.ts';
import { dateInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { erasePerson } from '../../app/personal-data/erase-person.ts';
import { countRows, findPerson, type PersonFile } from '../../app/personal-data/find-person.ts';
import { personPage } from '../../app/personal-data/person-page.ts';
import { type PersonalCounts, readPeople } from '../../app/personal-data/personal-columns.ts';
import { countPersonal, purgeDay, purgePersonal } from '../../app/personal-data/purge.ts';
import { runAlone } from '../../app/run-alone.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import { caption } from '../caption.ts';
import type { AttendedContext } from '../context.ts';
import type { Conversation } from '../conversation.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';

const words = messages.personalData;

/** What people have the right to: what is known of them, being erased, being forgotten once the ballot is over. */
export const personalDataEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuExporterPersonne',
    kind: 'menu',
    params: [],
    help: 'Shows everything the workbook says of a person, to hand over.',
    run(context) {
      const found = askPerson(context);
      if (found === undefined || typeof found === 'string') return found;
      const { conversation, query, person } = found;
      const said = words.exported(titled(countRows(person.facts)));
      context.journal(caption('menuExporterPersonne'), said);
      conversation.showHtml(personPage(query, person.facts), words.exportTitle, { width: 800, height: 600 });
      return said;
    },
  },
  {
    name: 'menuEffacerPersonne',
    kind: 'menu',
    params: [],
    help: 'Erases a person from the workbook, once shown what that touches; the Journal keeps no name.',
    run(context) {
      const found = askPerson(context);
      if (found === undefined || typeof found === 'string') return found;
      const { conversation, query, person } = found;
      const counts = titled(countRows(person.facts));
      if (!conversation.confirm(words.eraseTitle, words.eraseConfirm(query, counts))) return words.nothingDone;
      // Read again under the lock: what was shown may have moved while the person was deciding.
      betweenSendings(context, () =>
        runAlone(context.exclusive, () => erasePerson(context, findPerson(readPeople(context.tables), query))),
      );
      return endAndTell(context, caption('menuEffacerPersonne'), words.eraseTitle, words.erased(counts));
    },
  },
  {
    name: 'menuPurger',
    kind: 'menu',
    params: [],
    help: 'Empties all personal data once the ballot is over and its retention has passed.',
    run(context) {
      const { conversation } = context;
      const { campaign, tables, clock } = context;
      const day = purgeDay(campaign, settingsOf(tables, campaign));
      if (dayAt(clock.now(), campaign) < day) {
        return told(conversation, words.purgeTitle, words.tooEarly(dateInFrench(day)));
      }
      const counts = titled(countPersonal(readPeople(tables)));
      if (counts.length === 0) {
        return told(conversation, words.purgeTitle, words.nothingToPurge);
      }
      if (!conversation.confirm(words.purgeTitle, words.purgeConfirm(counts))) return words.nothingDone;
      betweenSendings(context, () => runAlone(context.exclusive, () => purgePersonal(context, readPeople(tables))));
      return endAndTell(context, caption('menuPurger'), words.purgeTitle, words.purged(counts));
    },
  },
];

/** Asks whom an action is about and finds them; undefined when the person gave up, a sentence when nobody is found. */
function askPerson(
  context: AttendedContext,
): { readonly conversation: Conversation; readonly query: string; readonly person: PersonFile } | string | undefined {
  const { conversation } = context;
  const query = conversation.ask(words.whoTitle, words.who);
  if (query === undefined) return undefined;
  if (query.length < 4) return told(conversation, words.whoTitle, words.tooShort);
  const person = findPerson(readPeople(context.tables), query);
  return person.facts.length === 0
    ? told(conversation, words.whoTitle, words.nobody(query))
    : { conversation, query, person };
}

function told(conversation: Conversation, title: string, sentence: string): string {
  conversation.tell(title, sentence);
  return sentence;
}

/** Counts by the titles that people read. */
function titled(counts: PersonalCounts): readonly (readonly [string, number])[] {
  return [...counts].map(([tab, count]) => [messages.workbook.tabs[tab].title, count]);
}
