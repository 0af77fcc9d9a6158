import { messages } from '../messages.fr.ts';
import type { Clock, Signer, Tables } from '../ports.ts';
import type { FormDesign } from './form-port.ts';

/** A version of the questionnaire, as Questionnaires keeps it. */
export interface RecordedQuestionnaire {
  readonly number: number;
  /** SHA-256 of all that candidates read. */
  readonly fingerprint: string;
  /** False when the form already was this version. */
  readonly isNew: boolean;
}

/**
 * Keeps each version of the questionnaire with its fingerprint, the wording of every element and what changed since the
 * version before: an old answer can always be read beside the words it answered.
 */
export function recordQuestionnaire(
  { tables, signer, clock }: { readonly tables: Tables; readonly signer: Signer; readonly clock: Clock },
  design: FormDesign,
): RecordedQuestionnaire {
  const fingerprint = fingerprintOf(design, signer);
  const table = tables.of('questionnaires');
  const before = table.rows().at(-1);
  const number = before?.version ?? 0;
  if (before?.fingerprint === fingerprint) return { number, fingerprint, isNew: false };
  const titles = Object.fromEntries(design.elements.map(({ key, title }) => [key, title]));
  const next = number + 1;
  table.append([
    {
      id: `v${next}`,
      version: next,
      at: clock.now(),
      fingerprint,
      questions: design.elements.filter((element) => 'required' in element).length,
      changes: before === undefined ? null : changesBetween(titlesIn(before.titles), titles) || null,
      titles: JSON.stringify(titles),
    },
  ]);
  return { number: next, fingerprint, isNew: true };
}

/** SHA-256 of all that candidates read. */
export function fingerprintOf(design: FormDesign, signer: Signer): string {
  return signer.sha256(JSON.stringify(design));
}

type Titles = Readonly<Record<string, string>>;

function titlesIn(cell: string | null): Titles {
  return JSON.parse(cell ?? '{}') as Titles;
}

function changesBetween(before: Titles, after: Titles): string {
  const { added, removed, reworded } = messages.questionnaire.changes;
  return [
    ...Object.keys(before).flatMap((key) => {
      const [old = '', now] = [before[key], after[key]];
      if (now === undefined) return [removed(old)];
      return now === old ? [] : [reworded(old, now)];
    }),
    ...Object.keys(after).flatMap((key) => (key in before ? [] : [added(after[key] ?? '')])),
  ].join('\n');
}
