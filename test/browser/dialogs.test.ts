import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { askedBy, faultsOf, openDialog } from './dialog-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const WIDTHS = [1400, 390];

describe('the window for answers received otherwise', () => {
  const screen = {
    lists: [{ value: 'l1', label: 'Malakoff – Liste Un <b>' }],
    sources: [
      { value: 'email', label: 'courriel' },
      { value: 'press', label: 'presse' },
    ],
    stances: ['Nous nous engageons', 'Ne s’engage pas'],
    questions: [
      {
        id: 'q1',
        theme: 'Prévention',
        question: 'Réduire les déchets ?',
        kind: 'quantity',
        unit: 'kg/hab/an',
        options: [],
      },
      { id: 'q2', theme: 'Transparence', question: 'Autre chose ?', kind: 'open', unit: '', options: [] },
    ],
    pending: [{ value: 'saisie.1', label: 'Malakoff – Liste Un – presse du 3 mars 2026' }],
  };
  const answers = { ecranSaisie: screen, enregistrerSaisie: 'Réponse enregistrée.', confirmerSaisie: 'Confirmée.' };

  it.each(WIDTHS)('can be used by everyone, %d pixels wide, and sends the words as typed', async (width) => {
    const page = await openDialog(browser, 'entry', width, answers);
    await page.getByText('Réduire les déchets ?').click();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByLabel('Liste', { exact: true }).selectOption('l1');
    await page.getByLabel('Reçue par').selectOption('press');
    await page.getByLabel('Date').fill('2026-03-03');
    await page.getByLabel('Auteur·e').fill('Camille Exemple');
    await page.getByLabel('Texte d’origine').fill('=1+1\nNous viserons 25 kg.');
    await page.getByLabel('Chiffre (kg/hab/an)').fill('25 kg');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Réponse enregistrée.').waitFor();
    const sent = (await askedBy(page)).find(([name]) => name === 'enregistrerSaisie')?.[1];
    expect(JSON.parse(String(sent))).toMatchObject({
      id: expect.stringMatching(/^[\w-]{8,60}$/),
      listId: 'l1',
      source: 'press',
      on: '2026-03-03',
      original: '=1+1\nNous viserons 25 kg.',
      consent: false,
      positions: { q1: { target: '25 kg' } },
    });
    await page.getByLabel('Comment la liste l’a dit').fill('appel du 3 mars');
    await page.getByRole('button', { name: 'Elle ne s’y reconnaît pas' }).click();
    await page.getByText('Confirmée.').waitFor();
    expect((await askedBy(page)).find(([name]) => name === 'confirmerSaisie')).toEqual([
      'confirmerSaisie',
      'saisie.1',
      'appel du 3 mars',
      0,
      0,
    ]);
    await page.close();
  });
});

describe('the window for contestations', () => {
  const screen = {
    lists: [{ value: 'l1', label: 'Malakoff – Liste Un' }],
    subjects: [
      { value: 'answer', label: 'Sa réponse ou sa lecture' },
      { value: 'state', label: 'Son état' },
    ],
    questions: [{ value: '', label: 'Aucune en particulier' }],
    decisions: [
      { value: 'upheld', label: 'Acceptée : à corriger' },
      { value: 'rejected', label: 'Rejetée' },
    ],
    open: [
      {
        id: 'd-1',
        title: 'Malakoff – Liste Un – sa réponse, le 9 mars 2026',
        question: 'Réduire les déchets ?',
        claim: '<img src=x onerror=alert(1)> Nous avions écrit 35 kg.',
        evidence: 'courriel du 9 mars',
      },
    ],
    decided: ['Malakoff – Liste Deux : rejetée le 8 mars 2026. Écrit ainsi.'],
  };
  const answers = {
    ecranContestations: screen,
    noterContestation: 'Contestation notée.',
    trancherContestation: 'Contestation tranchée : rejetée.',
  };

  it.each(WIDTHS)('can be used by everyone, %d pixels wide, and sends what was decided', async (width) => {
    const page = await openDialog(browser, 'disputes', width, answers);
    await page.getByText('Nous avions écrit 35 kg.').waitFor();
    await page.getByText('Noter une contestation').click();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByLabel('Décision').selectOption('rejected');
    await page.getByLabel('Motif').fill('Écrit ainsi.');
    await page.getByRole('button', { name: 'Trancher' }).click();
    await page.getByText('Contestation tranchée').waitFor();
    await page.getByLabel('Liste', { exact: true }).selectOption('l1');
    await page.getByLabel('Reçue le').fill('2026-03-09');
    await page.getByLabel('Ce que dit la liste').fill('Notre état est faux.');
    await page.getByRole('button', { name: 'Noter la contestation' }).click();
    await page.getByText('Contestation notée.').waitFor();
    const sent = new Map((await askedBy(page)).map(([name, json]) => [name, json]));
    expect(JSON.parse(String(sent.get('trancherContestation')))).toEqual({
      disputeId: 'd-1',
      decision: 'rejected',
      reason: 'Écrit ainsi.',
      reply: '',
    });
    expect(JSON.parse(String(sent.get('noterContestation')))).toMatchObject({
      id: expect.stringMatching(/^[\w-]{8,60}$/),
      listId: 'l1',
      on: '2026-03-09',
      about: 'answer',
      claim: 'Notre état est faux.',
    });
    await page.close();
  });
});

describe('the window for a right of reply', () => {
  const answers = {
    ecranDroitDeReponse: [
      { value: 'association', label: 'Association (une correction de notre part)' },
      { value: 'l1', label: 'Malakoff – Liste Un' },
    ],
    noterDroitDeReponse: 'Le texte sera imprimé.',
  };

  it.each(WIDTHS)('can be used by everyone, %d pixels wide, and sends the words line for line', async (width) => {
    const page = await openDialog(browser, 'reply', width, answers);
    await page.getByRole('option', { name: 'Malakoff – Liste Un' }).waitFor({ state: 'attached' });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    // Nobody speaks until somebody is chosen.
    await page.getByRole('button', { name: 'Noter le texte' }).click();
    await page.getByLabel('Qui parle').selectOption('l1');
    await page.getByLabel('Le texte').fill('Nous avions répondu.\n\nLe 9 mars.');
    await page.getByRole('button', { name: 'Noter le texte' }).click();
    await page.getByText('Le texte sera imprimé.').waitFor();
    expect((await askedBy(page)).filter(([name]) => name === 'noterDroitDeReponse')).toEqual([
      ['noterDroitDeReponse', expect.stringMatching(/^[\w-]{36}$/), 'l1', 'Nous avions répondu.\n\nLe 9 mars.'],
    ]);
    await page.close();
  });
});

describe('the window for the two readings', () => {
  const position = (id: string, words: string) => ({
    id,
    mark: `m-${id}`,
    question: 'Réduire les déchets d’ici la fin du mandat ?',
    words,
    typed: '25 kg ; fin 2028',
    source: 'formulaire',
    understood: 'Ce que nous avons compris : s’engage ; 25 kg/hab/an ; d’ici au 31 décembre 2028.',
    points: ['Confiance de la lecture automatique : 70 %'],
  });
  const list = {
    id: 'l1',
    title: 'Première lecture : Malakoff – Liste Un',
    positions: [position('p1', '<script>alert(1)</script>'), position('p2', 'Oui, dès 2027.')],
  };
  const screen = {
    reader: 'ana@asso.example',
    declared: '',
    notice: '',
    left: '1 liste à relire par vous, 2 engagements.',
    list,
  };
  const answers = {
    ecranLectures: screen,
    declarerInterets: { said: 'Malakoff – Autre liste (2 engagements) à relire.', screen },
    signerLectures: { said: '1 première lecture signée.', screen },
  };

  it.each(WIDTHS)('can be used by everyone, %d pixels wide, with the keyboard alone', async (width) => {
    const page = await openDialog(browser, 'readings', width, answers);
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.keyboard.press('o');
    await page.keyboard.press('n');
    await page.keyboard.type('non, 20 kg');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 première lecture signée.').waitFor();
    const [, readings, seen] = (await askedBy(page)).find(([name]) => name === 'signerLectures') ?? [];
    expect(seen).toBe('l1');
    expect(JSON.parse(String(readings))).toEqual([
      { id: 'p1', mark: 'm-p1', remark: '' },
      { id: 'p2', mark: 'm-p2', remark: 'non, 20 kg' },
    ]);

    await page.close();
  });

  it('asks for a declaration before anything is shown', async () => {
    const page = await openDialog(browser, 'readings', 390, {
      ...answers,
      ecranLectures: { reader: 'ana@asso.example', declared: null, notice: 'Modifiée depuis.', left: '', list: null },
    });
    await page.getByRole('alert').getByText('Modifiée depuis.').waitFor();
    await page.getByLabel('Communes').fill('Malakoff');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Liste Un').waitFor();
    await page.getByRole('status').getByText('2 engagements').waitFor();
    expect(await askedBy(page)).toContainEqual(['declarerInterets', 'Malakoff']);
    await page.close();
  });
});

describe('the window that imports an export of answers', () => {
  const screen = {
    headerRows: 1,
    columns: [
      { label: 'Commune', samples: 'Malakoff', target: 'commune' },
      { label: 'Liste', samples: 'Liste Un · <i>Deux</i>', target: 'label' },
      { label: 'Une question très longue, '.repeat(6), samples: 'Oui', target: '' },
    ],
    targets: [
      { value: 'commune', label: 'Commune' },
      { value: 'label', label: 'Nom de la liste' },
      { value: 'q1.stance', label: 'Une question – position' },
    ],
    sources: [{ value: 'email', label: 'courriel' }],
  };
  const answers = {
    recevoirMorceauFichier: null,
    apercuExport: screen,
    importerExport: { summary: '1 réponse importée.', left: ['Ligne 3 : <b>rien</b>'] },
  };

  it.each(WIDTHS)('can be used by everyone, %d pixels wide, and sends what each column is', async (width) => {
    const page = await openDialog(browser, 'answers-import', width, answers);
    const csv = 'Commune;Liste;Question\r\nMalakoff;"Liste\nUn";Oui\n';
    await page
      .getByLabel('Export de réponses')
      .setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('Liste Un · <i>Deux</i>').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByLabel(/Ce que contient « Une question/).selectOption('q1.stance');
    await page.getByLabel('Date, si').fill('2026-03-01');
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText('Ligne 3 : <b>rien</b>').waitFor();
    const asked = await askedBy(page);
    // Under a name of this sending alone: another window may be sending a file called the same.
    const [first, preview] = asked;
    expect(first?.[1]).toBe(preview?.[4]);
    expect(first?.[1]).not.toContain('export');
    expect([first?.[0], first?.[2]]).toEqual([
      'recevoirMorceauFichier',
      JSON.stringify([
        ['Commune', 'Liste', 'Question'],
        ['Malakoff', 'Liste\nUn', 'Oui'],
      ]),
    ]);
    expect(JSON.parse(String(asked.at(-1)?.[3]))).toEqual({
      headerRows: 1,
      source: 'email',
      on: '2026-03-01',
      mapping: [
        [0, 'commune'],
        [1, 'label'],
        [2, 'q1.stance'],
      ],
    });
    await page.close();
  });
});

describe('the window for the key of the mail service', () => {
  const kept = { sentence: 'Clé enregistrée, qui finit par « 5678 ».', isKept: true };
  const answers = {
    etatPrestataire: { sentence: 'Aucune clé enregistrée.', isKept: false },
    noterClePrestataire: kept,
    oublierClePrestataire: { sentence: 'Aucune clé enregistrée.', isKept: false },
  };

  it('masks the key, says what is kept, and forgets it', async () => {
    const page = await openDialog(browser, 'bulk-key', 480, answers);
    await page.getByText('Aucune clé enregistrée.').waitFor();
    expect(await page.getByRole('button', { name: 'Oublier la clé' }).isVisible()).toBe(false);
    const field = page.getByLabel('Clé du prestataire');
    expect(await field.getAttribute('type')).toBe('password');
    await field.fill('re_essai_12345678');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('qui finit par').waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Oublier la clé' }).click();
    await page.getByText('Aucune clé enregistrée.').waitFor();
    expect(await askedBy(page)).toContainEqual(['noterClePrestataire', 're_essai_12345678']);
  });
});

describe('the sidebar that follows a sending', () => {
  const screen = {
    title: 'Invitation',
    state: 'en cours depuis mardi 27 janvier 2026 à 10 h 02, municipales2026@collectif3r.example',
    done: 137,
    total: 415,
    figures: [
      { label: 'Envoyés', value: '135' },
      { label: 'En attente', value: '278' },
      { label: 'À vérifier', value: '1' },
      { label: 'Échecs', value: '1' },
      { label: 'Quota du jour', value: '865 courriels possibles' },
      { label: 'Fin estimée', value: 'mardi 27 janvier 2026 à 10 h 14' },
      { label: 'Dernière erreur', value: 'Invalid email: <b>tete</b>@liste.example' },
    ],
    maySuspend: true,
    mayResume: false,
    again: 50,
  };
  const answers = { suivreEnvoi: screen, suspendreEnvoi: 'L’envoi s’arrêtera.', reprendreEnvoi: 'Repris.' };

  it.each([300, 390])('can be used by everyone, %d pixels wide, asks again by itself and suspends', async (width) => {
    const page = await openDialog(browser, 'sending', width, answers);
    await page.getByText('<b>tete</b>@liste.example').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('137');
    expect(await page.getByRole('button', { name: 'Reprendre' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Suspendre' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('L’envoi s’arrêtera.').waitFor();
    const asked = (await askedBy(page)).map(([name]) => name);
    expect(asked.filter((name) => name === 'suspendreEnvoi')).toHaveLength(1);
    expect(asked.filter((name) => name === 'suivreEnvoi').length).toBeGreaterThan(1);
    await page.close();
  });
});
