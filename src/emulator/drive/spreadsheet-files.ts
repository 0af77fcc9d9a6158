import { MIME_TYPES } from '../blob/mime-types.ts';
import type { World } from '../kernel/world.ts';
import { copyWorkbook } from '../spreadsheet/workbook/workbook-copy.ts';
import { exportWorkbook } from '../spreadsheet/workbook/workbook-page.ts';
import { Workbooks } from '../spreadsheet/workbook/workbooks.ts';
import { DriveFiles } from './drive-files.ts';

/** Makes spreadsheets appear in Drive under their names, from the world's first one on. */
export function listSpreadsheets(world: World): void {
  const files = world.of(DriveFiles);
  const workbooks = world.of(Workbooks);
  const url = (id: string) => `${world.siteOf('docs')}/spreadsheets/d/${id}/edit`;
  workbooks.onFile = ({ kind, id, name }) => {
    if (kind === 'deleted') files.update(id, { trashed: true });
    else files.register({ id, name, mimeType: MIME_TYPES.GOOGLE_SHEETS, url: url(id) });
    const people = kind === 'shared' && workbooks.get(id)?.properties;
    if (!people) return;
    files.update(id, { owner: people.owner, editors: people.editors, viewers: people.viewers, commenters: [] });
  };
  files.nativeKinds.set(MIME_TYPES.GOOGLE_SHEETS, {
    rename: (id, name) => {
      const book = workbooks.get(id);
      if (book && book.properties.name !== name) workbooks.rename(book, name);
    },
    share: (id, { owner, editors, viewers, commenters }) => {
      workbooks.get(id)?.changeProperties({ owner, editors, viewers: [...viewers, ...commenters] });
    },
    copy: (id, name) => {
      const book = workbooks.get(id);
      return book ? copyWorkbook(workbooks, book, name, world.owner).id : id;
    },
    exportAs: (_session, id, contentType) => {
      const book = workbooks.get(id);
      return book ? exportWorkbook(world, book, contentType) : null;
    },
  });
}
