import fc from 'fast-check';
import { consentFinder, mayBeShown } from '../../../src/app/answers/consent.ts';
import { CampaignError } from '../../../src/app/campaign-error.ts';
import { carriedId } from '../../../src/app/lineage/carried-id.ts';
import { mailingContents } from '../../../src/app/mailing/contents/mailing-contents.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { freezeMethod } from '../../../src/app/publication/freeze-method.ts';
import { noteReply } from '../../../src/app/publication/note-reply.ts';
import { asWritten, neutral } from '../../../src/app/publication/open-data/csv.ts';
import { preparePublication, publish } from '../../../src/app/publication/publish.ts';
import type { RowOf } from '../../../src/app/schema/tabs.ts';
import { rowOfQuestion } from '../../../src/app/scores/question-rows.ts';
import { contentMark } from '../../../src/app/scores/readings.ts';
import { campaign, FakeForm } from '../../support/campaign-workbook.ts';
import type { FakePublicSite } from '../../support/fake-publication.ts';
import { at, hear, heardCampaign, scored } from '../../support/heard-campaign.ts';
import { readTwice } from '../../support/read-twice.ts';

/** Rows of an open-data file, by header. */
function data(site: FakePublicSite, name: string): Record<string, string>[] {
  const cells = [...site.read(`open-data/${name}.csv`).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

function failure(work: () => unknown): CampaignError {
  try {
    work();
  } catch (error) {
    if (error instanceof CampaignError) return error;
    throw error;
  }
  throw new RangeError('Nothing failed.');
}

/** The address that mails would give. */
function latestPageOf({ tables, campaign, clock, memory, signer }: ReturnType<typeof heardCampaign>): string {
  const ports = { tables, campaign, clock, memory, signer, form: new FakeForm() };
  const [list] = tables.all('lists');
  return list === undefined ? '' : (mailingContents(ports, 'publication')(list).page ?? '');
}

/** Names of elements left open or closed twice. */
function unbalanced(page: string): string[] {
  const VOID = ['meta', 'br'];
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name = '', self] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (VOID.includes(name) || self === '/') continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('publication', () => {
  it('keeps the page of a list that joined another, and leads there', () => {
    const ports = heardCampaign();
    ports.tables.edit('lists', (rows) =>
      rows.map((row) => (row.id === 'lc' ? { ...row, state: 'merged_into', fate: 'merged', becomes: 'lb' } : row)),
    );
    publish(ports);
    expect(ports.publicSite.read('liste/lc.html')).toContain('<a href="lb.html">Au second tour');
    expect(ports.publicSite.read('liste/lc.html')).not.toContain('Rien n’est publié');
    expect(ports.publicSite.read('liste/lb.html')).not.toContain('Au second tour');
  });

  it('publishes the contests that were heard, and records it', () => {
    const ports = heardCampaign();
    const done = publish(ports);
    expect(done.waiting.map(({ communeName }) => communeName)).toEqual(['Aubervilliers']);
    const site = ports.publicSite;
    for (const path of [
      'index.html',
      'commune/92046.html',
      'embed/92046.html',
      'liste/la.html',
      'methode.html',
      'donnees.html',
    ])
      expect(site.read(path)).toContain('<html lang="fr">');
    const lists = data(site, 'lists');
    expect(lists.map(({ id }) => id).sort()).toEqual(['la', 'lb', 'lc', 'ld', 'le']);
    expect(Object.keys(lists[0] ?? {}).slice(0, 8)).toEqual(
      'id,contest,commune_code,commune,label,head,nuance,state'.split(','),
    );
    expect(site.read('commune/93001.html')).toContain('Leurs réponses paraîtront ici');
    const [row] = ports.tables.of('publications').rows();
    const rows = ['ranks', 'lists', 'commitments', 'scores'].reduce((sum, name) => sum + data(site, name).length, 0);
    expect(row).toMatchObject({
      id: '2026-03-13',
      kind: 'publication',
      contests: 1,
      rows,
      url: 'https://pages.example/?v=2026-03-13',
    });
    expect(publish(ports).record.id).toBe('2026-03-13-2');
    expect(site.read('donnees.html')).toContain('2026-03-13</th>');
  });

  it.each([
    ['before it was served', false, ['2026-03-13']],
    ['just after', true, ['2026-03-13-2', '2026-03-13']],
  ])('names no publication that nobody could read: a run cut short %s', (_, isServed, named) => {
    const ports = heardCampaign();
    publish(ports);
    const { publicSite } = ports;
    const serve = publicSite.serve.bind(publicSite);
    publicSite.serve = (stored) => {
      if (isServed) serve(stored);
      throw new RangeError('killed');
    };
    expect(() => publish(ports)).toThrow('killed');
    const page = latestPageOf(ports);
    expect(page).toBe('https://pages.example/?v=2026-03-13');
    publicSite.serve = serve;
    expect(publish(ports).record.id).toBe('2026-03-13-3');
    const listed = [...publicSite.read('donnees.html').matchAll(/<th scope="row">(2026[^<]+)<\/th>/g)];
    expect(listed.map(([, id]) => id)).toEqual(named);
    expect(latestPageOf(ports)).toBe('https://pages.example/?v=2026-03-13-3');
  });

  it('never gives a publication the address of one that was served, though its row is gone', () => {
    const ports = heardCampaign();
    publish(ports);
    ports.tables.of('publications').remove(['2026-03-13']);
    expect(publish(ports).url).toBe('https://pages.example/?v=2026-03-13-2');
  });

  it('finds out whether the last one of a workbook of before was served', () => {
    const ports = heardCampaign();
    const row = {
      kind: 'publication',
      url: 'https://pages.example/?v=2026-03-12',
      at: at('2026-03-12T10:00'),
    } as const;
    ports.tables.of('publications').append([{ ...row, id: '2026-03-12' }]);
    publish(ports);
    expect(ports.publicSite.read('donnees.html')).not.toContain('2026-03-12');
  });

  it('is the same to the byte whatever is judged of lists, noted of them, or known of their contacts', () => {
    const published = (secrets: { readonly number: number; readonly word: string } | undefined) => {
      const ports = heardCampaign();
      if (secrets !== undefined) {
        const { number, word } = secrets;
        const judged = { openness: number, previousShare: number / 2, incumbent: number > 0.5 };
        const computed = { priority: 100 * number, priorityWhy: word, certainty: number, toDo: word, order: 1 };
        const noted = { owner: word, notes: word, nextOn: '2026-03-01', source: word, announcedOn: '2026-01-02' };
        ports.tables.edit('lists', (rows) => rows.map((row) => ({ ...row, ...judged, ...computed, ...noted })));
        const person = {
          name: word,
          email: `${word}@x.example`,
          phone: `06${word}`,
          postal: word,
          role: word,
          notes: word,
        };
        ports.tables.edit('contacts', (rows) => rows.map((row) => ({ ...row, ...person })));
      }
      publish(ports);
      return JSON.stringify([ports.publicSite.files, ports.publicTables.tables]);
    };
    const bare = published(undefined);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.uuid(), (number, word) => {
        expect(published({ number, word }) === bare).toBe(true);
      }),
      { seed: 20260315, numRuns: 3 },
    );
  });

  it('publishes no list whose head refused, whatever somebody else of the list answers later', () => {
    const answer = (version: number, entitled: boolean, consent: 'public' | 'private') =>
      ({ listId: 'la', status: 'accepted', version, entitled, consent, responseId: null }) as RowOf<'answers'>;
    const shown = (...answers: RowOf<'answers'>[]) => {
      const consents = consentFinder([], answers);
      return answers.flatMap(({ listId, version }) => (consents({ id: null, listId, version }) ? [version] : []));
    };
    expect(shown(answer(1, true, 'private'), answer(2, false, 'public'))).toEqual([]);
    expect(shown(answer(1, true, 'public'), answer(2, false, 'private'))).toEqual([]);
    expect(shown(answer(1, true, 'private'), answer(2, true, 'public'))).toEqual([2]);
    expect(shown(answer(1, true, 'public'), answer(2, true, 'private'))).toEqual([]);
    expect(shown(answer(1, true, 'public'), answer(2, true, 'private'), answer(3, true, 'public'))).toEqual([3]);
    expect(shown(answer(1, true, 'public'), answer(2, true, 'public'), answer(3, false, 'public'))).toEqual([1, 2, 3]);
    const edited = { ...answer(2, true, 'private'), responseId: 'r' };
    const mended = { ...answer(3, true, 'public'), responseId: 'r' };
    expect(shown(answer(1, true, 'public'), edited, mended)).toEqual([1, 3]);
  });

  it('shows beside, once read, what a list that joined another had pledged, unless the new head refuses', () => {
    const row = { listId: 'lz', current: true, stance: 'unconditional', confirmed: false, source: 'form' } as const;
    const carried = { ...row, id: carriedId('lz', 'la.v1.q') };
    expect(mayBeShown({ state: 'to_contact' }, carried, true)).toBe(true);
    expect(mayBeShown({ state: 'to_contact' }, carried, false)).toBe(false);
    expect(mayBeShown({ state: 'answered_private' }, carried, true)).toBe(false);
    expect(mayBeShown({ state: 'withdrawn' }, carried, true)).toBe(false);
    expect(mayBeShown({ state: 'to_contact' }, { ...row, id: 'lz.v1.q' }, true)).toBe(false);
  });

  it('asks the consent of the list that a carried position comes from, today, and of words noted at a meeting', () => {
    const answer = (listId: string, version: number, more: Partial<RowOf<'answers'>>) =>
      ({ listId, status: 'accepted', version, entitled: true, responseId: null, ...more }) as RowOf<'answers'>;
    const own = { id: 'la.v1.q', listId: 'la', version: 1 } as RowOf<'commitments'>;
    const carried = { ...own, id: carriedId('lz', own.id), listId: 'lz' };
    const consents = (...answers: RowOf<'answers'>[]) => consentFinder([own, carried], answers)(carried);
    const [yes, no] = [{ consent: 'public' }, { consent: 'private' }] as const;
    expect(consents(answer('la', 1, yes))).toBe(true);
    expect(consents(answer('la', 1, yes), answer('la', 2, no))).toBe(false);
    expect(consents(answer('lz', 1, yes))).toBe(false);
    expect(consentFinder([carried], [answer('la', 1, yes)])(carried)).toBe(false);
    const meeting = { status: 'precoded', entitled: false, source: 'meeting' } as const;
    // A list that never replied: what was noted of its consent is asked of the very words.
    expect(consents(answer('la', 1, { ...meeting, ...yes }))).toBe(true);
    expect(consents(answer('la', 1, { ...meeting, ...no }))).toBe(false);
    expect(consents(answer('la', 2, { ...meeting, ...yes }))).toBe(false);
    expect(consents(answer('la', 1, { ...meeting, ...yes }), answer('la', 2, no))).toBe(false);
    expect(consents(answer('la', 1, { ...meeting, ...no }), answer('la', 2, { ...yes, entitled: false }))).toBe(false);
    expect(consents(answer('la', 1, { ...meeting, ...yes }), answer('la', 2, { ...yes, entitled: false }))).toBe(true);
  });

  it.each([
    ['before a consent', 'private', 'public', [2]],
    ['after a consent', 'public', 'private', []],
    ['never', 'public', 'public', [1, 2]],
  ] as const)('shows the words of answers whose publication was refused %s to nobody', (_, first, second, versions) => {
    const ports = heardCampaign({ words: 'Dit une première fois, sans trop y penser.' });
    const [criterion] = scored;
    const later = 'Dit la seconde fois, après en avoir parlé.';
    ports.tables.of('answers').update(new Map([['r-la', { entitled: true, consent: first }]]));
    const receivedAt = at('2026-03-02T10:00');
    const again = { listId: 'la', status: 'accepted' as const, version: 2, receivedAt, entitled: true };
    ports.tables.of('answers').append([{ ...again, id: 'r-la-2', consent: second }]);
    ports.tables.edit('commitments', (rows) =>
      rows.map((row) => {
        if (row.id !== `la-${criterion?.id}`) return row;
        return readTwice({ ...row, version: 2, words: later }, ports);
      }),
    );
    if (second === 'private') ports.tables.of('lists').update(new Map([['la', { state: 'answered_private' }]]));
    hear(ports);
    publish(ports);
    const shown = data(ports.publicSite, 'commitments').filter(({ list_id }) => list_id === 'la');
    expect([...new Set(shown.map(({ version }) => Number(version)))].sort()).toEqual(versions);
    const bytes = ports.publicSite.files.map(({ content }) => content).join('\n');
    expect(bytes.includes('Dit une première fois')).toBe((versions as readonly number[]).includes(1));
    expect(bytes.includes(later)).toBe((versions as readonly number[]).includes(2));
  });

  it('refuses to publish, in any place, words that a list did not agree to show', () => {
    const withheld = 'Nous fermerons l’incinérateur avant la fin du mandat.';
    const ports = heardCampaign();
    ports.tables.edit('commitments', (rows) =>
      rows.map((row) => (row.listId === 'ld' ? { ...row, words: withheld } : row)),
    );
    expect(preparePublication(ports, 'heard').files.length).toBeGreaterThan(10);
    ports.tables.of('lists').update(new Map([['lc', { label: `Cap : ${withheld}` }]]));
    expect(failure(() => publish(ports)).sentences.happened).toMatch(/Engagements.*ld-/);
    expect(ports.publicSite.folders).toEqual([]);
    // What the list has printed itself, as its right of reply, is no indiscretion.
    noteReply(ports, 'ld', `Nous l’avons dit : « ${withheld} »`);
    expect(preparePublication(ports, 'heard').files.length).toBeGreaterThan(10);
  });

  it('searches the page of a list for what it withholds, though another list has the same words printed', () => {
    const said = 'Nous fermerons l’incinérateur avant la fin du mandat.';
    const ports = heardCampaign();
    ports.tables.edit('commitments', (rows) =>
      rows.map((row) => (row.listId === 'ld' ? { ...row, words: said } : row)),
    );
    noteReply(ports, 'la', said);
    expect(preparePublication(ports, 'heard').files.length).toBeGreaterThan(10);
    ports.tables.of('lists').update(new Map([['ld', { label: `Cap : ${said}` }]]));
    expect(failure(() => preparePublication(ports, 'heard')).sentences.happened).toMatch(/Engagements.*ld-/);
  });

  it('shows only what lists agreed to, in force and read by two people', () => {
    const ports = heardCampaign();
    publish(ports);
    const shown = data(ports.publicSite, 'commitments');
    expect(new Set(shown.map(({ list_id }) => list_id))).toEqual(new Set(['la', 'lb']));
    expect(shown).toHaveLength(2 * scored.length);
    const everything = ports.publicSite.files.map(({ content }) => content).join('\n');
    for (const hidden of [
      'à ne pas montrer',
      'ancienne version',
      'Répondante',
      'prudence',
      'zoe@',
      'listes.example',
      'relire@',
    ])
      expect(everything).not.toContain(hidden);
    const treated = data(ports.publicSite, 'equal-treatment').filter(({ list_id }) => list_id === 'lc');
    expect(treated).toMatchObject([
      { state: 'failed', reason: 'adresse … invalide', template: 'invitation' },
      { state: 'excluded', reason: 'adresse en échec', template: 'hearing' },
      { state: 'excluded', reason: messages.mailings.hearing.publishedUnheard, template: 'hearing', channel: '' },
    ]);
  });

  it('takes hostile text for what it is: words', () => {
    const ports = heardCampaign();
    publish(ports);
    for (const { path, mimeType, content } of ports.publicSite.files) {
      if (mimeType !== 'text/html') continue;
      expect([path, unbalanced(content)]).toEqual([path, []]);
      expect(content).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
    }
    expect(ports.publicSite.read('liste/la.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>suite');
    expect(ports.publicSite.read('open-data/lists.csv')).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(['=1', '+1', '-1', '@a', '\ta', '\ra', 'a=1'].map(neutral)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "'\ta",
      "'\ra",
      'a=1',
    ]);
    expect(neutral("Oui;=cmd|' /C calc'!A0;\n=1+1\n- compost ; -10 %\t＝1 a-b")).toBe(
      "Oui;'=cmd|' /C calc'!A0;\n'=1+1\n'- compost ; '-10 %\t'＝1 a-b",
    );
    expect(neutral(';"=1+1"')).toBe(`;"'=1+1"`);
    expect(asWritten(neutral('\n- compost ; -10 % l’été'))).toContain('\n- compost ; -10 % l’été');
  });

  it('lets every score be computed again from the open data', () => {
    const ports = heardCampaign();
    publish(ports);
    const scores = data(ports.publicSite, 'scores');
    const method = JSON.parse(ports.publicSite.read('open-data/method.json')) as {
      criteria: { id: string; weight: number; theme: string }[];
      fingerprint: string;
      constants: { draws: number };
      funding: string;
    };
    const ranks = data(ports.publicSite, 'ranks');
    expect(ranks.map(({ list_id, rank, out_of, in_contest }) => [list_id, rank, out_of, in_contest])).toEqual([
      ['la', '1', '2', '4'],
      ['lb', '2', '2', '4'],
    ]);
    for (const { list_id, score } of ranks) {
      let sum = 0;
      let weights = 0;
      for (const row of scores.filter((each) => each.list_id === list_id)) {
        const criterion = method.criteria.find(({ id }) => row.scope === `criterion:${id}`);
        if (criterion === undefined) continue;
        sum += criterion.weight * Number(row.score);
        weights += criterion.weight;
      }
      expect(sum / weights).toBeCloseTo(Number(score), 4);
      const total = scores.find((row) => row.list_id === list_id && row.scope === 'total');
      expect(total?.score).toBe(score);
    }
    expect(method.constants.draws).toBe(campaign.constants.draws);
    expect(ports.publicSite.read('methode.html')).toContain(method.fingerprint);
    expect(ports.publicSite.read('commune/92046.html')).toContain(
      '1re sur 2 listes classées, 3 ayant répondu, 4 en lice',
    );
  });

  it('compares communes question by question, with the sentence behind each cell', () => {
    const ports = heardCampaign();
    publish(ports);
    const page = ports.publicSite.read('comparaison.html');
    const [, question] = scored;
    expect(page).toContain(`Malakoff, «\u202f${question?.question}\u202f»\u202f: 2 listes s’engagent (`);
    expect(page).toContain('2 listes n’ont pas de réponse publiée.');
    expect(page).toContain('</span> 2/4</button>');
    // Its hearing is not over: it is not compared.
    expect(page).not.toContain('Aubervilliers');
    expect(unbalanced(page)).toEqual([]);
  });

  it('sums what the figures promised would change, with what the sum assumes', () => {
    const question = scored.find(({ kind }) => kind === 'quantity');
    const start = question?.baseline?.value ?? Number.NaN;
    const ports = heardCampaign({ figure: start - 100 });
    ports.tables.of('communes').update(new Map([['92046', { population: 30_000 }]]));
    publish(ports);
    const page = ports.publicSite.read('index.html');
    // 100 kg × 30 000 inhabitants.
    expect(page).toContain('3\u202f000\u202ft par an évitées');
    expect(page).toContain('d’après la population de 1 commune (30\u202f000 habitants)');
    const silent = heardCampaign();
    publish(silent);
    expect(silent.publicSite.read('index.html')).not.toContain('par an évitées');
  });

  it('prints a list’s right of reply as written, with its date, and refuses what names no list or says nothing', () => {
    const ports = heardCampaign();
    noteReply(ports, 'lc', 'Nous n’avons <b>rien</b> reçu.\nMerci.');
    noteReply(ports, '', 'Une faute de frappe corrigée.\nMerci.', 'e1');
    noteReply(ports, '', 'Une faute de frappe corrigée.\nMerci.', 'e1');
    publish(ports);
    const page = ports.publicSite.read('liste/lc.html');
    expect(page).toContain('Nous n’avons &lt;b&gt;rien&lt;/b&gt; reçu.<br>Merci.');
    expect(page).toContain('Reçu le 13 mars 2026, publié sans retouche.');
    expect(ports.publicSite.read('commune/92046.html')).toContain('avec son droit de réponse');
    expect(ports.publicSite.read('methode.html').split('Une faute de frappe corrigée.<br>Merci.')).toHaveLength(2);
    expect(failure(() => noteReply(ports, 'personne', 'Oui')).code).toBe('reply_unknown_list');
    expect(failure(() => noteReply(ports, 'lc', ' ')).code).toBe('reply_empty');
  });

  it('refuses a commune whose list would be shown otherwise than its hearing said, names the list, until it is heard again', () => {
    const ports = heardCampaign();
    const edit = (id: string, change: Partial<RowOf<'commitments'>>) =>
      ports.tables.edit('commitments', (rows) =>
        rows.map((row) => (row.id === id ? readTwice({ ...row, ...change }, ports) : row)),
      );
    edit(`la-${scored[0]?.id}`, { stance: 'declined', words: 'Ce que la liste n’a jamais lu de nous.' });
    const { code, sentences } = failure(() => publish(ports));
    expect(code).toBe('publication_too_early');
    expect(sentences.happened).toMatch(
      /Malakoff \(ce qui paraîtrait de «\sAvec .* vous\s» .* : renvoyer l’audience, à cette commune seule\)/,
    );
    expect(ports.publicSite.folders).toEqual([]);
    hear(ports);
    publish(ports);
    expect(ports.publicSite.read('liste/la.html')).toContain('jamais lu de nous');
    // A phrase of the press that its list, within reach, was never sent.
    ports.tables.of('sendings').update(new Map([['h|lc', { state: 'sent' }]]));
    const press = { id: 'late', listId: 'lc', criterionId: scored[1]?.id ?? '', version: 1, current: true };
    ports.tables
      .of('commitments')
      .append([
        readTwice({ ...press, stance: 'declined', source: 'press', confirmed: false, words: 'Lu après coup.' }, ports),
      ]);
    expect(failure(() => publish(ports)).sentences.happened).toContain('«\u202fCap au sud\u202f» n’est plus');
    hear(ports);
    publish(ports);
    expect(ports.publicSite.read('liste/lc.html')).toContain('Lu après coup.');
  });

  it('publishes at once what a list had corrected, and its right of reply', () => {
    const ports = heardCampaign();
    const id = `la-${scored[0]?.id}`;
    ports.tables.edit('commitments', (rows) =>
      rows.map((row) => (row.id === id ? readTwice({ ...row, words: 'Comme elle l’avait écrit.' }, ports) : row)),
    );
    const [about, listId, criterionId] = ['answer' as const, 'la', scored[0]?.id ?? ''];
    const decided = { decision: 'upheld' as const, reason: 'Erreur de copie.', decidedAt: at('2026-03-12T10:00') };
    ports.tables.of('disputes').append([{ id: 'd-1', on: '2026-03-11', about, listId, criterionId, ...decided }]);
    noteReply(ports, 'lb', 'Nous maintenons.');
    publish(ports);
    expect(ports.publicSite.read('liste/la.html')).toContain('Comme elle l’avait écrit.');
    expect(ports.publicSite.read('liste/lb.html')).toContain('Nous maintenons.');
  });

  it('hears a list again in the second round: the first round’s hearing was of another ballot', () => {
    const ports = heardCampaign();
    ports.tables.edit('lists', (rows) =>
      rows.map((row) => (row.id === 'la' ? { ...row, contest: 't2-92046', round: 2 } : row)),
    );
    const publishedIn = () =>
      preparePublication(ports, 'heard')
        .record.communes.flatMap(({ contests }) => contests)
        .flatMap((contest) => (contest.published ? [contest.id] : []));
    expect(publishedIn()).toEqual(['t1-92046']);
    hear(ports);
    expect(publishedIn().sort()).toEqual(['t1-92046', 't2-92046']);
  });

  it('counts what is public elsewhere and that two people have not read, and leaves it out', () => {
    const ports = heardCampaign();
    const { unread, unreadElsewhere } = publish(ports);
    expect([unread, unreadElsewhere]).toEqual([0, 1]);
    expect(ports.publicSite.read('liste/lc.html')).not.toContain('Mots de lc');
    ports.tables.edit('commitments', (rows) => rows.map((row) => (row.id === 'draft' ? readTwice(row, ports) : row)));
    expect(publish(ports).unreadElsewhere).toBe(0);
    expect(ports.publicSite.read('liste/lc.html')).toContain('Mots de lc');
  });

  it('refuses a commune where somebody typed the names of two readers, names the row, and shows nothing of it', () => {
    const ports = heardCampaign();
    const forge = (id: string) =>
      ports.tables.edit('commitments', (rows) =>
        rows.map((row) => {
          if (row.id !== id) return row;
          const forged = { ...row, list: 'Liste B (Malakoff)', words: 'Mots que personne n’a relus.' };
          return { ...forged, readContent: contentMark(forged) };
        }),
      );
    forge(`lb-${scored[0]?.id}`);
    const { code, sentences } = failure(() => publish(ports));
    expect(code).toBe('readings_unsealed');
    expect(sentences.happened).toContain(`Liste B (Malakoff) (ligne «\u202flb-${scored[0]?.id}\u202f»)`);
    expect(sentences.toDo).toContain('Valider…');
    expect(ports.publicSite.folders).toEqual([]);
    // Another commune is published, and the refusal told beside.
    ports.tables.of('sendings').update(new Map([['h|le', { at: at('2026-03-06T08:00') }]]));
    const { unsealed, record } = publish(ports);
    expect(unsealed.map(({ id }) => id)).toEqual([`lb-${scored[0]?.id}`]);
    const contests = record.communes.flatMap((commune) => commune.contests);
    expect(contests.map(({ id, published }) => [id, published])).toEqual([
      ['t1-93001', true],
      ['t1-92046', false],
    ]);
    expect(ports.publicSite.files.some(({ content }) => content.includes('personne n’a relus'))).toBe(false);
    expect(preparePublication(ports, 'all').unread).toBe(1);
  });

  it('shows nowhere what was noted at a meeting and that nobody confirmed', () => {
    const ports = heardCampaign();
    const words = 'Nous y viendrons un jour, entre nous soit dit.';
    ports.tables.edit('commitments', (rows) =>
      rows.map((row) => {
        if (row.id !== 'draft') return row;
        return readTwice({ ...row, words, source: 'meeting' }, ports);
      }),
    );
    publish(ports);
    expect(JSON.stringify([ports.publicSite.files, ports.publicTables.tables])).not.toContain('entre nous');
  });

  it('says what would change the order', () => {
    const ports = heardCampaign();
    publish(ports);
    const page = ports.publicSite.read('commune/92046.html');
    expect(page).toContain('Ce qui changerait l’ordre');
    expect(page).toMatch(/rejoindrait|ne mettrait/);
    const unranked = heardCampaign({ mode: 'classes' });
    publish(unranked);
    expect(unranked.publicSite.read('commune/92046.html')).not.toContain('Ce qui changerait l’ordre');
  });

  it('ranks nothing when the campaign compares without ranking', () => {
    const ports = heardCampaign({ mode: 'comparison' });
    publish(ports);
    expect(data(ports.publicSite, 'ranks')).toEqual([]);
    const page = ports.publicSite.read('commune/92046.html');
    expect(page).not.toMatch(/1re|Groupe 1/);
    expect(page.indexOf('liste/lc.html')).toBeLessThan(page.indexOf('liste/ld.html'));
    const classes = heardCampaign({ mode: 'classes' });
    publish(classes);
    expect(classes.publicSite.read('commune/92046.html')).toMatch(/Groupe 1/);
    expect(classes.publicSite.read('commune/92046.html')).not.toMatch(/1re sur/);
  });

  it('refuses to publish a personal value, naming where it is kept and never what it says', () => {
    const ports = heardCampaign({ words: 'Écrivez à Zoé QUIBERON.' });
    const { code, sentences } = failure(() => publish(ports));
    expect(code).toBe('publication_private');
    expect(sentences.happened).toMatch(/Contacts.*Nom.*c1/);
    expect(sentences.happened).not.toMatch(/quiberon/i);
    expect(ports.publicSite.folders).toEqual([]);
    expect(ports.tables.of('publications').rows()).toEqual([]);
  });

  it('publishes words noted from elsewhere, whose original says no more, by an author named as the list', () => {
    const ports = heardCampaign({ words: 'Nous ouvrirons les comptes.' });
    const original = { listId: 'la', status: 'accepted' as const, version: 2, source: 'letter' as const };
    const note = (id: string, text: string) =>
      ports.tables
        .of('answers')
        .append([{ ...original, id, original: text, respondent: 'Cap au sud', consent: 'public' }]);
    note('n1', 'Nous ouvrirons les comptes.');
    // Words that are not shown excuse no original.
    const draft = { listId: 'la', criterionId: scored[0]?.id ?? null, version: 9, current: false };
    ports.tables
      .of('commitments')
      .append([{ ...draft, id: 'draft-9', words: 'Appelez-moi ce soir, au numéro du mail' }]);
    expect(preparePublication(ports, 'heard').files.length).toBeGreaterThan(10);
    // What was said besides stays with the campaign.
    ports.tables.of('lists').update(new Map([['lc', { label: 'Appelez-moi ce soir' }]]));
    note('n2', 'Appelez-moi ce soir');
    expect(preparePublication(ports, 'heard').files.length).toBeGreaterThan(10);
    ports.tables.of('lists').update(new Map([['lc', { label: 'Liste. Appelez-moi ce soir' }]]));
    expect(failure(() => preparePublication(ports, 'heard')).sentences.happened).toMatch(/Réponses.*n2/);
  });

  it('refuses during the electoral silence, and before any hearing is over', () => {
    const ports = heardCampaign();
    ports.clock.at = at('2026-03-14T09:00');
    expect(failure(() => publish(ports)).code).toBe('publication_silence');
    ports.clock.at = at('2026-03-07T09:00');
    const early = failure(() => publish(ports));
    expect(early.code).toBe('publication_too_early');
    expect(early.sentences.happened).toContain('Malakoff (jusqu’au');
    ports.tables.of('sendings').update(
      new Map([
        ['h|la', { state: 'failed' as const }],
        ['h|lc', { reason: messages.mailings.exclusion.narrowed }],
      ]),
    );
    expect(failure(() => publish(ports)).sentences.happened).toContain(
      'Malakoff (1 liste écartée de l’audience par les réglages de l’envoi (onglet Courriels) et 1 envoi en échec)',
    );
    ports.tables.of('sendings').update(new Map([['h|la', { state: 'sent' as const }]]));
    ports.tables.of('sendings').update(new Map([['h|lc', { reason: messages.mailings.exclusion.bounced }]]));
    expect(ports.publicSite.folders).toEqual([]);
    expect(preparePublication(ports, 'all').files.length).toBeGreaterThan(10);
  });

  it.each([
    ['another action ended', 'waiting'],
    ['its pages were stored', 'storing'],
  ])('serves nothing when the silence began before %s', (_, doing) => {
    const ports = heardCampaign();
    ports.clock.at = at('2026-03-13T23:55');
    const begin = () => {
      ports.clock.at = at('2026-03-13T23:59');
      if (doing === 'waiting') ports.clock.at = at('2026-03-14T00:00');
    };
    const late = {
      ...ports,
      exclusive: {
        run: <T>(_patience: number, work: () => T) => {
          if (doing === 'waiting') begin();
          return { value: work() };
        },
      },
      progress: { report: begin },
    };
    expect(failure(() => publish(late)).code).toBe('publication_silence');
    expect(ports.publicSite.folders).toEqual([]);
    expect(ports.publicTables.tables).toEqual([]);
    expect(ports.tables.of('publications').rows()).toEqual([]);
  });

  it('freezes the method, and prints why it changed', () => {
    const ports = heardCampaign();
    const first = freezeMethod(ports, '');
    expect(freezeMethod(ports, '')).toMatchObject({ already: true, fingerprint: first.fingerprint });
    publish(ports);
    expect(ports.publicSite.read('methode.html')).toContain('celle qui a été figée en dernier');
    const [question] = campaign.questions;
    if (question === undefined) throw new RangeError('The campaign has no question.');
    const heavier = rowOfQuestion({ ...question, weight: question.weight + 1 }, campaign.themes);
    ports.tables.of('questions').update(new Map([[question.id, { weight: heavier.weight }]]));
    ports.tables.of('settings').update(new Map([['constants.tieTolerance', { value: '1' }]]));
    // Other points than those that lists were told.
    expect(failure(() => publish(ports)).sentences.happened).toContain('renvoyer l’audience');
    hear(ports);
    publish(ports);
    expect(ports.publicSite.read('methode.html')).toContain('n’a pas été figée');
    ports.clock.at += 60_000;
    const second = freezeMethod(ports, 'Poids <corrigé> après débat');
    expect(second.fingerprint).not.toBe(first.fingerprint);
    publish(ports);
    const page = ports.publicSite.read('methode.html');
    expect(page).toContain('Poids &lt;corrigé&gt; après débat');
    expect(page).toContain(
      `Le poids de «\u202f${question.question}\u202f» passe de ${question.weight} à ${question.weight + 1}.`,
    );
    expect(page).toContain('partagent une place\u202f: de 0,5 à 1.');
    expect(page).toContain('Effet sur les rangs, d’après les réponses d’aujourd’hui\u202f: aucun.');

    // « la » commits to one question in two with « lb »; without the others, both commit to the same.
    const even = scored.filter((_, index) => index % 2 === 0);
    ports.tables.of('questions').update(new Map(even.map(({ id }) => [id, { active: false }])));
    ports.clock.at += 60_000;
    freezeMethod(ports, 'Questions retirées');
    hear(ports);
    publish(ports);
    const later = ports.publicSite.read('methode.html');
    expect(later).toContain(`Question retirée\u202f: «\u202f${even[1]?.question}\u202f».`);
    expect(later).toContain('(Malakoff) passe de la 2e à la 1re place.');
  });
});
