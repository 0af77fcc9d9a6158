import { usableQuestions } from '../../app/questionnaire/build-questionnaire.ts';
import { formDesign } from '../../app/questionnaire/form-design.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import type { CampaignContext } from '../context.ts';
import { parametersIn } from '../public-page.ts';
import { questionnairePreview } from './questionnaire-preview.ts';

/** Name of the page that shows the whole questionnaire to whoever wants to read it before answering. */
const QUESTIONNAIRE = 'questionnaire.html';

/** The questionnaire as a page of the web app; undefined when another page is asked for. */
export function questionnairePage(
  { tables, campaign }: CampaignContext,
  event: unknown,
): GoogleAppsScript.HTML.HtmlOutput | undefined {
  if (parametersIn(event).p !== QUESTIONNAIRE) return undefined;
  const { methodVersion } = settingsOf(tables, campaign);
  const design = formDesign(usableQuestions(tables.of('questions').rows(), campaign, methodVersion), campaign);
  return HtmlService.createHtmlOutput(questionnairePreview(design))
    .setTitle(design.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
