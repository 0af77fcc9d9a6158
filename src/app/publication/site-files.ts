import { csv } from './open-data/csv.ts';
import { type DataTable, methodFile } from './open-data/public-tables.ts';
import { communePage, embedPage } from './pages/commune-page.ts';
import { comparisonPage } from './pages/comparison-page.ts';
import { dataPage } from './pages/data-page.ts';
import { pathOfEmbedding } from './pages/embedding.ts';
import { indexPage } from './pages/index-page.ts';
import { listPage } from './pages/list-page.ts';
import { methodPage } from './pages/method-page.ts';
import { pathOfList } from './path-of-list.ts';
import type { PublicFile } from './public-ports.ts';
import { equalTreatment } from './record/equal-treatment.ts';
import type { PublicRecord } from './record/public-record.ts';
import type { PublicationRows } from './record/publication-rows.ts';

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
      page(pathOfEmbedding(commune.code), embedPage(record, commune)),
    ]),
    ...record.communes.flatMap(({ contests }) =>
      contests.flatMap((contest) =>
        contest.lists.map((list) => page(pathOfList(list.id), listPage(record, contest, list))),
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
