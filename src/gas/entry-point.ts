import { CampaignError, type FailureSentences } from '../app/campaign-error.ts';
import { captionOf } from './caption.ts';
import type { AttendedContext, CampaignContext } from './context.ts';

/** One thing that Google can call by name. */
export type EntryPoint = AttendedEntryPoint | UnattendedEntryPoint;

/**
 * Started by a person in front of the workbook. `menu`: they clicked, failures are told in an alert. `dialog`: a window
 * of the workbook called by google.script.run, failures travel to it.
 */
export interface AttendedEntryPoint extends Named {
  readonly kind: 'menu' | 'dialog';
  readonly run: (context: AttendedContext, ...args: unknown[]) => unknown;
}

/**
 * Started with nobody there. `trigger`: failures go to the Journal and to Google's own failure mail. `web`: called by
 * anybody's browser.
 */
interface UnattendedEntryPoint extends Named {
  readonly kind: 'trigger' | 'web';
  readonly run: (context: CampaignContext, ...args: unknown[]) => unknown;
}

interface Named {
  readonly name: string;
  readonly params: readonly string[];
  /** One sentence, written above the generated function. */
  readonly help: string;
}

/** Characters of a sentence that still reads as a title; a longer one goes into the text. */
const LONGEST_TITLE = 200;

/**
 * Runs an entry point; the only place where failures are caught, so that each is told once and in full. What is for
 * people is refused without a workbook in front of them: Google lets whoever reads a page of the web app call every
 * function of the script, as the account that published it.
 */
export function callEntryPoint(entryPoint: EntryPoint, context: CampaignContext, args: readonly unknown[]): unknown {
  if (entryPoint.kind === 'trigger' || entryPoint.kind === 'web') {
    return told(entryPoint, context, args, () => entryPoint.run(context, ...args));
  }
  if (!isAttended(context))
    throw new Error(textOf(new CampaignError('no_ui', { action: named(entryPoint) }).sentences));
  return told(entryPoint, context, args, () => entryPoint.run(context, ...args));
}

function isAttended(context: CampaignContext): context is AttendedContext {
  return context.conversation !== null;
}

/** Tells a failure once: in the Journal, and to the person, the window or Google. */
function told(entryPoint: EntryPoint, context: CampaignContext, args: readonly unknown[], run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    const sentences = sentencesOf(error);
    const text = textOf(sentences);
    context.log(`${entryPoint.name}: ${text}`);
    if (!mayBeStranger(entryPoint, context, args)) noteFailure(context, named(entryPoint), text);
    if (entryPoint.kind !== 'menu') throw new Error(text, { cause: error });
    const rest = `${sentences.kept}\n\n${sentences.toDo}`;
    if (sentences.happened.length <= LONGEST_TITLE) context.conversation?.tell(sentences.happened, rest);
    else context.conversation?.tell(named(entryPoint), `${sentences.happened}\n\n${rest}`);
    return text;
  }
}

/** Whether anybody on the web may have started it: what strangers do must not fill the Journal. */
function mayBeStranger({ kind }: EntryPoint, context: CampaignContext, [event]: readonly unknown[]): boolean {
  return kind === 'web' || (kind === 'trigger' && !context.isFromTrigger(event));
}

/** The Journal names actions as the menu does. */
function named({ name }: EntryPoint): string {
  return captionOf(name) ?? name;
}

/** What happened, what was kept and what to do, as one text. */
function textOf({ happened, kept, toDo }: FailureSentences): string {
  return `${happened}\n${kept}\n${toDo}`;
}

function sentencesOf(error: unknown): FailureSentences {
  if (error instanceof CampaignError) return error.sentences;
  const detail = error instanceof Error ? error.message : String(error);
  return new CampaignError('unexpected', { detail }, { cause: error }).sentences;
}

/** The Journal may be what failed: the person must still hear of the first failure. */
function noteFailure(context: CampaignContext, action: string, text: string): void {
  try {
    context.journal(action, text);
  } catch (error) {
    context.log(`${action}: the Journal could not be written: ${String(error)}`);
  }
}
