import { campaign, tiles } from 'interpelle:campaign';
import type { Tile } from '../app/campaign/tile.ts';
import type { CampaignData } from '../app/campaign.ts';
import type { LetterFiles } from '../app/letters/letter-files.ts';
import type { Parcels } from '../app/lists/parcels.ts';
import type { BulkMailer } from '../app/mailing/bulk/bulk-mailer.ts';
import type { MailLayouts } from '../app/mailing/mail/compose-mail.ts';
import type { SendingTurn } from '../app/mailing/sending/sending-ports.ts';
import type { Clock, Exclusive, Identity, Mailer, Memory, Progress, Signer, Tables } from '../app/ports.ts';
import type { OfficersFile } from '../app/priority/officers-file.ts';
import type { PublicSite, PublicTables } from '../app/publication/public-ports.ts';
import type { FormPort } from '../app/questionnaire/form-port.ts';
import type { ReadableFiles } from '../app/questionnaire/readable-files.ts';
import type { KeylessRows, UnreadableCell } from '../app/workbook/keyless-rows.ts';
import type { WorkbookPort } from '../app/workbook/workbook-port.ts';
import { AppsScriptConversation } from './adapters/apps-script-conversation.ts';
import { AppsScriptExclusive } from './adapters/apps-script-exclusive.ts';
import { AppsScriptIdentity } from './adapters/apps-script-identity.ts';
import { AppsScriptLetterFiles } from './adapters/apps-script-letter-files.ts';
import { AppsScriptMemory } from './adapters/apps-script-memory.ts';
import { AppsScriptParcels } from './adapters/apps-script-parcels.ts';
import { AppsScriptProgress } from './adapters/apps-script-progress.ts';
import { AppsScriptReadableFiles } from './adapters/apps-script-readable-files.ts';
import { AppsScriptSigner } from './adapters/apps-script-signer.ts';
import { AppsScriptForms, CALL_FORM, OBJECTION_FORM, QUESTIONNAIRE } from './adapters/form/apps-script-forms.ts';
import { AppsScriptFormTriggers, type FormTriggers } from './adapters/form/form-triggers.ts';
import { AppsScriptMailer } from './adapters/mail/apps-script-mailer.ts';
import { mailLayouts } from './adapters/mail/mail-templates.ts';
import { ResendMailer } from './adapters/mail/resend-mailer.ts';
import { SendingTimer } from './adapters/mail/sending-timer.ts';
import { ScriptLockTurn } from './adapters/mail/sending-turn.ts';
import { AppsScriptPublicSite, webAddress } from './adapters/publication/apps-script-public-site.ts';
import { AppsScriptPublicTables } from './adapters/publication/apps-script-public-tables.ts';
import { isFromTrigger } from './adapters/trigger-event.ts';
import { AppsScriptOfficersFile } from './adapters/workbook/apps-script-officers-file.ts';
import { AppsScriptTables } from './adapters/workbook/apps-script-tables.ts';
import { AppsScriptWorkbook } from './adapters/workbook/apps-script-workbook.ts';
import { campaignSpreadsheet, rememberSpreadsheet } from './adapters/workbook/campaign-spreadsheet.ts';
import type { Conversation } from './conversation.ts';

/** What entry points are given: the campaign and the ports, each built when first used. */
export interface CampaignContext {
  readonly campaign: CampaignData;
  /** Squares of the campaign's map. */
  readonly tiles: readonly Tile[];
  readonly clock: Clock;
  /** Instant at which this execution began. */
  readonly startedAt: number;
  readonly tables: Tables & KeylessRows & { unreadable(): readonly UnreadableCell[] };
  readonly memory: Memory;
  readonly signer: Signer;
  readonly exclusive: Exclusive;
  readonly progress: Progress;
  readonly identity: Identity;
  readonly workbook: WorkbookPort;
  readonly form: FormPort;
  /** The form that volunteers note calls with. */
  readonly callForm: FormPort;
  /** The form by which a person asks for no more mails, where the web app is not deployed. */
  readonly objectionForm: FormPort;
  readonly officersFile: OfficersFile;
  readonly parcels: Parcels;
  readonly triggers: FormTriggers;
  readonly readableFiles: ReadableFiles;
  readonly publicSite: PublicSite;
  /** Address of the web app; undefined until it is deployed. */
  webAddress(): string | undefined;
  readonly publicTables: PublicTables;
  readonly mailer: Mailer;
  readonly layouts: MailLayouts;
  /** The mail service that takes batches. */
  readonly bulk: BulkMailer;
  readonly letterFiles: LetterFiles;
  /** Which single run may send. */
  readonly turn: SendingTurn;
  /** The timer that takes up a sending again. */
  readonly continuation: SendingTimer;
  /** Whether what started this run is a trigger of the project, by the event it was given. */
  isFromTrigger(event: unknown): boolean;
  /** Null when nobody is in front of the workbook (trigger, web app). */
  readonly conversation: Conversation | null;
  /** Adds a line to the Journal; `undo` is what takes the action back. */
  journal(action: string, summary: string, undo?: string): void;
  /** Writes to the execution log, for the installer. */
  log(text: string): void;
}

/** The same, with somebody in front of the workbook. */
export interface AttendedContext extends CampaignContext {
  readonly conversation: Conversation;
}

/** The ports on Google's services. */
class AppsScriptContext implements CampaignContext {
  readonly campaign = campaign;
  readonly tiles = tiles;
  readonly clock: Clock = { now: () => Date.now() };
  readonly startedAt = Date.now();
  readonly memory = new AppsScriptMemory();
  readonly exclusive = new AppsScriptExclusive();
  readonly identity = new AppsScriptIdentity();
  readonly signer = new AppsScriptSigner();
  readonly progress = new AppsScriptProgress(campaignSpreadsheet);
  readonly tables = new AppsScriptTables(campaignSpreadsheet);
  readonly workbook = new AppsScriptWorkbook(campaignSpreadsheet, rememberSpreadsheet);
  readonly officersFile = new AppsScriptOfficersFile(this.memory, {
    name: campaign.name,
    zone: campaign.election.zone,
  });
  readonly parcels = new AppsScriptParcels();
  readonly form = new AppsScriptForms(this.memory, campaignSpreadsheet, QUESTIONNAIRE);
  readonly callForm = new AppsScriptForms(this.memory, campaignSpreadsheet, CALL_FORM);
  readonly objectionForm = new AppsScriptForms(this.memory, campaignSpreadsheet, OBJECTION_FORM);
  readonly triggers = new AppsScriptFormTriggers(
    () => this.form.open(),
    () => this.callForm.open(),
    () => this.objectionForm.open(),
  );
  readonly mailer = new AppsScriptMailer();
  readonly layouts = mailLayouts;
  readonly bulk = new ResendMailer(this.memory);
  readonly letterFiles = new AppsScriptLetterFiles();
  readonly turn = new ScriptLockTurn();
  readonly continuation = new SendingTimer();
  readonly readableFiles = new AppsScriptReadableFiles();
  readonly webAddress = webAddress;
  readonly publicSite = new AppsScriptPublicSite(this.memory);
  readonly publicTables = new AppsScriptPublicTables(this.memory);
  private fromTrigger: boolean | undefined;
  private talk: Conversation | null | undefined;

  /** The first look counts: the run may delete the trigger that started it. */
  isFromTrigger(event: unknown): boolean {
    this.fromTrigger ??= isFromTrigger(event);
    return this.fromTrigger;
  }

  get conversation(): Conversation | null {
    if (this.talk === undefined) this.talk = AppsScriptConversation.open();
    return this.talk;
  }

  journal(action: string, summary: string, undo?: string): void {
    const at = this.clock.now();
    const id = `j${at.toString(36)}-${Utilities.getUuid().slice(0, 4)}`;
    this.tables.of('journal').append([{ id, at, who: this.identity.user(), action, summary, undo: undo ?? null }]);
  }

  log(text: string): void {
    console.log(text);
  }
}

/** A context for one execution; adapters call no service before they are used. */
export function campaignContext(): CampaignContext {
  return new AppsScriptContext();
}
