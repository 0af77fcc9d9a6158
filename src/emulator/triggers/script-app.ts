import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { ClockTriggerBuilder } from './clock-builder.ts';
import {
  CalendarTriggerBuilder,
  DocumentTriggerBuilder,
  documentId,
  FormTriggerBuilder,
  SpreadsheetTriggerBuilder,
} from './document-builders.ts';
import { Trigger } from './trigger.ts';
import { Triggers } from './triggers.ts';

/** The script's own project: its triggers, address and authorisation. */
export class ScriptApp extends CellFreeObject {
  static override readonly gasName = 'ScriptApp';

  newTrigger(...args: unknown[]): TriggerBuilder {
    const [functionName = ''] = textArguments(args, 'ScriptApp.newTrigger', 1);
    return new TriggerBuilder(this.session, functionName);
  }

  /** The current user's triggers of this script, in the order of creation. */
  getProjectTriggers(): Trigger[] {
    return this.own().map((record) => new Trigger(this.session, record));
  }

  /** Former name of `getProjectTriggers`. */
  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  getUserTriggers(...args: unknown[]): Trigger[] {
    const [document] = args;
    if (args.length !== 1 || !(document instanceof ServiceObject) || !('getId' in document)) {
      throw signatureMismatch(args, 'ScriptApp.getUserTriggers');
    }
    const id = (document as ServiceObject & { getId(): string }).getId();
    return this.getProjectTriggers().filter((trigger) => trigger.record.sourceId === id);
  }

  deleteTrigger(...args: unknown[]): void {
    const [trigger] = args;
    if (args.length !== 1 || !(trigger instanceof Trigger)) throw signatureMismatch(args, 'ScriptApp.deleteTrigger');
    this.session.world.of(Triggers).remove(trigger.record.uid);
  }

  getScriptId(): string {
    return this.session.options.project.id;
  }

  getService(): Service {
    return new Service(this.session);
  }

  /** A text in a token's place: nothing outside this host takes it. */
  getOAuthToken(): string {
    return 'ya29.offline-host';
  }

  /** null, as without the `openid` scope. */
  getIdentityToken(): null {
    return null;
  }

  getInstallationSource(): EnumValue {
    return EnumValue.of('ScriptApp.InstallationSource', 'NONE');
  }

  getAuthorizationInfo(...args: unknown[]): AuthorizationInfo {
    const [mode, asked = null] = args;
    authMode([mode], 'getAuthorizationInfo');
    if (args.length > 2 || (asked !== null && !Array.isArray(asked)))
      throw signatureMismatch(args, 'ScriptApp.getAuthorizationInfo');
    return new AuthorizationInfo(this.session, asked?.map(String) ?? this.session.options.project.oauthScopes);
  }

  requireAllScopes(...args: unknown[]): void {
    authMode(args, 'requireAllScopes');
  }

  /** @throws ScriptException when the manifest does not declare one of them */
  requireScopes(...args: unknown[]): void {
    const [mode, scopes] = args;
    authMode([mode], 'requireScopes');
    if (args.length !== 2 || !Array.isArray(scopes)) throw signatureMismatch(args, 'ScriptApp.requireScopes');
    const declared = this.session.options.project.oauthScopes;
    if (declared.length > 0 && scopes.some((scope) => !declared.includes(String(scope)))) {
      throw new ScriptException('Authorization is required to perform that action.');
    }
  }

  private own() {
    const { project, effectiveUser } = this.session.options;
    const records = this.session.world.of(Triggers).all();
    return records.filter(({ scriptId, user }) => scriptId === project.id && user === effectiveUser);
  }
}

function authMode(args: readonly unknown[], method: string): void {
  const [mode] = args;
  if (args.length !== 1 || !(mode instanceof EnumValue) || mode.type !== 'ScriptApp.AuthMode') {
    throw signatureMismatch(args, `ScriptApp.${method}`);
  }
}

/** Chooses what a new trigger listens to. */
export class TriggerBuilder extends CellFreeObject {
  static override readonly gasName = 'ScriptApp.TriggerBuilder';

  constructor(
    session: Session,
    private readonly functionName: string,
  ) {
    super(session);
  }

  forSpreadsheet(...args: unknown[]): SpreadsheetTriggerBuilder {
    const id = documentId(args, 'SpreadsheetApp.Spreadsheet', 'ScriptApp.TriggerBuilder.forSpreadsheet');
    return new SpreadsheetTriggerBuilder(this.session, this.functionName, id);
  }

  forForm(...args: unknown[]): FormTriggerBuilder {
    const id = documentId(args, 'FormApp.Form', 'ScriptApp.TriggerBuilder.forForm');
    return new FormTriggerBuilder(this.session, this.functionName, id);
  }

  forDocument(...args: unknown[]): DocumentTriggerBuilder {
    const id = documentId(args, 'DocumentApp.Document', 'ScriptApp.TriggerBuilder.forDocument');
    return new DocumentTriggerBuilder(this.session, this.functionName, id);
  }

  forUserCalendar(...args: unknown[]): CalendarTriggerBuilder {
    const [email = ''] = textArguments(args, 'ScriptApp.TriggerBuilder.forUserCalendar', 1);
    return new CalendarTriggerBuilder(this.session, this.functionName, email);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.session, this.functionName);
  }
}

/** The script published as a web app. */
export class Service extends CellFreeObject {
  static override readonly gasName = 'ScriptApp.Service';

  /** Null until deployed. Source: developers.google.com/apps-script/reference/script/service#getUrl() */
  getUrl(): string | null {
    if (!this.isEnabled()) return null;
    return `${this.session.world.siteOf('script')}/macros/s/${this.session.options.project.id}/exec`;
  }

  isEnabled(): boolean {
    return this.session.world.webApp;
  }
}

/** Whether the user still has something to allow: never, on this host. */
export class AuthorizationInfo extends CellFreeObject {
  static override readonly gasName = 'ScriptApp.AuthorizationInfo';

  constructor(
    session: Session,
    private readonly scopes: readonly string[],
  ) {
    super(session);
  }

  /** Those asked about, or else those the manifest declares. */
  getAuthorizedScopes(): string[] {
    return [...this.scopes];
  }

  getAuthorizationStatus(): EnumValue {
    return EnumValue.of('ScriptApp.AuthorizationStatus', 'NOT_REQUIRED');
  }

  getAuthorizationUrl(): null {
    return null;
  }
}
