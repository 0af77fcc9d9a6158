import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MappedCampaign, readCampaign } from '../../src/app/campaign.ts';
import { commonKey, formDesign, questionKey } from '../../src/app/questionnaire/form-design.ts';
import type { FormDesign, FormPort, FormResponse } from '../../src/app/questionnaire/form-port.ts';
import type { RowOf, TabKey } from '../../src/app/schema/tabs.ts';
import { tabs } from '../../src/app/schema/tabs.ts';
import { rowOfQuestion } from '../../src/app/scores/question-rows.ts';
import { defaultSettings } from '../../src/app/workbook/default-settings.ts';
import { FakeTables } from './fake-tables.ts';
import { Gate } from './gate.ts';

const FOLDER = join(process.cwd(), 'campaigns', 'collectif-3r-2026');
const json = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** The first campaign, from its own files. */
export const campaign: MappedCampaign = readCampaign({
  campaign: json('campaign.json'),
  questions: json('questions.json'),
  communesCsv: readFileSync(join(FOLDER, 'communes.csv'), 'utf8'),
  tilesCsv: readFileSync(join(FOLDER, 'tiles.csv'), 'utf8'),
  wording: json('wording.json'),
});

/** Tables where rows typed by hand can be given identifiers. */
export class CampaignTables extends FakeTables {
  adopt<Tab extends TabKey>(tab: Tab, nextId: (row: RowOf<Tab>) => string): number {
    const { key } = tabs[tab];
    let named = 0;
    this.edit(tab, (rows) =>
      rows.map((row) => {
        if ((row as Readonly<Record<string, unknown>>)[key] !== null) return row;
        named += 1;
        return { ...row, [key]: nextId(row) };
      }),
    );
    return named;
  }
}

/** A workbook with the campaign's settings, communes and questions. */
export function campaignTables(gate = new Gate()): CampaignTables {
  const tables = new CampaignTables(gate);
  tables.seed(
    'settings',
    [...defaultSettings(campaign)].map(([key, value]) => ({ key, value })),
  );
  tables.seed(
    'questions',
    campaign.questions.map((question) => rowOfQuestion(question, campaign.themes)),
  );
  tables.seed(
    'communes',
    campaign.communes.map(({ code, name, population }) => ({
      code,
      name,
      population: population ?? null,
      certainty: 'documented' as const,
    })),
  );
  return tables;
}

/** A form whose item ids are its element keys with a mark, and whose submissions a test adds. */
export class FakeForm implements FormPort {
  readonly responses: { responseId: string; at: number; texts: Readonly<Record<string, string>> }[] = [];
  design: FormDesign | undefined;

  constructor(private readonly gate: Gate = new Gate()) {}

  exists(): boolean {
    return this.design !== undefined;
  }

  build(design: FormDesign): ReadonlyMap<string, string> {
    this.design = design;
    return new Map(design.elements.map(({ key }) => [key, `#${key}`]));
  }

  prefilledUrl(itemId: string, value: string): string {
    return `https://forms.example/f?${encodeURIComponent(itemId)}=${value}`;
  }

  filledIn(answers: ReadonlyMap<string, string>): string {
    return [...answers].map(([item, text]) => `&${encodeURIComponent(item)}=${encodeURIComponent(text)}`).join('');
  }

  url(): string {
    return 'https://forms.example/f';
  }

  accepts(): void {}

  submitted(): undefined {}

  responsesSince(at: number): readonly FormResponse[] {
    return this.gate.pass('form.responsesSince', () =>
      this.responses
        .filter((response) => response.at >= at)
        .map(({ responseId, at: received, texts }) => ({
          responseId,
          at: received,
          answers: () => new Map(Object.entries(texts).map(([key, text]) => [`#${key}`, text])),
        })),
    );
  }
}

/** An answer that commits to every question, with the texts given instead. */
export function fullAnswer(token: string, changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const element of formDesign(campaign.questions, campaign).elements) {
    if (element.kind === 'choice') texts[element.key] = element.options[0] ?? '';
  }
  texts[commonKey('token')] = token;
  texts[commonKey('name')] = 'Camille Exemple';
  texts[commonKey('role')] = 'Tête de liste';
  return { ...texts, ...changes };
}

/** Key of a field of the first question of a kind. */
export function fieldOf(kind: string, field: Parameters<typeof questionKey>[1]): string {
  const question = campaign.questions.find((each) => each.kind === kind);
  if (question === undefined) throw new RangeError(`The campaign has no question of kind ${kind}.`);
  return questionKey(question.id, field);
}
