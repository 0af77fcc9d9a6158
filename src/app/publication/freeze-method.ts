import { sha256 } from '../../domain/digest/sha-256.ts';
import { canonicalJson, type Method, methodFingerprint } from '../../domain/method/method-fingerprint.ts';
import type { CampaignData } from '../campaign.ts';
import type { Clock, Signer, Tables } from '../ports.ts';
import { methodOf, scoredQuestions } from '../scores/question-rows.ts';
import { settingsOf } from '../workbook/settings.ts';

/** What freezing the method did. */
export interface Frozen {
  readonly fingerprint: string;
  readonly version: string;
  /** Whether this very method was frozen already: nothing was written then. */
  readonly already: boolean;
}

interface FreezePorts {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly signer: Signer;
  readonly campaign: CampaignData;
}

/** Fingerprint of the method as the workbook has it now, and the one frozen last. */
export function methodNow({ tables, campaign }: Pick<FreezePorts, 'tables' | 'campaign'>) {
  const settings = settingsOf(tables, campaign);
  const rows = [tables.of('questions').rows(), tables.of('commitments').rows()] as const;
  const method = methodOf(scoredQuestions(...rows, campaign, settings.methodVersion), settings);
  const freezes = tables
    .of('publications')
    .rows()
    .filter(({ kind }) => kind === 'freeze')
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return { method, fingerprint: methodFingerprint(method, sha256), frozen: freezes.at(-1)?.fingerprint };
}

/** Records the fingerprint of the method; the reason of a change is printed on the method page. */
export function freezeMethod(ports: FreezePorts, reason: string): Frozen {
  const { tables, clock, signer } = ports;
  const { method, fingerprint, frozen } = methodNow(ports);
  const { version } = method;
  if (frozen === fingerprint) return { fingerprint, version, already: true };
  const id = `m${clock.now().toString(36)}-${signer.random(3)}`;
  tables
    .of('publications')
    .append([{ id, at: clock.now(), kind: 'freeze', fingerprint, method: textOf(method), summary: reason }]);
  tables.flush();
  return { fingerprint, version, already: false };
}

/** What a cell of Sheets can hold, in characters. */
const CELL = 50_000;

/** The method as text; a method too long for a cell keeps its fingerprint alone, and later changes go untold. */
function textOf(method: Method): string | null {
  const text = canonicalJson(method);
  return text.length < CELL ? text : null;
}
