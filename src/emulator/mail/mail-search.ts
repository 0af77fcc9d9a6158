import { NotEmulatedError } from '../kernel/errors.ts';
import { type KeptMail, type Mailbox, type ThreadMarks, threadOf } from './mailbox.ts';

const DAY = 24 * 3_600_000;
const UNITS: Readonly<Record<string, number>> = { d: DAY, m: 30 * DAY, y: 365 * DAY };

/** The mailbox a query is put to. */
interface Asked {
  readonly mailbox: Mailbox;
  readonly user: string;
  readonly now: number;
}

type Test = (kept: KeptMail) => boolean;

/**
 * Which mails of an account answer a Gmail query of words, quoted phrases and the operators from, to, cc, bcc,
 * subject, label, in, is, has:attachment, after, before, newer_than and older_than; `-` denies.
 * @throws NotEmulatedError for another operator
 */
export function matchesSearch(query: string, asked: Asked): Test {
  const terms = query.match(/-?(?:\w+:)?(?:"[^"]*"|\([^)]*\)|\S+)/g) ?? [];
  const tests = terms.map((term) => {
    const test = testOf(term.replace(/^-/, ''), asked);
    return term.startsWith('-') ? (kept: KeptMail) => !test(kept) : test;
  });
  const everywhere = /(?:^|\s)in:(?:drafts?|trash|spam|anywhere)\b/.test(query);
  return (kept) => (everywhere || !isHidden(kept, asked)) && tests.every((test) => test(kept));
}

function testOf(term: string, asked: Asked): Test {
  const [, operator, quoted = ''] = /^(?:(\w+):)?(.*)$/.exec(term) ?? [];
  const wanted = quoted.replace(/^["(]|[")]$/g, '').toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  switch (operator) {
    case undefined:
      return ({ mail }) => has(`${mail.subject}\n${mail.text}\n${mail.html}\n${mail.to}\n${mail.from}`);
    case 'from':
      return ({ mail }) => has(`${mail.name} ${mail.from}`);
    case 'to':
      return ({ mail }) => has(`${mail.to} ${mail.cc} ${mail.bcc}`);
    case 'cc':
      return ({ mail }) => has(mail.cc);
    case 'bcc':
      return ({ mail }) => has(mail.bcc);
    case 'subject':
      return ({ mail }) => has(mail.subject);
    case 'label':
      return ({ mail }) => marksOf(mail, asked).labels.some((name) => sameLabel(name, wanted));
    case 'in':
      return placeTest(wanted, asked);
    case 'is':
      return stateTest(wanted, asked);
    case 'has':
      return ({ mail }) => wanted === 'attachment' && mail.attachments.length > 0;
    case 'after':
      return ({ mail }) => mail.at >= dateOf(wanted);
    case 'before':
      return ({ mail }) => mail.at < dateOf(wanted);
    case 'newer_than':
      return ({ mail }) => mail.at >= asked.now - ageOf(wanted);
    case 'older_than':
      return ({ mail }) => mail.at < asked.now - ageOf(wanted);
    default:
      throw new NotEmulatedError(`GmailApp.search operator ${operator}:`);
  }
}

function placeTest(place: string, asked: Asked): Test {
  const { mailbox, user } = asked;
  switch (place) {
    case 'anywhere':
      return () => true;
    case 'sent':
      return ({ mail, draft }) => !draft && mail.user === user;
    case 'draft':
    case 'drafts':
      return ({ draft }) => draft;
    case 'trash':
      return ({ mail }) => mailbox.isTrashed(user, mail);
    case 'spam':
      return ({ mail }) => marksOf(mail, asked).spam;
    case 'inbox':
      return (kept) => mailbox.isInInbox(user, kept);
    default:
      throw new NotEmulatedError(`GmailApp.search in:${place}`);
  }
}

function stateTest(state: string, asked: Asked): Test {
  const { mailbox, user } = asked;
  switch (state) {
    case 'unread':
      return ({ mail }) => mailbox.isUnread(user, mail);
    case 'read':
      return ({ mail }) => !mailbox.isUnread(user, mail);
    case 'starred':
      return ({ mail }) => mailbox.isStarred(user, mail);
    case 'important':
      return ({ mail }) => marksOf(mail, asked).important;
    default:
      throw new NotEmulatedError(`GmailApp.search is:${state}`);
  }
}

/** Drafts, spam and what was thrown away show only when asked for. */
function isHidden({ mail, draft }: KeptMail, asked: Asked): boolean {
  return draft || asked.mailbox.isTrashed(asked.user, mail) || marksOf(mail, asked).spam;
}

function marksOf(mail: KeptMail['mail'], { mailbox, user }: Asked): ThreadMarks {
  return mailbox.threadMarks(user, threadOf(mail));
}

/** Gmail's queries write a label's spaces and slashes as hyphens. */
function sameLabel(name: string, wanted: string): boolean {
  const plain = name.toLowerCase();
  return plain === wanted || plain.replace(/[\s/]/g, '-') === wanted;
}

/** `2026/03/05`, `2026-03-05`, or seconds since 1970. */
function dateOf(text: string): number {
  return /^\d{6,}$/.test(text) ? Number(text) * 1000 : Date.parse(text.replace(/\//g, '-'));
}

/** `3d`, `2m`, `1y`. */
function ageOf(text: string): number {
  const [, count = '', unit = ''] = /^(\d+)([dmy])$/.exec(text) ?? [];
  return Number(count) * (UNITS[unit] ?? 0);
}
