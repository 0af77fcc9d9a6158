import { type ReturnedMail, readReturnedMail } from '../../../src/domain/returned-mail/read-returned-mail.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const OURS = `> Votre lien personnel : https://forms.example/1
> Pour ne plus recevoir nos courriels, répondez « STOP » à ce message.`;

/** Notices as servers and people write them, names changed. */
const MAILS: readonly (readonly [
  what: string,
  kind: ReturnedMail['kind'],
  addresses: readonly string[],
  text: string,
])[] = [
  [
    'a delivery status notification (RFC 3464)',
    'bounce',
    ['tete@liste.example'],
    `From: MAILER-DAEMON@mx.asso.example
Subject: Undelivered Mail Returned to Sender

Final-Recipient: rfc822; Tete@liste.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <Tete@liste.example>: Recipient address rejected: User unknown

${OURS}`,
  ],
  [
    'Postfix',
    'bounce',
    ['tete@liste.example'],
    `This is the mail system at host mx.asso.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<tete@liste.example>: host mx.liste.example[192.0.2.1] said: 550 5.1.1
    <tete@liste.example>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)`,
  ],
  [
    'Gmail in French',
    'bounce',
    ['tete@liste.example'],
    `Adresse introuvable
Votre message n'est pas parvenu à tete@liste.example, car cette adresse est introuvable ou ne peut pas recevoir d'e-mails.
550 5.1.1 The email account that you tried to reach does not exist.`,
  ],
  [
    'Gmail in English',
    'bounce',
    ['tete@liste.example'],
    `Address not found
Your message wasn't delivered to tete@liste.example because the domain liste.example couldn't be found.`,
  ],
  [
    'Exchange in French',
    'bounce',
    ['tete@liste.example'],
    `Objet : Non remis : Malakoff : vos engagements
Votre message n’a pas pu être remis à tete@liste.example.
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'`,
  ],
  [
    'Exim',
    'bounce',
    ['tete@liste.example'],
    `Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  <tete@liste.example>:
    No such user here`,
  ],
  [
    'qmail',
    'bounce',
    ['tete@liste.example'],
    `Hi. This is the qmail-send program at mx.asso.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<tete@liste.example>:
Sorry, no mailbox here by that name. (#5.1.1)`,
  ],
  [
    'a delay, in English',
    'delay',
    ['tete@liste.example'],
    `Delivery Status Notification (Delay)
There was a temporary problem delivering your message to tete@liste.example. Gmail will retry for 46 more hours.
Final-Recipient: rfc822; tete@liste.example
Action: delayed
Status: 4.4.1`,
  ],
  [
    'a full mailbox, in French',
    'delay',
    ['tete@liste.example'],
    `Message non distribué
Votre message n'est pas parvenu à tete@liste.example : la boîte de réception est pleine.`,
  ],
  [
    'a greylisting',
    'delay',
    ['tete@liste.example'],
    `Subject: Undelivered mail (warning)
Could not be delivered yet, still trying.
<tete@liste.example>: host mx said: 451 4.7.1 Greylisted, please try again later`,
  ],
  [
    'Outlook away, in French',
    'automatic_reply',
    ['tete@liste.example'],
    `De : Camille Exemple <tete@liste.example>
Objet : Réponse automatique : Malakoff : vos engagements

Bonjour, je suis absente jusqu'au 2 mars. En cas d'urgence, écrivez à secretariat@liste.example.`,
  ],
  [
    'away, in English, with headers only machines write',
    'automatic_reply',
    ['tete@liste.example'],
    `From: tete@liste.example
Auto-Submitted: auto-replied
Subject: Re: Malakoff

Thank you for your message, which could not be delivered to me personally: I am on leave.`,
  ],
  [
    'an acknowledgement of a campaign office',
    'automatic_reply',
    [],
    `Bonjour,
Nous avons bien reçu votre message et y répondrons dans les meilleurs délais.
${OURS}`,
  ],
  [
    'STOP',
    'opt_out',
    ['tete@liste.example'],
    `From: tete@liste.example\n\nSTOP\n\nLe lun. 2 mars 2026 à 10:00, Asso <a@asso.example> a écrit :\n${OURS}`,
  ],
  [
    'an objection in a sentence',
    'opt_out',
    [],
    `Bonjour,\nje ne souhaite plus recevoir vos messages, merci de retirer mon adresse.\nCordialement`,
  ],
  ['an objection in English', 'opt_out', [], 'Please remove me from your list.'],
  [
    'a reply that quotes our footer',
    'reply',
    ['tete@liste.example'],
    `From: tete@liste.example\n\nMerci, nous répondrons avant la date.\n\nLe lun. 2 mars 2026 à 10:00, Asso <a@asso.example> a écrit :\n${OURS}`,
  ],
  [
    'a reply from Outlook that quotes our mail without marks',
    'reply',
    [],
    `Bonjour, pouvez-vous nous rappeler ?

De : Association <asso@asso.example>
Envoyé : lundi 2 mars 2026 10:00
Pour ne plus recevoir nos courriels, répondez « STOP » à ce message.`,
  ],
  ['a reply about rubbish that does not stop', 'reply', [], 'Nous voulons stopper l’incinération, et le dire.'],
  ['nothing', 'reply', [], ''],
];

it.each(MAILS)('%s is a %s', (_what, kind, addresses, text) => {
  expect(readReturnedMail(text)).toEqual({ kind, addresses });
});

it('answers in a moment whatever is pasted', () => {
  const long = `${'je suis '.repeat(20_000)}${'a@b.'.repeat(20_000)}\n`.repeat(2);
  expect(readReturnedMail(long).kind).toBe('reply');
  const repeated = ['\n', ' ', ' \n', '_', '-', 'a', 'a@a', 'a.', 'permanent error', '>', '.', 'wrote ', 'recipients '];
  const hostile = repeated.flatMap((text) => {
    const many = text.repeat(50_000 / text.length);
    return ['x\n', 'From: ', 'parvenu à ', 'destinataires', 'On 2 March wrote'].map((before) => `${before}${many}x`);
  });
  expect(cpuTime(() => hostile.forEach(readReturnedMail))).toBeLessThan(5000);
});
