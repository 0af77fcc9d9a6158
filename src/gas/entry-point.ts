import { CampaignError, type FailureSentences } from '../app/campaign-error.ts';
import { messages } from '../app/messages.fr.ts';
import type { CampaignContext } from './context.ts';

/**
 * One thing that Google can call by name. `menu`: a person clicked, failures are told in an alert.
 * `dialog`: called by google.script.run, failures travel to the dialog. `trigger`: nobody is there, failures go to
 * the Journal and to Google's own failure mail. `web`: called by anybody's browser.
 */
export interface EntryPoint {
  readonly name: string;
  readonly kind: 'menu' | 'dialog' | 'trigger' | 'web';
  readonly params: readonly string[];
  /** One sentence, written above the generated function. */
  readonly help: string;
  run(context: CampaignContext, ...args: unknown[]): unknown;
}

/** Runs an entry point; the only place where failures are caught, so that each is told once and in full. */
export function callEntryPoint(entryPoint: EntryPoint, context: CampaignContext, args: readonly unknown[]): unknown {
  try {
    return entryPoint.run(context, ...args);
  } catch (error) {
    const sentences = sentencesOf(error);
    const text = textOf(sentences);
    noteFailure(context, captionOf(entryPoint), text);
    if (entryPoint.kind !== 'menu' || context.conversation === null) throw new Error(text, { cause: error });
    context.conversation.tell(sentences.happened, `${sentences.kept}\n\n${sentences.toDo}`);
    return text;
  }
}

/** The Journal names actions as the menu does. */
function captionOf({ name }: EntryPoint): string {
  const items: Readonly<Record<string, string>> = messages.menu.items;
  return items[name] ?? name;
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

/** The Journal may be what failed: the person must still hear of the first failure, so the log keeps both. */
function noteFailure(context: CampaignContext, action: string, text: string): void {
  context.log(`${action}: ${text}`);
  try {
    context.journal(action, text);
  } catch (error) {
    context.log(`${action}: the Journal could not be written: ${String(error)}`);
  }
}
