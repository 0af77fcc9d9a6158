import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { noteUnheard } from '../../app/hearing/other-hearings.ts';
import { messages } from '../../app/messages.fr.ts';
import { freezeMethod, methodNow } from '../../app/publication/freeze-method.ts';
import { noteReply } from '../../app/publication/note-reply.ts';
import { comparisonPage } from '../../app/publication/pages/comparison-page.ts';
import {
  comingPublication,
  type PreparedPublication,
  preparePublication,
  previewPublication,
  publish,
} from '../../app/publication/publish.ts';
import { runAlone } from '../../app/run-alone.ts';
import { caption } from '../caption.ts';
import type { CampaignContext } from '../context.ts';
import { endAndTell, endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { publicPage } from '../public-page.ts';
import { listChoices } from '../screens/list-choices.ts';
import { objectionQuestion } from '../screens/objection-screen.ts';
import { questionnairePage } from '../screens/questionnaire-page.ts';
import { textSent } from '../sent-values.ts';
import { takeInTyped } from '../take-in-typed.ts';

const words = messages.publication;

/** Who speaks when it is no list. */
const ASSOCIATION = 'association';

/** What freezes the method, publishes, and serves what was published. */
export const publicationEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuFigerMethode',
    kind: 'menu',
    params: [],
    help: 'Records the fingerprint of the method before answers come in.',
    run(context) {
      const { frozen, fingerprint } = methodNow(context);
      const changes = frozen !== undefined && frozen !== fingerprint;
      const reason = changes ? context.conversation.ask(words.freezeReason, words.freezeReasonExplained) : '';
      if (reason === undefined) return undefined;
      const done = freezeMethod(context, reason);
      const say = done.already ? words.alreadyFrozen : words.frozen;
      return endAndTell(context, caption('menuFigerMethode'), words.freezeTitle, say(done.version, done.fingerprint));
    },
  },
  {
    name: 'menuApercuPublication',
    kind: 'menu',
    params: [],
    help: 'Builds and checks the whole publication and shows its first page; publishes nothing.',
    run(context) {
      const { conversation } = context;
      takeInTyped(context);
      const prepared = previewPublication(context);
      const sentence = [
        words.previewed(contestsOf(prepared), prepared.files.length, prepared.rows),
        ...(prepared.withdrawn.length > 0 ? [words.willWithdraw(prepared.withdrawn, zoneOf(context.campaign))] : []),
        ...warnings(context, { ...prepared, withdrawn: [] }),
      ].join('\n');
      const first = prepared.files.find(({ path }) => path === 'index.html');
      conversation.showHtml(first?.content ?? '', words.previewTitle, { width: 1000, height: 700 });
      return endAndTell(context, caption('menuApercuPublication'), words.previewTitle, sentence);
    },
  },
  {
    name: 'menuDroitDeReponse',
    kind: 'menu',
    params: [],
    help: 'Opens the window where the words of a list, or a correction, are noted.',
    run(context) {
      context.conversation.show('reply', words.replyTitle, { width: 640, height: 480 });
    },
  },
  {
    name: 'ecranDroitDeReponse',
    kind: 'dialog',
    params: [],
    help: 'Gives that window who may speak: the association, then each list.',
    run: ({ tables, campaign }) => [
      { value: ASSOCIATION, label: words.correctionOf(campaign.association.name) },
      ...listChoices(tables),
    ],
  },
  {
    name: 'noterDroitDeReponse',
    kind: 'dialog',
    params: ['nom', 'qui', 'texte'],
    help: 'Notes the words of a list, or a correction, for the next publication.',
    run(context, name, speaker, text) {
      const who = textSent(speaker);
      if (who === '') throw new CampaignError('window_unclear', {});
      runAlone(context.exclusive, () =>
        noteReply(context, who === ASSOCIATION ? '' : who, textSent(text), textSent(name)),
      );
      endQuietly(context, caption('menuDroitDeReponse'), words.replied);
      return words.replied;
    },
  },
  {
    name: 'menuComparaison',
    kind: 'menu',
    params: [],
    help: 'Shows communes × questions as they stand now, to filter and to print; publishes nothing.',
    run(context) {
      const { conversation } = context;
      takeInTyped(context);
      const { record } = preparePublication(context, 'all');
      conversation.showHtml(comparisonPage(record), words.comparisonTitle, { width: 1200, height: 720 });
      return undefined;
    },
  },
  {
    name: 'menuPublier',
    kind: 'menu',
    params: [],
    help: 'Publishes the contests whose hearing is over: pages, open data, public spreadsheet.',
    run(context) {
      takeInTyped(context);
      const { conversation, campaign } = context;
      const { unheard, withdrawn } = comingPublication(context);
      const isConfirmed =
        unheard.length > 0 && conversation.confirm(words.unheardQuestion, words.unheardExplained(unheard));
      const lost = withdrawn(isConfirmed);
      const explained = [
        ...(lost.length > 0 ? [words.willWithdraw(lost, zoneOf(campaign))] : []),
        words.publishExplained,
      ].join('\n\n');
      if (!conversation.confirm(words.publishQuestion, explained)) return undefined;
      if (isConfirmed) {
        noteUnheard(context, unheard);
        context.journal(caption('menuPublier'), words.unheardConfirmed(unheard));
      }
      const done = publish(context);
      const sentence = words.published(contestsOf(done), done.files.length, done.rows, done.url, done.table);
      const text = [sentence, ...warnings(context, done)].join('\n');
      return endAndTell(context, caption('menuPublier'), words.publishedTitle, text);
    },
  },
  {
    name: 'doGet',
    kind: 'web',
    params: ['e'],
    help: 'Serves the public pages, the questionnaire and the page to object, to anyone who has their address.',
    run(context, event) {
      return objectionQuestion(context, event) ?? questionnairePage(context, event) ?? publicPage(event);
    },
  },
];

function contestsOf({ record }: PreparedPublication): number {
  return record.communes.flatMap(({ contests }) => contests).filter(({ published }) => published).length;
}

function warnings(
  { campaign }: CampaignContext,
  { waiting, withdrawn, unsealed, unread, unreadElsewhere }: PreparedPublication,
): string[] {
  return [
    ...(withdrawn.length > 0 ? [words.withdrawn(withdrawn, zoneOf(campaign))] : []),
    ...(unsealed.length > 0 ? [words.unsealed(messages.readings.unsealed(unsealed))] : []),
    ...(waiting.length > 0 ? [words.waiting(waiting, zoneOf(campaign))] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
    ...(unreadElsewhere > 0 ? [words.unreadElsewhere(unreadElsewhere)] : []),
  ];
}
