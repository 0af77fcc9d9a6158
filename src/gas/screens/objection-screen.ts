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
export function prepareObjectionForm(context: CampaignContext): string {
  buildObjectionForm(context, context.campaign);
  context.triggers.armObjections();
  const place = objectionPlace(context);
  if (place === undefined) throw new RangeError('The form of objections was made and has no address.');
  return place;
}

/** Makes sure that a mail has a place to object at, and that the links' keys exist. @returns each person's link */
export function ensureObjectionPlace(context: CampaignContext): (email: string) => string {
  const place = objectionPlace(context) ?? runAlone(context.exclusive, () => prepareObjectionForm(context));
  const links = objectionLinks(context, place);
  links(context.campaign.replyTo);
  return links;
}

function shown(page: string): Page {
  return HtmlService.createHtmlOutput(page)
    .setTitle(words.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
