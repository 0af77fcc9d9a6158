import { messages } from '../../app/messages.fr.ts';
import { ObjectionCodes } from '../../app/objection/objection-code.ts';
import { buildObjectionForm } from '../../app/objection/objection-form.ts';
import { OBJECTION, objectionLinks, objectionPlace } from '../../app/objection/objection-links.ts';
import { answerPage, questionPage } from '../../app/objection/objection-page.ts';
import { takeObjection } from '../../app/objection/take-objection.ts';
import { takeObjectionForms } from '../../app/objection/take-objection-forms.ts';
import { runAlone } from '../../app/run-alone.ts';
import type { CampaignContext } from '../context.ts';
import { parametersIn } from '../public-page.ts';

const words = messages.objection;

type Page = GoogleAppsScript.HTML.HtmlOutput;

/** The page that a mail's link opens; it only asks. Undefined when another page is asked for. */
export function objectionQuestion(context: CampaignContext, event: unknown): Page | undefined {
  const { [OBJECTION]: code } = parametersIn(event);
  if (code === undefined) return undefined;
  const { campaign, memory, signer } = context;
  const isOurs = new ObjectionCodes(memory, signer).read(code) !== undefined;
  return shown(isOurs ? questionPage(campaign, context.webAddress() ?? '', code) : answerPage(campaign, 'unknown'));
}

/** Takes the objection that a person confirmed, or that their mail program sent in one click (RFC 8058). */
export function objectionAnswer(context: CampaignContext, event: unknown): Page {
  const taken = takeObjection(context, parametersIn(event)[OBJECTION] ?? '');
  if (taken === 'noted') context.journal(words.title, words.noted);
  return shown(answerPage(context.campaign, taken));
}

/** Takes the objections that came by the form, or the one that a trigger was told of. */
export function takeObjections(context: CampaignContext, event?: unknown): void {
  const told = event === undefined ? undefined : context.objectionForm.submitted(event);
  const taken = takeObjectionForms(context, told);
  for (let count = 0; count < taken; count += 1) context.journal(words.title, words.noted);
}

/** Creates the form of objections, or brings it up to date, and arms its trigger. The caller holds the lock. */
export function prepareObjectionForm(context: CampaignContext): void {
  buildObjectionForm(context, context.campaign);
  objectionPlace(context);
  context.triggers.armObjections();
}

/** Makes sure that a mail has a place to object at before it is prepared, and that the links' keys exist. */
export function ensureObjectionPlace(context: CampaignContext): void {
  if (context.webAddress() === undefined && !context.objectionForm.exists()) {
    runAlone(context.exclusive, () => prepareObjectionForm(context));
  }
  objectionLinks(context, objectionPlace(context))(context.campaign.replyTo);
}

function shown(page: string): Page {
  return HtmlService.createHtmlOutput(page)
    .setTitle(words.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
