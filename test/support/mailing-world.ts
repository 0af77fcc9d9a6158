import { OpposedRegister } from '../../src/app/contacts/opposed-register.ts';
import { mailingContents } from '../../src/app/mailing/contents/mailing-contents.ts';
import type { MailSegment } from '../../src/app/mailing/mail/mail-template.ts';
import type { MailingPorts } from '../../src/app/mailing/mailing-ports.ts';
import { BatchRecord } from '../../src/app/mailing/sending/sending-batch.ts';
import type { SendingHolder, SendingTurn } from '../../src/app/mailing/sending/sending-ports.ts';
import { attachedQuestionnaire } from '../../src/app/questionnaire/attached-questionnaire.ts';
import { readSettings } from '../../src/app/workbook/settings.ts';
import { campaign, campaignTables, FakeForm } from './campaign-workbook.ts';
import { FakeBulkMailer } from './fake-bulk-mailer.ts';
import { FakeClock, FakeIdentity, FakeMailer, FakeMemory, FakeSigner } from './fake-ports.ts';
import { Gate } from './gate.ts';

/** A layout that shows what a mail says and nothing of how it looks. */
const LAYOUT: readonly MailSegment[] = [
  { slot: 'body', as: 'html' },
  { slot: 'after', as: 'html' },
];

/** A campaign with three lists of one commune, the third without a contact, and mailings switched to real. */
export function mailingWorld(now: number, gate = new Gate()) {
  const tables = campaignTables(gate);
  const clock = new FakeClock(now);
  const memory = new FakeMemory(gate);
  const sender = campaign.senders[0] ?? '';
  const mailer = new FakeMailer(gate, sender);
  const bulk = new FakeBulkMailer(gate);
  const identity = new FakeIdentity(sender);
  const turn = new FakeTurn(memory);
  const signer = new FakeSigner();
  const pdf = { made: 0, bytes: [...Buffer.from('%PDF-')] };
  const armed: (number | 'repeated' | 'cancelled')[] = [];
  tables.of('settings').update(new Map([['rehearsal', { value: 'non' }]]));
  tables.seed(
    'lists',
    ['Liste Un', 'Liste Deux', 'Liste Trois'].map((label, at) => ({
      id: `l${at + 1}`,
      label,
      head: 'Camille Exemple',
      commune: 'Malakoff',
      communeCode: '92046',
      contest: 't1-92046',
      round: 1,
      state: 'to_contact' as const,
      foundOn: now,
      link: `https://forms.example/l${at + 1}`,
    })),
  );
  tables.seed('contacts', [
    { id: 'k1', listId: 'l1', email: 'un@un.example', status: 'valid' as const },
    { id: 'k2', listId: 'l2', email: 'deux@deux.example', status: 'valid' as const },
  ]);
  const settings = () => readSettings(tables.of('settings').rows(), campaign);
  const ports = (): MailingPorts => ({
    campaign,
    tables,
    memory,
    clock,
    mailer,
    identity,
    turn,
    startedAt: clock.at,
    continuation: {
      repeat: () => void armed.push('repeated'),
      in: (milliseconds) => void armed.push(milliseconds),
      cancel: () => void armed.push('cancelled'),
    },
    bulk,
    layouts: { layout: () => LAYOUT },
    settings: settings(),
    questionnaire: attachedQuestionnaire({
      tables,
      signer,
      campaign,
      settings: settings(),
      pdfOf: (_, name) => {
        pdf.made += 1;
        return { name: `${name}.pdf`, mimeType: 'application/pdf', bytes: pdf.bytes };
      },
    }),
    isOpposed: (email) => new OpposedRegister(memory, signer).isOpposed(email),
    objectionLink: (email) => `https://asso.example/exec?opposition=${email.length}`,
    contentsOf: (template) =>
      mailingContents({ tables, campaign, clock, memory, signer, form: new FakeForm() }, template),
  });
  return { tables, clock, memory, mailer, bulk, identity, turn, armed, signer, pdf, ports };
}

/** A turn that nobody else has, unless the test says who. */
export class FakeTurn implements SendingTurn {
  private held = false;
  private taken = false;

  constructor(private readonly memory: FakeMemory) {}

  /** Undefined: nobody. */
  set heldBy(holder: SendingHolder | undefined) {
    this.held = holder !== undefined;
    const record = new BatchRecord(this.memory, {});
    if (holder === undefined) record.close(record.next('', [], { account: '', since: undefined }), {}, []);
    else record.announce(holder);
  }

  take(): boolean {
    if (this.isTaken()) return false;
    this.taken = true;
    return true;
  }

  isTaken(): boolean {
    return this.held || this.taken;
  }

  release(): void {
    this.taken = false;
  }
}
