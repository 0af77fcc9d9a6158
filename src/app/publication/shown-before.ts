import { contestPlace } from '../../domain/candidate-list.ts';
import { readCsv } from '../lists/read-csv.ts';
import { asWritten } from './open-data/csv.ts';
import type { PublicSite } from './public-ports.ts';
import type { PublicationRows } from './record/publication-rows.ts';

/** Results that visitors can read, or could in an earlier publication. */
export interface ShownBefore {
  readonly commune: string;
  /** Whether the publication that is served shows them. */
  readonly isServed: boolean;
  /** The publication that showed them last. */
  readonly publication: string;
}

/**
 * The results that were shown before, by the place that votes (a commune, or a sector of it): the second round's stand
 * where the first's stood. They are read from the open data that are served, which every version wrote.
 */
export function shownBefore(
  publicSite: Pick<PublicSite, 'served'>,
  { publications }: Pick<PublicationRows, 'publications'>,
): ReadonlyMap<string, ShownBefore> {
  const { rows } = readCsv(publicSite.served('open-data/lists.csv') ?? '');
  const latest = publications.filter(({ kind }) => kind === 'publication').at(-1)?.id ?? '';
  return new Map(
    rows.flatMap(({ cell }) => {
      const isServed = cell('published') === 'true';
      // Columns by their normalised names; earlier versions had none of this one.
      const publication = cell('shown in') === '' && isServed ? latest : cell('shown in');
      if (publication === '') return [];
      return [[contestPlace(cell('contest')), { commune: asWritten(cell('commune')), isServed, publication }]];
    }),
  );
}
