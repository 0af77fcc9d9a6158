import { byTimer } from '../../app/mailing/by-timer.ts';
import { repairAndSend, resumeMailings } from '../../app/mailing/resume-mailings.ts';
import type { Starter } from '../../app/mailing/sending/sending-turn.ts';
import { suspendSending } from '../../app/mailing/suspend-sending.ts';
import { messages } from '../../app/messages.fr.ts';
import { triggerUidOf } from '../adapters/trigger-event.ts';
import { caption } from '../caption.ts';
import type { CampaignContext } from '../context.ts';
import { endAndTell, endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts } from '../mailing-ports.ts';
import { type EndedSending, endedSending, endSending } from '../screens/mailing-screen.ts';
import { sendingScreen } from '../screens/sending-screen.ts';

const words = messages.mailings;

/** What follows a sending on its way, suspends it and takes it up again. */
export const sendingEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuSuivreEnvoi',
    kind: 'menu',
    params: [],
    help: 'Shows beside the workbook where a sending stands, with buttons to suspend it and to take it up again.',
    run(context) {
      context.conversation.showBeside('sending', words.followed.title);
      return words.followed.title;
    },
  },
  {
    name: 'suivreEnvoi',
    kind: 'dialog',
    params: [],
    help: 'Tells the sidebar where the sending stands.',
    run: sendingScreen,
  },
  {
    name: 'menuSuspendreEnvoi',
    kind: 'menu',
    params: [],
    help: 'Stops a sending after the commune under way.',
    run: (context) => endAndTell(context, caption('menuSuspendreEnvoi'), words.sendTitle, suspend(context)),
  },
  {
    name: 'suspendreEnvoi',
    kind: 'dialog',
    params: [],
    help: 'The same, from the sidebar.',
    run: (context) => noted(context, 'menuSuspendreEnvoi', suspend(context)),
  },
  {
    name: 'menuReprendreEnvoi',
    kind: 'menu',
    params: [],
    help: 'Takes up what was interrupted or suspended; rows in doubt wait for a person.',
    run(context) {
      const action = caption('menuReprendreEnvoi');
      const ended = resume(context, 'person');
      if (ended === undefined) return endAndTell(context, action, words.sendTitle, words.nothingToResume);
      return endSending(context, action, words.sendTitle, ended);
    },
  },
  {
    name: 'reprendreEnvoi',
    kind: 'dialog',
    params: [],
    help: 'The same, from the sidebar.',
    run(context) {
      const ended = resume(context, 'person');
      if (ended === undefined) return words.nothingToResume;
      return noted(context, 'menuReprendreEnvoi', ended.text, ended.goesOn ? undefined : ended.tables);
    },
  },
  {
    name: 'poursuivreEnvoi',
    kind: 'trigger',
    params: ['e'],
    help: 'Continues a sending that its time or a crash stopped; every ten minutes while one is on its way.',
    run(context, event) {
      if (triggerUidOf(event) !== undefined) context.continuation.started();
      return continueSending(context, event);
    },
  },
  {
    name: 'continuerEnvoi',
    kind: 'trigger',
    params: ['e'],
    help: 'Continues a sending that waited for the quota, the morning or its planned time.',
    run: (context, event) => continueSending(context, event),
  },
];

function suspend(context: CampaignContext): string {
  switch (suspendSending(context)) {
    case 'suspended':
      return words.followed.suspended;
    case 'asked':
      return words.suspendAsked;
    case 'nothing_on_its_way':
      return words.nothingToSuspend;
  }
}

/** Ends an action of the sidebar, which tells the sentence itself; Accueil is brought up to date from tables given. */
function noted(
  context: CampaignContext,
  action: 'menuSuspendreEnvoi' | 'menuReprendreEnvoi',
  sentence: string,
  tables?: EndedSending['tables'],
): string {
  if (tables === undefined) context.journal(caption(action), sentence);
  else endQuietly(context, caption(action), sentence, tables);
  return sentence;
}

function continueSending(context: CampaignContext, event: unknown): string | undefined {
  const ended = byTimer(
    context,
    () => resume(context, 'timer'),
    () => context.isFromTrigger(event),
  );
  if (ended === undefined) context.continuation.cancel();
  // A run that goes on by itself leaves no line: the last one tells.
  else if (!ended.goesOn) endQuietly(context, words.sendTitle, ended.text, ended.tables);
  return ended?.text;
}

/** Takes up what waits; a ledger that was changed by hand is put back when the person agrees. */
function resume(context: CampaignContext, by: Starter): EndedSending | undefined {
  const ports = mailingPorts(context);
  const resumed = resumeMailings(ports, by);
  const last = resumed.at(-1);
  if (last === undefined) return undefined;
  if (by === 'person' && last.report.ended === 'altered' && context.conversation !== null) {
    if (context.conversation.confirm(words.repairTitle, words.repairConfirm(last.report.altered))) {
      const now = mailingPorts(context);
      return endedSending(now, [{ mailing: last.mailing, report: repairAndSend(now, last.mailing.id) }]);
    }
  }
  return endedSending(ports, resumed);
}
