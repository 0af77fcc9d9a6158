import { OpposedRegister } from '../app/contacts/opposed-register.ts';
import { mailingContents } from '../app/mailing/contents/mailing-contents.ts';
import type { MailingPorts } from '../app/mailing/mailing-ports.ts';
import { BATCH } from '../app/mailing/sending/sending-batch.ts';
import { STOP } from '../app/mailing/sending/stop-request.ts';
import { objectionLinks, objectionPlace, rememberedObjectionPlace } from '../app/objection/objection-links.ts';
import type { Memory, Tables } from '../app/ports.ts';
import { attachedQuestionnaire } from '../app/questionnaire/attached-questionnaire.ts';
import { RememberedMemory } from '../app/remembered-memory.ts';
import { RememberedTables } from '../app/remembered-tables.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';
import { ensureObjectionPlace } from './screens/objection-screen.ts';
import { questionnairePreview } from './screens/questionnaire-preview.ts';

/** What the mailings' use cases need, with the workbook as it is now: made again after each question to a person. */
export function mailingPorts(
  context: CampaignContext,
  tables: Tables = new RememberedTables(context.tables, ['sendings']),
): MailingPorts {
  const memory = new RememberedMemory(context.memory, [STOP, BATCH]);
  const { campaign, clock, startedAt, mailer, turn, continuation } = context;
  const { identity, layouts, bulk } = context;
  const settings = settingsOf(tables, campaign);
  let links: ((email: string) => string) | undefined;
  let register: OpposedRegister | undefined;
  return {
    campaign,
    tables,
    memory,
    clock,
    startedAt,
    mailer,
    turn,
    continuation,
    identity,
    layouts,
    bulk,
    settings,
    isOpposed: (email) => {
      register ??= new OpposedRegister(memory, context.signer);
      return register.isOpposed(email);
    },
    objectionLink: (email) => {
      links ??= linksOf(context, memory);
      return links(email);
    },
    questionnaire: attachedQuestionnaire({
      tables,
      signer: context.signer,
      campaign,
      settings,
      pdfOf: (design, name) => context.readableFiles.pdf(name, questionnairePreview(design)),
    }),
    contentsOf: (template) =>
      mailingContents({ tables, campaign, clock, memory, signer: context.signer, form: context.form }, template),
  };
}

/** The same for a mail shown or tested, which makes no place to object at: the reply address stands in for one. */
export function trialPorts(context: CampaignContext): MailingPorts {
  const ports = mailingPorts(context);
  const place = objectionPlace(context);
  const standIn = () => `mailto:${ports.settings.replyTo}`;
  return { ...ports, objectionLink: place === undefined ? standIn : objectionLinks(context, place) };
}

/** A mailing that nobody prepared by the menu, typed by hand, has its place to object at too. */
function linksOf(context: CampaignContext, memory: Memory): (email: string) => string {
  const place = rememberedObjectionPlace({ memory });
  return place === undefined
    ? ensureObjectionPlace(context)
    : objectionLinks({ memory, signer: context.signer }, place);
}
