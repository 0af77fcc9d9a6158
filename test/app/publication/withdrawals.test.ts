import { noteUnheard } from '../../../src/app/hearing/other-hearings.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { comingPublication, previewPublication, publish } from '../../../src/app/publication/publish.ts';
import { at, hear, heardCampaign, scored } from '../../support/heard-campaign.ts';
import { readTwice } from '../../support/read-twice.ts';

/** A campaign whose two communes are published, five days later. */
function published() {
  const ports = heardCampaign();
  ports.clock.at = at('2026-03-18T09:00');
  expect(comingWithdrawals(ports)).toEqual([]);
  expect(publish(ports)).toMatchObject({ waiting: [], withdrawn: [] });
  return ports;
}

const comingWithdrawals = (ports: ReturnType<typeof heardCampaign>) => comingPublication(ports).withdrawn(false);
type Ports = ReturnType<typeof published>;
const zone = (ports: Ports) => ports.campaign.election.zone as never;
const position = `lb-${scored[1]?.id}`;

/** One word of one position is corrected; two people read it again unless their names are only typed. */
function correct(ports: Ports, { sealed }: { readonly sealed: boolean }): void {
  ports.tables.edit('commitments', (rows) =>
    rows.map((row) => {
      if (row.id !== position) return row;
      const read = readTwice({ ...row, words: 'Un mot corrigé' }, ports);
      return sealed ? read : { ...read, seal: null };
    }),
  );
}

describe('what a publication takes off the site', () => {
  it('is told before, told after, and leads to the version that stays', () => {
    const ports = published();
    correct(ports, { sealed: true });
    const coming = comingWithdrawals(ports);
    const before = messages.publication.willWithdraw(coming, zone(ports));
    expect(before).toMatch(/un scrutin déjà publié sera RETIRÉ du site.: Malakoff \(ce qui paraîtrait de .*renvoyer/);
    expect(ports.publicSite.read('liste/lb.html')).not.toContain('en cours de correction');
    // The preview, which shows every contest, says it too.
    expect(previewPublication(ports).withdrawn).toEqual(coming);

    const done = publish(ports);
    expect(done.withdrawn).toEqual(coming);
    expect(done.waiting).toEqual([]);
    expect(messages.publication.withdrawn(done.withdrawn, zone(ports))).toContain('Un scrutin RETIRÉ du site');
    const address = '<a href="https://pages.example/?v=2026-03-18&amp;p=commune%2F92046.html" target="_top">';
    for (const path of ['commune/92046.html', 'embed/92046.html', 'liste/lb.html']) {
      expect(ports.publicSite.read(path)).toContain('publiées le 18 mars 2026, sont en cours de correction');
      expect(ports.publicSite.read(path)).toContain(address);
      expect(ports.publicSite.read(path)).not.toContain('Un mot corrigé');
    }
    expect(ports.publicSite.read('index.html')).toContain('Résultats en cours de relecture');

    // The next one takes nothing away any more, and its page still leads to the one that showed the answers.
    expect(comingWithdrawals(ports)).toEqual([]);
    expect(publish(ports).waiting.map(({ communeName }) => communeName)).toEqual(['Malakoff']);
    expect(ports.publicSite.read('commune/92046.html')).toContain(address);
    hear(ports);
    expect(publish(ports)).toMatchObject({ waiting: [], withdrawn: [] });
    expect(ports.publicSite.read('commune/92046.html')).toContain('Un mot corrigé');
  });

  it('names a commune whose readings have no seal', () => {
    const ports = published();
    correct(ports, { sealed: false });
    const said = messages.publication.willWithdraw(comingWithdrawals(ports), zone(ports));
    expect(said).toContain('Malakoff (une lecture n’a pas de sceau');
  });

  it('is nothing where nothing would be published', () => {
    const ports = published();
    ports.tables.edit('sendings', (rows) => rows.map((row) => ({ ...row, told: null })));
    expect(comingWithdrawals(ports)).toEqual([]);
    expect(() => publish(ports)).toThrow();
    expect(ports.publicSite.read('commune/92046.html')).not.toContain('en cours de correction');
  });

  it('waits for whoever publishes to confirm, by name, that a list could not be told', () => {
    const ports = heardCampaign({ isToConfirm: true });
    const { unheard } = comingPublication(ports);
    const said = messages.publication.unheardExplained(unheard).replaceAll('\u202f', ' ');
    expect(said).toContain('Malakoff : « Cap au sud » (adresse en échec).');
    expect(() => publish(ports)).toThrow(/«.Cap au sud.» \(adresse en échec\) sans moyen d’être prévenue/);
    ports.turn.heldBy = { account: 'officier@asso.example', since: 0 };
    expect(() => noteUnheard(ports, unheard)).toThrow(expect.objectContaining({ code: 'sending_busy' }));
    ports.turn.heldBy = undefined;
    noteUnheard(ports, unheard);
    expect(comingPublication(ports).unheard).toEqual([]);
    expect(publish(ports).record.communes.flatMap(({ contests }) => contests.map(({ published: is }) => is))).toEqual(
      expect.arrayContaining([true]),
    );
    expect(ports.tables.all('sendings').at(-1)).toMatchObject({ listId: 'lc', state: 'excluded', mailingId: null });
  });

  it('publishes nothing that a list was not told once it can be written to, nor what was not confirmed', () => {
    const ports = heardCampaign();
    const { tables } = ports;
    const receivedAt = at('2026-03-11T10:00');
    const [template] = tables.all('commitments').filter(({ id }) => id === position);
    if (template === undefined) throw new RangeError(`No position ${position}.`);
    tables
      .of('answers')
      .append([{ id: 'r-lc', listId: 'lc', status: 'accepted', version: 1, receivedAt, consent: 'public' }]);
    tables.of('lists').update(new Map([['lc', { state: 'answered' }]]));
    const rows = scored.map(({ id }) => ({ ...template, id: `lc-${id}`, listId: 'lc', criterionId: id }));
    tables
      .of('commitments')
      .append(rows.map((row) => readTwice({ ...row, words: 'Jamais annoncé', receivedAt }, ports)));
    // Still out of reach: what was confirmed is not what would be published.
    const { unheard } = comingPublication(ports);
    expect(unheard.flatMap(({ unheard: lists }) => lists.map(({ listId }) => listId))).toEqual(['lc']);
    expect(() => publish(ports)).toThrow(/«.Cap au sud.»/);
    tables.of('contacts').append([{ id: 'c9', listId: 'lc', email: 'cyr@cap.example', status: 'valid' }]);
    // Confirmed while an address was found: it counts for nothing.
    noteUnheard(ports, unheard);
    expect(comingPublication(ports).unheard).toEqual([]);
    expect(() => publish(ports)).toThrow(/Malakoff \(audience non envoyée à 1 liste\)/);
    tables.of('contacts').update(new Map([['c9', { status: 'opposed' }]]));
    publish(ports);
    expect(ports.publicSite.read('liste/lc.html')).toContain('Jamais annoncé');
  });

  it('counts a contest that is about to be confirmed, or not', () => {
    const ports = published();
    const { publishedUnheard } = messages.mailings.hearing;
    ports.tables.edit('sendings', (rows) => rows.filter(({ reason }) => reason !== publishedUnheard));
    const coming = comingPublication(ports);
    expect(coming.withdrawn(true)).toEqual([]);
    expect(messages.publication.willWithdraw(coming.withdrawn(false), zone(ports))).toContain('Cap au sud');
  });

  it('is known of a site that an earlier version published', () => {
    const ports = published();
    const { publicSite } = ports;
    publicSite.files = publicSite.files.map((file) =>
      file.path === 'open-data/lists.csv' ? { ...file, content: file.content.replace(/,[^,]*\r\n/g, '\r\n') } : file,
    );
    expect(publicSite.read('open-data/lists.csv')).not.toContain('shown_in');
    correct(ports, { sealed: true });
    expect(publish(ports).withdrawn.map(({ commune }) => commune)).toEqual(['Malakoff']);
    expect(publicSite.read('commune/92046.html')).toContain('?v=2026-03-18&amp;');
  });
});
