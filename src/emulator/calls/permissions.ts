import { ScriptException } from '../kernel/errors.ts';
import type { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';

const AUTH = 'https://www.googleapis.com/auth/';

interface Need {
  /** The scope Google's sentence names, then others that will do. */
  readonly scopes: readonly [string, ...string[]];
  /** The methods that ask for it; all of the service's when absent. */
  readonly methods?: readonly string[];
  /** Custom functions may call it although they run unauthorised. */
  readonly inCustomFunctions?: true;
}

const FILES = ['create', 'open', 'openById', 'openByKey', 'openByUrl'];

/** What asks for authorisation. Source: the reference's pages of each service, and guides/triggers, guides/sheets/functions. */
const NEEDS: Readonly<Record<string, Need>> = {
  'Base.Ui': {
    scopes: [`${AUTH}script.container.ui`],
    methods: ['showDialog', 'showModalDialog', 'showModelessDialog', 'showSidebar'],
  },
  CalendarApp: {
    scopes: [
      `${AUTH}calendar`,
      `${AUTH}calendar.readonly`,
      `${AUTH}calendar.events`,
      'https://www.google.com/calendar/feeds',
    ],
  },
  DocumentApp: { scopes: [`${AUTH}documents`, `${AUTH}drive`], methods: FILES },
  DriveApp: { scopes: [`${AUTH}drive`, `${AUTH}drive.readonly`, `${AUTH}drive.file`] },
  FormApp: { scopes: [`${AUTH}forms`, `${AUTH}drive`], methods: FILES },
  GmailApp: {
    scopes: ['https://mail.google.com/', `${AUTH}gmail.modify`, `${AUTH}gmail.send`, `${AUTH}gmail.compose`],
  },
  MailApp: { scopes: [`${AUTH}script.send_mail`] },
  ScriptApp: {
    scopes: [`${AUTH}script.scriptapp`],
    methods: ['deleteTrigger', 'getProjectTriggers', 'getScriptTriggers', 'getUserTriggers', 'newTrigger'],
  },
  SpreadsheetApp: { scopes: [`${AUTH}spreadsheets`, `${AUTH}drive`], methods: FILES },
  UrlFetchApp: {
    scopes: [`${AUTH}script.external_request`],
    methods: ['fetch', 'fetchAll'],
    inCustomFunctions: true,
  },
};

/** Methods of a spreadsheet's objects that change it, by how their names begin. */
const CHANGES =
  /^(add|append|apply|autoFill|autoResize|breakApart|check|clear|collapse|copy(To|Format|Values)|create(Filter|PivotTable)|delete|duplicate|expand|hide|insert|merge|move|protect|randomize|remove|rename|replace|set|shift|show|sort|split|toast|trim|uncheck|unhide|update)/;

/**
 * Refuses what the run may not do: simple triggers and custom functions have no authorisation, a manifest that lists
 * its scopes gives no other, and a custom function changes no cell.
 * @throws ScriptException with Google's sentence
 */
export function assertPermitted(session: Session, target: ServiceObject, method: string): void {
  const { authMode, project } = session.options;
  const { gasName } = target;
  const need = NEEDS[gasName];
  const name = `${gasName.replace(/^Base\./, '')}.${method}`;
  if (need && (need.methods?.includes(method) ?? true)) {
    const [scope] = need.scopes;
    const allowed = authMode === 'FULL' || (authMode === 'CUSTOM_FUNCTION' && need.inCustomFunctions);
    if (!allowed) {
      throw new ScriptException(`You do not have permission to call ${name}. Required permissions: ${scope}`);
    }
    const { oauthScopes } = project;
    if (oauthScopes.length > 0 && !need.scopes.some((one) => oauthScopes.includes(one))) {
      throw new ScriptException(
        `Specified permissions are not sufficient to call ${name}. Required permissions: ${scope}`,
      );
    }
  }
  if (authMode !== 'CUSTOM_FUNCTION' || !gasName.startsWith('SpreadsheetApp.') || gasName.endsWith('Builder')) return;
  if (CHANGES.test(method)) throw new ScriptException(`You do not have permission to call ${method}`);
}
