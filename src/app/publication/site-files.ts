import { communePage, embedPage } from './commune-page.ts';
import { comparisonPage } from './comparison-page.ts';
import { csv } from './csv.ts';
import { dataPage } from './data-page.ts';
import { equalTreatment } from './equal-treatment.ts';
import { indexPage } from './index-page.ts';
import { listPage } from './list-page.ts';
import { methodPage } from './method-page.ts';
import type { PublicFile } from './public-ports.ts';
import type { PublicRecord } from './public-record.ts';
import { type DataTable, methodFile } from './public-tables.ts';
import type { PublicationRows } from './publication-rows.ts';

/** Every file of a publication, by path. */
export function siteFiles(
  record: PublicRecord,
  tables: readonly DataTable[],
  rows: Pick<PublicationRows, 'lists' | 'sendings'>,
): PublicFile[] {
  const treatment = equalTreatment(rows);
  return [
    page('index.html', indexPage(record)),
    ...record.communes.flatMap((commune) => [
      page(`commune/${commune.code}.html`, communePage(record, commune)),
      page(`embed/${commune.code}.html`, embedPage(record, commune)),
    ]),
    ...record.communes.flatMap(({ contests }) =>
      contests.flatMap((contest) =>
        contest.lists.map((list) => page(`liste/${list.id}.html`, listPage(record, contest, list))),
      ),
    ),
    page('comparaison.html', comparisonPage(record)),
    page('methode.html', methodPage(record)),
    page('donnees.html', dataPage(record, tables, treatment.rows.length)),
    ...tables.map(({ name, header, rows: values }) => table(`open-data/${name}.csv`, csv(header, values))),
    table('open-data/equal-treatment.csv', csv(treatment.header, treatment.rows)),
    { path: 'open-data/method.json', mimeType: 'application/json', content: methodFile(record) },
  ];
}

function page(path: string, content: string): PublicFile {
  return { path, mimeType: 'text/html', content };
}

function table(path: string, content: string): PublicFile {
  return { path, mimeType: 'text/csv', content };
}
