import { NotEmulatedError } from '../kernel/errors.ts';
import type { SentMail } from './mail.ts';

/** Whether a sent mail answers a Gmail query of words, quoted phrases and the operators from, to, cc, bcc, subject, in:sent, has:attachment. */
export function matchesSearch(mail: SentMail, query: string): boolean {
  const terms = query.match(/-?(?:\w+:)?(?:"[^"]*"|\([^)]*\)|\S+)/g) ?? [];
  return terms.every((term) => {
    const negative = term.startsWith('-');
    return matchesTerm(mail, negative ? term.slice(1) : term) !== negative;
  });
}

function matchesTerm(mail: SentMail, term: string): boolean {
  const [, operator, quoted = ''] = /^(?:(\w+):)?(.*)$/.exec(term) ?? [];
  const wanted = quoted.replace(/^["(]|[")]$/g, '').toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  switch (operator) {
    case undefined:
      return has(`${mail.subject}\n${mail.text}\n${mail.html}\n${mail.to}\n${mail.from}`);
    case 'from':
      return has(`${mail.name} ${mail.from}`);
    case 'to':
      return has(`${mail.to} ${mail.cc} ${mail.bcc}`);
    case 'cc':
      return has(mail.cc);
    case 'bcc':
      return has(mail.bcc);
    case 'subject':
      return has(mail.subject);
    case 'in':
      return wanted === 'sent' || wanted === 'anywhere';
    case 'has':
      return wanted === 'attachment' && mail.attachments.length > 0;
    default:
      throw new NotEmulatedError(`GmailApp.search operator ${operator}:`);
  }
}
