import { CampaignError } from '../../app/campaign-error.ts';
import { nameNewRows } from '../../app/lists/name-new-rows.ts';
import { messages } from '../../app/messages.fr.ts';
import { buildQuestionnaire, usableQuestions } from '../../app/questionnaire/build-questionnaire.ts';
import { formDesign } from '../../app/questionnaire/form-design.ts';
import { runAlone } from '../../app/run-alone.ts';
import { readSettings } from '../../app/workbook/settings.ts';
import { caption, close } from '../closing.ts';
import type { CampaignContext } from '../context.ts';
import type { EntryPoint } from '../entry-point.ts';
import { questionnairePreview } from '../questionnaire-preview.ts';

const words = messages.questionnaire;

/** What makes the form, and opens or closes it. */
export const questionnaireEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuApercuQuestionnaire',
    kind: 'menu',
    params: [],
    help: 'Shows the questionnaire as the tab Questions makes it.',
    run(context) {
      const { tables, campaign, conversation } = context;
      if (conversation === null) throw new CampaignError('no_ui', { action: caption('menuApercuQuestionnaire') });
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
      if (conversation?.confirm(words.buildQuestion, words.buildExplained) === false) return undefined;
      // Two people at once would make two forms.
      const built = runAlone(context.exclusive, () => {
        nameNewRows(context);
        const made = buildQuestionnaire(context, context.campaign, methodVersion(context));
        context.triggers.arm();
        return made;
      });
      const sentence = words.built(built.questions, built.links, built.url);
      return close(context, caption('menuConstruireFormulaire'), words.builtTitle, sentence);
    },
  },
  {
    name: 'menuOuvrirQuestionnaire',
    kind: 'menu',
    params: [],
    help: 'Lets the form take answers.',
    run(context) {
      context.form.accepts(true);
      return close(context, caption('menuOuvrirQuestionnaire'), words.openTitle, words.opened);
    },
  },
  {
    name: 'menuFermerQuestionnaire',
    kind: 'menu',
    params: [],
    help: 'Stops the form from taking answers, for every list at once.',
    run(context) {
      if (context.conversation?.confirm(words.closeQuestion, words.closeExplained) === false) return undefined;
      context.form.accepts(false);
      return close(context, caption('menuFermerQuestionnaire'), words.closeTitle, words.closed);
    },
  },
];

function methodVersion({ tables, campaign }: CampaignContext): string {
  return readSettings(tables.of('settings').rows(), campaign).methodVersion;
}
