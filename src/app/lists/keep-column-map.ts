import { columnMapIn } from '../../domain/candidate-file/formats/column-map.ts';
import { CampaignError } from '../campaign-error.ts';
import type { Tables } from '../ports.ts';

/** Titles of a table are words: a longer text is none that a person chose. */
const LONGEST = 5000;

/** Keeps in Réglages which column says what, for the next tables of the same kind; throws `column_map_unreadable`. */
export function keepColumnMap(tables: Tables, sent: string): void {
  const map = sent.length <= LONGEST ? columnMapIn(sent) : undefined;
  if (map === undefined) throw new CampaignError('column_map_unreadable', {});
  tables.of('settings').update(new Map([['columnMap', { value: JSON.stringify(map) }]]));
}
