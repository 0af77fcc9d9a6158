import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { RESUMED_BY_A_PERSON } from '../../app/mailing/ledger/sending-states.ts';
import { type SendingProgress, sendingProgress } from '../../app/mailing/sending-progress.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { SendingScreen } from '../../app/windows.ts';
import type { CampaignContext } from '../context.ts';

const words = messages.mailings.followed;

/** When the sidebar asks again, in milliseconds: each time is an execution. */
const WHILE_SENDING = 4_000;
const WHILE_WAITING = 60_000;
const NEVER = 0;

/** What the sidebar shows of the sending on its way, or of the latest. */
export function sendingScreen(context: CampaignContext): SendingScreen {
  const progress = sendingProgress(context);
  if (progress === undefined) {
    const nothing = { done: 0, total: 0, figures: [], maySuspend: false, mayResume: false, again: NEVER };
    return { title: words.title, state: words.nothing, ...nothing };
  }
  const { mailing, sent, left, toCheck, failed, run } = progress;
  const done = sent + toCheck + failed;
  const state = mailing.state ?? 'draft';
  const mayResume = run === undefined && RESUMED_BY_A_PERSON.includes(state);
  return {
    title: messages.mailings.titles[mailing.template],
    state: run === undefined ? words.states[state] : words.underWay(momentOf(context, run.since), run.account),
    done,
    total: done + left,
    figures: figuresOf(context, progress),
    maySuspend: run !== undefined || state === 'sending' || state === 'quota',
    mayResume,
    again: run !== undefined ? WHILE_SENDING : mayResume ? WHILE_WAITING : NEVER,
  };
}

function figuresOf(context: CampaignContext, progress: SendingProgress): SendingScreen['figures'] {
  const { sent, left, toCheck, failed, quota, ends, lastError } = progress;
  const { labels, count } = words;
  const end = left === 0 ? [] : [{ label: labels.ends, value: momentOf(context, ends) || words.anotherDay }];
  return [
    { label: labels.sent, value: count(sent) },
    { label: labels.left, value: count(left) },
    { label: labels.toCheck, value: count(toCheck) },
    { label: labels.failed, value: count(failed) },
    ...(quota === undefined ? [] : [{ label: labels.quota, value: words.quota(quota) }]),
    ...end,
    { label: labels.lastError, value: lastError || words.none },
  ];
}

function momentOf({ campaign }: CampaignContext, at: number | undefined): string {
  return at === undefined ? '' : momentInFrench(at, zoneOf(campaign));
}
