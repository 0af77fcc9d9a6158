import { messages } from '../../src/app/messages.fr.ts';
import { contentMark } from '../../src/app/scores/readings.ts';
import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { installedWorkbook } from '../support/installed-workbook.ts';
import { FORMULA, fillCampaign, fillHearing, openPublishingHost } from '../support/publishing-host.ts';

const { tabs } = messages.workbook;

/** What « la » said of each question, but for its words. */
const DECLINED = {
  stance: 'declined',
  target: null,
  option: null,
  unit: null,
  deadline: null,
  condition: null,
  scope: null,
  means: null,
  source: 'form',
  sourceLink: null,
  confirmed: true,
} as const;

describe('publishing with the shipped bundle', () => {
  let host: HostHandle;
  let told: string[];

  beforeAll(async () => {
    ({ host, told } = await openPublishingHost({ startFrom: await installedWorkbook() }));
    await fillCampaign(host);
  });
  afterAll(() => host.close());

  it('refuses before the hearing, and leaves nothing behind', async () => {
    await host.run('menuPublier');
    expect(told.join('\n')).toContain('Aucun scrutin ne peut être publié');
    expect(await host.run('property', ['interpelle.publicFolder'])).toBeNull();
  });

  it('holds back a commune while a list contests it, until somebody decides', async () => {
    await fillHearing(host);
    const contested = {
      id: 'entry-0001',
      listId: 'la',
      on: '2026-03-12',
      about: 'state',
      criterionId: '',
      claim: 'Zoé Quiberon dit que nous avions répondu à temps.',
      evidence: 'courriel',
    };
    expect(await host.run('noterContestation', [JSON.stringify(contested)])).toContain('n’est pas publiée');
    await host.run('menuPublier');
    expect(told.at(-1)).toContain('Malakoff (contestation à trancher');
    const decision = {
      disputeId: 'd-entry-0001',
      decision: 'rejected',
      reason: 'Sa réponse est bien celle du 1er mars.',
      reply: 'Nous maintenons notre version.',
    };
    await expect(host.run('trancherContestation', [JSON.stringify(decision)])).rejects.toThrow('proche d’une liste');
    await host.run('declarerInterets', ['']);
    expect(await host.run('trancherContestation', [JSON.stringify(decision)])).toContain('rejetée');
    expect(await host.run('ecranContestations')).toMatchObject({
      open: [],
      decided: [expect.stringContaining('rejetée')],
    });
  });

  it('publishes pages, open data and a spreadsheet of values, and serves them to anyone', async () => {
    await host.run('menuFigerMethode');
    await host.run('menuApercuPublication');
    const said = String(await host.run('menuPublier'));
    expect(said).toContain('1 scrutin publié');
    const files = (await host.run('served')) as Record<string, string>;
    expect(Object.keys(files).sort()).toEqual([
      'commune/92046.html',
      'comparaison.html',
      'donnees.html',
      'embed/92046.html',
      'index.html',
      'liste/la.html',
      'liste/lb.html',
      'methode.html',
      'open-data/commitments.csv',
      'open-data/equal-treatment.csv',
      'open-data/lists.csv',
      'open-data/method.json',
      'open-data/ranks.csv',
      'open-data/scores.csv',
    ]);
    expect(files['commune/92046.html']).toContain('&lt;b&gt;Cap&lt;/b&gt;');
    for (const page of ['commune/92046.html', 'liste/la.html', 'methode.html']) {
      expect(files[page]).toContain('a contesté son état le 12 mars 2026');
      expect(files[page]).toContain('Sa réponse est bien celle du 1er mars.');
    }
    expect(files['liste/la.html']).toContain('Nous maintenons notre version.');
    expect(files['liste/la.html']).toContain(`Mots pour ${campaign.questions[0]?.id}`);
    expect(Object.values(files).join('\n')).not.toMatch(/Quiberon|zoe@|listes\.example|relire@/);

    const sheets = (await host.run('publicSpreadsheet')) as { name: string; values: string[][]; formulas: string[] }[];
    expect(sheets.map(({ name }) => name)).toEqual(['Listes', 'Rangs', 'Notes', 'Engagements']);
    expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([]);
    expect(sheets[0]?.values[2]).toEqual(expect.arrayContaining(['lb', '92046', expect.stringContaining(FORMULA)]));
    expect(await host.run('published')).toBe(true);
    const rows = sheets.reduce((sum, { values }) => sum + values.length - 1, 0);
    const [header = [], ...history] = (await host.run('tab', [tabs.publications.title])) as string[][];
    expect(history.at(-1)?.[header.indexOf(tabs.publications.columns.rows.label)]).toBe(String(rows));

    const first = String(await host.run('page'));
    expect(first).toContain('p=commune%2F92046.html');
    expect(first).not.toContain('Content-Security-Policy');
    expect(String(await host.run('page', ['commune/92046.html']))).toContain('p=liste%2Fla.html');
    const site = 'https://script.google.com/macros/s/script/exec';
    for (const page of ['donnees.html', 'commune/92046.html']) {
      expect(files[page]).toContain('[adresse de ce site]/embed/92046.html');
      expect(String(await host.run('page', [page]))).toContain(
        `&lt;iframe src=&quot;${site}?p=embed%2F92046.html&quot;`,
      );
    }
    // Other sites may show a commune in a frame, and nothing else.
    const framable = async (path: string) => (await host.request({ query: `p=${path}` })).framable;
    expect([await framable('embed/92046.html'), await framable('donnees.html')]).toEqual([true, undefined]);
    expect(String(await host.run('page', ['open-data/lists.csv']))).toContain('id,contest,commune_code');
    expect(String(await host.run('page', ['../secret']))).toContain('Cette page n’existe pas');
  });

  it('writes texts for the press from what is published, and prints only figures that are', async () => {
    const typed: Record<string, string> = { embargo: 'vendredi 13 mars à 18 h', commune: 'Malakoff' };
    host.answerDialogs(({ title, kind }) => {
      if (kind !== 'prompt') return 'YES';
      return { button: 'OK', text: title.includes('embargo') ? (typed.embargo ?? '') : (typed.commune ?? '') };
    });
    expect(await host.run('menuEcrireCommuniques')).toContain('2 textes écrits');
    expect(await host.run('menuEcrireCommuniques')).toContain('2 textes déjà écrits laissés tels quels');
    const [header = [], ...drafts] = (await host.run('tab', [tabs.press.title])) as string[][];
    const text = drafts.map((row) => row[header.indexOf(tabs.press.columns.text.label)]).join('\n');
    expect(text).toContain('chacune des 2 listes en lice à Malakoff');
    expect(text).toContain('<b>Cap</b>');
    expect(text).toContain('État «\u202fcontactée\u202f»');
    expect(text).not.toMatch(/Quiberon|listes\.example|relire@/);
    // A person changes a figure: that text is held back, the other is printed.
    await host.run('edit', [tabs.press.title, 'chacune des 2 listes', 'chacune des 7 listes']);
    const said = String(await host.run('menuImprimerCommuniques'));
    expect(said).toContain('1 communiqué vérifié');
    expect(said).toMatch(
      /«\sMalakoff\s: 1 liste sur 2 a répondu\s» n’est pas imprimé[^\n]*«\s[^»]*à chacune des 7 listes en lice à Malakoff\s»\.$/m,
    );
    await host.run('edit', [tabs.press.title, 'chacune des 7 listes', 'chacune des 2 listes']);
    expect(await host.run('menuImprimerCommuniques')).toContain('2 communiqués vérifiés');
    expect(await host.run('menuFichesRendezVous')).toContain('2 fiches en PDF');
    typed.commune = 'Nulle part';
    expect(await host.run('menuFichesRendezVous')).toContain('Nulle part');
    expect((await host.run('pdfs')) as string[]).toEqual(
      expect.arrayContaining([expect.stringContaining('Malakoff'), 'Fiches de rendez-vous – Malakoff.pdf']),
    );
    host.answerDialogs(() => 'YES');
  });

  it('replaces the spreadsheet and keeps every publication in its own folder, also one whose row was renamed', async () => {
    await host.run('edit', [tabs.publications.title, '2026-03-13', 'la première']);
    const before = await host.run('property', ['interpelle.publicFolder']);
    const sheet = await host.run('property', ['interpelle.publicSpreadsheet']);
    await host.run('menuPublier');
    expect(await host.run('property', ['interpelle.publicFolder'])).not.toBe(before);
    expect(await host.run('property', ['interpelle.publicSpreadsheet'])).toBe(sheet);
    const data = String(await host.run('page', ['donnees.html']));
    expect(data).toContain('Publications précédentes');
    const earlier = String(await host.run('page', ['donnees.html', '2026-03-13']));
    expect(earlier).toContain('Page conservée telle qu’elle était dans la publication 2026-03-13');
    expect(earlier).not.toContain('Publications précédentes');
    expect(earlier).toContain('?v=2026-03-13&amp;p=methode.html');
    expect(earlier).toContain('exec?p=embed%2F92046.html&quot;');
    expect(String(await host.run('page', ['index.html', '"><b>']))).toContain('Cette page n’existe pas');
  });

  it('refuses a commune once an editor changed a validated position under its readers’ names, and says so in Accueil', async () => {
    const row = (await host.run('tab', [tabs.commitments.title])) as string[][];
    const [header = [], first = []] = row;
    const { words, readContent } = tabs.commitments.columns;
    const before = first[header.indexOf(words.label)] ?? '';
    const marks = [before, 'Mots inventés'].map((text) => contentMark({ ...DECLINED, words: text }));
    await host.run('edit', [tabs.commitments.title, before, 'Mots inventés']);
    await host.run('edit', [tabs.commitments.title, ...marks]);
    expect((await host.run('tab', [tabs.commitments.title])) as string[][]).toContainEqual(
      expect.arrayContaining(['Mots inventés', marks[1]]),
    );
    expect(header).toContain(readContent.label);
    const said = String(await host.run('menuPublier'));
    expect(said).toMatch(/deux noms de relecture sont inscrits sans le sceau du programme .*: la \(ligne «.la-/);
    expect(await host.run('menuDiagnostic')).toContain('sans le sceau');
    await host.run('balayerReponses');
    expect(JSON.stringify(await host.run('tab', [tabs.home.title]))).toContain('1 engagement porte deux noms');
    await host.run('edit', [tabs.commitments.title, 'Mots inventés', before]);
    await host.run('edit', [tabs.commitments.title, marks[1], marks[0]]);
    expect(await host.run('menuApercuPublication')).not.toContain('sceau');
  });

  it('shows nobody what was stored and not served before the silence', async () => {
    const served = await host.run('property', ['interpelle.publicFolder']);
    host.advance(Date.parse('2026-03-13T23:58:30+01:00') - host.now());
    host.answerDialogs(({ title }) => {
      told.push(title);
      return 'YES';
    });
    await host.run('menuPublier');
    expect(told.at(-1)).toContain('Le silence électoral');
    expect(await host.run('property', ['interpelle.publicFolder'])).toBe(served);
    expect(String(await host.run('page', ['index.html', '2026-03-13-3']))).toContain('Cette page n’existe pas');
    expect(String(await host.run('page', ['index.html', '2026-03-13-2']))).toContain('2026-03-13-2');
  });
});
