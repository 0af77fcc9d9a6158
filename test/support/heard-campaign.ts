import { hearingContents } from '../../src/app/hearing/hearing-contents.ts';
import { messages } from '../../src/app/messages.fr.ts';
import type { RowOf } from '../../src/app/schema/tabs.ts';
import { campaign, campaignTables } from './campaign-workbook.ts';
import {
  FakeClock,
  FakeExclusive,
  FakeIdentity,
  FakeMailer,
  FakeMemory,
  FakeProgress,
  FakeSigner,
} from './fake-ports.ts';
import { FakePublicSite, FakePublicTables } from './fake-publication.ts';
import type { FakeTables } from './fake-tables.ts';
import { FakeTurn } from './mailing-world.ts';
import { readTwice } from './read-twice.ts';

/** Instant of a local time in Paris, in winter. */
export const at = (local: string) => Date.parse(`${local}:00+01:00`);
const NOW = at('2026-03-13T09:00');
const HOSTILE = '<script>alert(1)</script>';
const FORMULA = '=HYPERLINK("http://x.example")';

type List = Partial<RowOf<'lists'>> & { readonly id: string };

const malakoff = { communeCode: '92046', commune: 'Malakoff', contest: 't1-92046', round: 1 };
const LISTS: readonly List[] = [
  { id: 'la', ...malakoff, label: `Avec ${HOSTILE} & vous`, head: 'Ana Sol', state: 'answered' },
  { id: 'lb', ...malakoff, label: FORMULA, head: 'Bo Lin', state: 'answered' },
  { id: 'lc', ...malakoff, label: 'Cap au sud', head: 'Cyr Mai', state: 'no_reply', notes: 'prudence avec eux' },
  { id: 'ld', ...malakoff, label: 'Dire non', head: 'Dee Roc', state: 'answered_private' },
  { id: 'le', communeCode: '93001', commune: 'Aubervilliers', contest: 't1-93001', label: 'Élan', state: 'contacted' },
];

/** Questions that count. */
export const scored = campaign.questions.filter(({ kind }) => kind !== 'open');

/** A position of a list. */
function commitment(listId: string, criterionId: string, changes: Partial<RowOf<'commitments'>> = {}) {
  return {
    id: `${listId}-${criterionId}`,
    listId,
    criterionId,
    version: 1,
    current: true,
    stance: 'unconditional' as const,
    target: null,
    option: null,
    unit: null,
    deadline: '2029-06-30',
    condition: null,
    scope: 'toute la commune',
    means: null,
    words: `Mots de ${listId}`,
    source: 'form' as const,
    sourceLink: null,
    receivedAt: at('2026-03-01T10:00'),
    confirmed: true,
    ...changes,
  };
}

/** A campaign whose hearing is over in Malakoff, unheard as its list `lc` is, and not in Aubervilliers, with hostile texts. */
export function heardCampaign(
  changes: {
    readonly mode?: 'comparison' | 'classes' | 'ranks';
    readonly words?: string;
    readonly figure?: number;
    /** Whether nobody confirmed yet that `lc`, which no mail reaches, may be published unheard. */
    readonly isToConfirm?: boolean;
  } = {},
) {
  const tables = campaignTables();
  const keys = { memory: new FakeMemory(), signer: new FakeSigner() };
  const { publicationModes } = messages.workbook;
  tables.of('settings').update(new Map([['publicationMode', { value: publicationModes[changes.mode ?? 'ranks'] }]]));
  tables.of('lists').append(LISTS);
  tables.of('commitments').append(
    [
      ...scored.map(({ id, kind, unit }) =>
        commitment('la', id, {
          words: changes.words ?? `${HOSTILE}\nsuite`,
          ...(kind === 'quantity' && changes.figure !== undefined && { target: changes.figure, unit }),
        }),
      ),
      ...scored.map(({ id }, index) =>
        commitment('lb', id, index % 2 === 0 ? { stance: 'declined' } : { words: FORMULA }),
      ),
      ...scored.map(({ id }) => commitment('ld', id, { words: 'à ne pas montrer' })),
      commitment('la', scored[0]?.id ?? '', { id: 'old', current: false, version: 0, words: 'ancienne version' }),
      commitment('lc', scored[0]?.id ?? '', { id: 'draft', confirmed: false, source: 'press' }),
    ].map((row) => (row.id === 'draft' ? row : readTwice(row, { ...keys, tables }))),
  );
  tables.of('answers').append(
    (['la', 'lb', 'ld'] as const).map((listId) => ({
      id: `r-${listId}`,
      listId,
      status: 'accepted' as const,
      version: 1,
      receivedAt: at('2026-03-01T10:00'),
      respondent: `Répondante ${listId}`,
      consent: listId === 'ld' ? ('private' as const) : ('public' as const),
    })),
  );
  tables.of('contacts').append([
    {
      id: 'c1',
      listId: 'la',
      name: 'Zoé Quiberon',
      email: 'zoe@liste-a.example',
      phone: '06 11 22 33 44',
      status: 'valid',
    },
  ]);
  // A refusal tells the address that was refused; the next mail, why none is left.
  tables.of('sendings').append([
    {
      key: 'i|lc',
      template: 'invitation',
      listId: 'lc',
      commune: malakoff.communeCode,
      email: 'lc@listes.example',
      state: 'failed',
      reason: 'adresse lc@listes.example invalide',
      at: at('2026-03-01T08:00'),
      rehearsal: false,
    },
  ]);
  tables.of('sendings').append(
    LISTS.map(({ id, communeCode }) => ({
      key: `h|${id}`,
      template: 'hearing',
      listId: id,
      commune: communeCode ?? '',
      email: `${id}@listes.example`,
      state: id === 'lc' ? ('excluded' as const) : ('sent' as const),
      reason: id === 'lc' ? messages.mailings.exclusion.bounced : null,
      at: id === 'le' ? at('2026-03-12T08:00') : at('2026-03-06T08:00'),
      rehearsal: false,
    })),
  );
  if (changes.isToConfirm !== true) {
    tables.of('sendings').append([
      {
        key: 'sans-audience|t1-92046|lc',
        template: 'hearing',
        listId: 'lc',
        commune: malakoff.commune,
        state: 'excluded',
        reason: messages.mailings.hearing.publishedUnheard,
        at: at('2026-03-06T09:00'),
        rehearsal: false,
      },
    ]);
  }
  const ports = {
    campaign,
    tables,
    clock: new FakeClock(NOW),
    progress: new FakeProgress(),
    exclusive: new FakeExclusive(),
    mailer: new FakeMailer(),
    identity: new FakeIdentity(campaign.senders[0] ?? ''),
    turn: new FakeTurn(keys.memory),
    ...keys,
    publicSite: new FakePublicSite(),
    publicTables: new FakePublicTables(),
  };
  hear(ports);
  tables.flush();
  return ports;
}

/** Has the hearings that were sent say what would be published now, as though they had been sent again the same day. */
export function hear(ports: Parameters<typeof hearingContents>[0] & { readonly tables: FakeTables }): void {
  const { tables } = ports;
  const toldTo = hearingContents(ports);
  const listOf = new Map(tables.all('lists').map((list) => [list.id, list]));
  tables.edit('sendings', (rows) =>
    rows.map((row) => {
      const list = listOf.get(row.listId);
      return row.template !== 'hearing' || list === undefined ? row : { ...row, told: toldTo(list).told ?? null };
    }),
  );
}
