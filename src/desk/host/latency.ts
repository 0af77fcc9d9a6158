import type { Effect } from '../../emulator/kernel/service-object.ts';
import model from './latency-model.json';

type Operation = keyof typeof model.ops;

/** Which measured or assumed operation of the model a call costs; the first pattern that fits decides. */
const RULES: readonly (readonly [RegExp, Operation | number])[] = [
  [/^(MailApp\.sendEmail|GmailApp\.(sendEmail|Draft\.send))$/, 'mail.sendEmail.100KB'],
  [/^GmailApp\.createDraft$/, 'gmail.createDraft'],
  [/^PropertiesService\.Properties\.(get|getKeys)/, 'properties.getProperty'],
  [/^PropertiesService\.Properties\./, 'properties.setProperty'],
  [/^CacheService\.Cache\.get/, 'cache.get'],
  [/^CacheService\.Cache\.put/, 'cache.put'],
  [/^CacheService\.Cache\.remove/, 'cache.remove'],
  [/^LockService\.Lock\.(tryLock|waitLock)$/, 'lock.tryLock.uncontended'],
  [/^FormApp\.create$/, 'form.create'],
  [/^FormApp\.Form\.(add|set)/, 'form.addItem+title+choices+required'],
  [/^FormApp\.Form\.setDestination$/, 'form.setDestination'],
  [/^FormApp\./, 40],
  [/^ScriptApp\.(Clock|Spreadsheet|Form)TriggerBuilder\.create$/, 'scriptapp.newTrigger.create'],
  [/^SpreadsheetApp\.Sheet\.appendRow$/, 'sheet.appendRow'],
  [/^SpreadsheetApp\.flush$/, 'setValues.row.plusFlush'],
  [/^(DriveApp|Drive)\b/, 300],
  [/^(Utilities|Session|HtmlService|Base)\b/, 0.1],
];

/** What the model needs to know about a call beyond its name. */
export interface CallCircumstances {
  readonly effect: Effect;
  /** The run wrote to a spreadsheet since its last read. */
  readonly afterWrite: boolean;
}

/** Estimated Google milliseconds of one call. Source of each figure: latency-model.json (assumed ones are marked there). */
export function estimate(name: string, { effect, afterWrite }: CallCircumstances): number {
  const rule = RULES.find(([pattern]) => pattern.test(name));
  if (rule) return typeof rule[1] === 'number' ? rule[1] : model.ops[rule[1]].ms;
  if (!name.startsWith('SpreadsheetApp')) return 1;
  if (effect === 'write') return model.ops['setValues.row.buffered'].ms;
  if (effect === 'none') return 0.1;
  return afterWrite ? model.ops['read.uncachedAfterWriteOrMeta'].ms : model.ops['range.getValue.lookaheadCached'].ms;
}

/** Estimated milliseconds before a run's first line. */
export const COLD_START = model.ops['execution.coldStart'].ms;
