import { readFileSync } from 'node:fs';
import { type CampaignFiles, CampaignFilesError, readCampaign } from '../../src/app/campaign.ts';
import { territoryCodes } from '../../src/app/lists/territory-codes.ts';

const FOLDER = 'campaigns/collectif-3r-2026';

function files(changes: Partial<CampaignFiles> = {}): CampaignFiles {
  const json = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  return {
    campaign: json('campaign.json'),
    questions: json('questions.json'),
    communesCsv: readFileSync(`${FOLDER}/communes.csv`, 'utf8'),
    wording: json('wording.json'),
    ...changes,
  };
}

function mistakesOf(changes: Partial<CampaignFiles>): readonly string[] {
  try {
    readCampaign(files(changes));
  } catch (error) {
    if (error instanceof CampaignFilesError) return error.message.replaceAll('\u202f', ' ').split('\n');
    throw error;
  }
  return [];
}

/** A copy of one JSON file with something changed in it. */
function changed(name: 'campaign' | 'questions' | 'wording', change: (value: never) => void): Partial<CampaignFiles> {
  const value = structuredClone(files()[name]) as never;
  change(value);
  return { [name]: value };
}

describe('the campaign of Collectif 3R', () => {
  const campaign = readCampaign(files());

  it('is plain JSON, so that the bundle can embed it', () => {
    expect(JSON.parse(JSON.stringify(campaign))).toEqual(campaign);
  });

  it('has all kinds of question and its five demands, each with a neutral question', () => {
    expect(new Set(campaign.questions.map(({ kind }) => kind))).toEqual(
      new Set(['quantity', 'change_percent', 'measure', 'choice', 'open']),
    );
    expect(campaign.questions.length).toBeGreaterThanOrEqual(14);
    for (const { id } of campaign.themes)
      expect(campaign.questions.filter(({ theme }) => theme === id).length).toBeGreaterThan(2);
    for (const { question, demand } of campaign.questions) expect(question).not.toContain(demand);
    expect(campaign.questions.filter(({ kind }) => kind === 'open').every(({ weight }) => weight === 0)).toBe(true);
  });

  it('keeps the certainty of every commune', () => {
    const counts: Record<string, number> = {};
    for (const { membership } of campaign.communes)
      counts[membership.certainty] = (counts[membership.certainty] ?? 0) + 1;
    expect(counts).toEqual({ documented: 12, 'whole-territory': 50, plausible: 20, doubtful: 8, excluded: 28 });
    // Pierrefitte-sur-Seine was whole-territory and is now part of Saint-Denis.
    const rows = campaign.communes.map(({ code, population = null, membership: { certainty } }) => ({
      code,
      population,
      certainty,
    }));
    expect(territoryCodes(rows, []).size).toBe(81);
    expect(campaign.mergedCommunes).toEqual([{ from: '93059', into: '93066', date: '2025-01-01' }]);
  });

  it('publishes after the hearing and before the silence', () => {
    const { closes, publishes, hearingDays } = campaign.questionnaire;
    const hearingEnds = Date.parse(`${closes}Z`) + hearingDays * 86_400_000;
    expect(Date.parse(`${publishes}Z`)).toBeGreaterThan(hearingEnds);
    expect(publishes < '2026-03-14').toBe(true);
  });

  it('keeps French typography in what lists read', () => {
    const texts = JSON.stringify([campaign.questions, campaign.wording]).replace(/\{\{.*?\}\}|https?:\S+/g, '');
    expect(texts).not.toMatch(/[a-zé] [;:!?»]|« |[a-z]'[a-z]/i);
  });
});

describe('mistakes in campaign files', () => {
  it.each<[string, Partial<CampaignFiles>, string]>([
    [
      'a missing value',
      changed('campaign', (c: { name?: string }) => delete c.name),
      'campaign.json, « name » : cette valeur manque. Ajoutez-la.',
    ],
    [
      'a wrong date',
      changed('campaign', (c: { election: { mandateEnd: string } }) => {
        c.election.mandateEnd = '2032-02-30';
      }),
      'campaign.json, « election.mandateEnd » : « 2032-02-30 » n’est pas un jour. Écrivez-le AAAA-MM-JJ.',
    ],
    [
      'dates in the wrong order',
      changed('campaign', (c: { questionnaire: { publishes: string } }) => {
        c.questionnaire.publishes = '2026-03-16T10:00';
      }),
      'campaign.json, « questionnaire.publishes » : « 2026-03-16T10:00 » doit venir avant « 2026-03-15 ». Corrigez l’une des deux dates.',
    ],
    [
      'a question of an unknown theme, by its rank',
      changed('questions', (rows: { theme: string }[]) => {
        for (const row of rows.slice(2, 3)) row.theme = 'voirie';
      }),
      'questions.json, élément 3, « questions.theme » : « voirie » n’est pas prévu ici. Choisissez parmi : transparence, proximite, dangers, prevention, budget.',
    ],
    [
      'a quantity without situation',
      changed('questions', (rows: { kind: string; baseline: unknown }[]) => {
        for (const row of rows) if (row.kind === 'quantity') row.baseline = null;
      }),
      'questions.json, élément 10, « questions.kind » : une quantité demande une situation de départ. Ajoutez « baseline », ou changez « kind ».',
    ],
    [
      'a field that a mail cannot have',
      changed('wording', (w: { mails: { invitation: { subject: string } } }) => {
        w.mails.invitation.subject = '{{answers}} {{prenom}}';
      }),
      'wording.json, « mails.invitation.subject » : le champ {{answers}} ne peut pas servir dans ce courriel. Retirez-le.',
    ],
  ])('says %s, where, and what to do', (_what, change, sentence) => {
    expect(mistakesOf(change)).toContain(sentence);
  });

  it('names the line and column of the table of communes, and every mistake at once', () => {
    const lines = files().communesCsv.split('\n');
    lines[3] = (lines[3] ?? '').replace('documented', 'certain');
    lines[4] = '92014,Bourg-la-Reine';
    lines[5] = lines[2] ?? '';
    expect(mistakesOf({ communesCsv: lines.join('\n') })).toEqual([
      'communes.csv, ligne 4, « certitude » : « certain » n’est pas prévu ici. Choisissez parmi : documented, whole-territory, plausible, doubtful, excluded.',
      'communes.csv, ligne 5 : cette ligne a 2 cellules au lieu de 14. Vérifiez les séparateurs et les guillemets.',
      'communes.csv, ligne 6, « code » : « 92002 » figure déjà plus haut. Gardez une seule fois cette valeur.',
    ]);
  });

  it('reads the map, and names a square that is nowhere, on another, or of no commune', () => {
    const header = 'code,commune,nom,colonne,rangee';
    expect(mistakesOf({ tilesCsv: `${header}\n75105,75056,Paris 5e,0,0\n` })).toEqual([]);
    const faults = mistakesOf({
      tilesCsv: `${header}\n92046,92046,Malakoff,0,0\n92049,92049,Montrouge,0,0\n92007,92007,Bagneux,-1,2\n99999,99999,Nulle part,1,1`,
    });
    expect(faults.map((fault) => fault.split(' : ')[0])).toEqual([
      'tiles.csv, ligne 3, « colonne »',
      'tiles.csv, ligne 4, « colonne »',
      'tiles.csv, ligne 5, « commune »',
    ]);
  });

  it('survives files that hold anything else', () => {
    const mistakes = mistakesOf({ campaign: null, questions: 'x', communesCsv: '', wording: [] });
    expect(mistakes).toContain(
      'questions.json, « questions » : une liste est attendue. Mettez les valeurs entre crochets.',
    );
    expect(mistakes.length).toBeGreaterThan(20);
  });
});
