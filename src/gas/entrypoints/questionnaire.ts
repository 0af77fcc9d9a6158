import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { listLabel, nameNewRows } from '../../app/lists/name-new-rows.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { buildQuestionnaire, renewLinks, usableQuestions } from '../../app/questionnaire/build-questionnaire.ts';
import { formDesign } from '../../app/questionnaire/form-design.ts';
import { questionnaireDocx } from '../../app/questionnaire/readable-docx.ts';
import { reopenList } from '../../app/questionnaire/reopen-list.ts';
import { versionInForce } from '../../app/questionnaire/version-in-force.ts';
import { runAlone } from '../../app/run-alone.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import { askList } from '../ask-list.ts';
import { caption } from '../caption.ts';
import type { CampaignContext } from '../context.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { prepareObjectionForm } from '../screens/objection-screen.ts';
import { questionnairePreview } from '../screens/questionnaire-preview.ts';

const words = messages.questionnaire;

/** What makes the form, and opens or closes it. */
export const questionnaireEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuApercuQuestionnaire',
    kind: 'menu',
    params: [],
    help: 'Shows the questionnaire as the tab Questions makes it.',
    run(context) {
      const { tables, campaign } = context;
      const { conversation } = context;
      const questions = usableQuestions(tables.of('questions').rows(), campaign, methodVersion(context));
      const html = questionnairePreview(formDesign(questions, campaign));
      conversation.showHtml(html, words.previewTitle, { width: 800, height: 600 });
    },
  },
  {
    name: 'menuConstruireFormulaire',
    kind: 'menu',
    params: [],
    help: 'Creates or updates the form and the personal links.',
    run(context) {
      const { conversation } = context;
      if (!conversation.confirm(words.buildQuestion, words.buildExplained)) return undefined;
      // Two people at once would make two forms.
      const built = runAlone(context.exclusive, () => {
        nameNewRows(context);
        const made = buildQuestionnaire(context, context.campaign, methodVersion(context));
        context.triggers.arm();
        prepareObjectionForm(context);
        return made;
      });
      const { number, fingerprint, isNew } = built.version;
      const recorded = isNew ? `${words.recorded(number, fingerprint)}\n` : '';
      const sentence = `${recorded}${words.built(built.questions, built.links, built.url)}`;
      return endAndTell(context, caption('menuConstruireFormulaire'), words.builtTitle, sentence);
    },
  },
  {
    name: 'menuOuvrirQuestionnaire',
    kind: 'menu',
    params: [],
    help: 'Lets the form take answers.',
    run(context) {
      context.form.accepts(true);
      return endAndTell(context, caption('menuOuvrirQuestionnaire'), words.openTitle, words.opened);
    },
  },
  {
    name: 'menuFermerQuestionnaire',
    kind: 'menu',
    params: [],
    help: 'Stops the form from taking answers, for every list at once.',
    run(context) {
      if (!context.conversation.confirm(words.closeQuestion, words.closeExplained)) return undefined;
      context.form.accepts(false);
      return endAndTell(context, caption('menuFermerQuestionnaire'), words.closeTitle, words.closed);
    },
  },
  {
    name: 'menuVersionLisible',
    kind: 'menu',
    params: [],
    help: 'Makes the questionnaire as PDF and Word documents that anyone with the address can read beforehand.',
    run(context) {
      const { design, number } = versionInForce(context, methodVersion(context));
      const files = context.readableFiles.save(words.readableFolder, words.readableFile(design.title, number), {
        html: questionnairePreview(design),
        docx: questionnaireDocx(design),
      });
      return endAndTell(context, caption('menuVersionLisible'), words.readableTitle, words.readableMade(files));
    },
  },
  {
    name: 'menuRouvrirListe',
    kind: 'menu',
    params: [],
    help: 'Lets one list answer after the closing, until a day that the person gives.',
    run(context) {
      const { campaign, conversation } = context;
      const list = askList(context, words.reopenTitle, words.reopenWhich);
      if (!list) return undefined;
      const name = listLabel(list);
      const day = conversation.ask(words.reopenTitle, words.reopenUntil(name));
      if (day === undefined) return undefined;
      const { until } = reopenList(context, campaign, list.id ?? '', day);
      const moment = momentInFrench(until, zoneOf(campaign));
      return endAndTell(context, caption('menuRouvrirListe'), words.reopenTitle, words.reopened(name, moment));
    },
  },
  {
    name: 'menuRenouvelerLiens',
    kind: 'menu',
    params: [],
    help: 'Withdraws the personal link of one list, or of all, and writes new ones.',
    run(context) {
      const { conversation } = context;
      const list = askList(context, words.renewTitle, words.renewWhich);
      if (list === undefined) return undefined;
      const question = list === null ? words.renewQuestion : words.renewOneQuestion(listLabel(list));
      if (!conversation.confirm(question, words.renewExplained)) return undefined;
      const which = list?.id ?? '';
      const links = runAlone(context.exclusive, () => renewLinks(context, which === '' ? 'all' : which));
      return endAndTell(context, caption('menuRenouvelerLiens'), words.renewTitle, words.renewed(links, which));
    },
  },
];

function methodVersion({ tables, campaign }: CampaignContext): string {
  return settingsOf(tables, campaign).methodVersion;
}
