import { COLUMN_ROLES_IN_FRENCH } from '../../app/messages/lists/candidate-file.fr.ts';
import { importDialog as words } from '../../app/messages/lists/import-dialog.fr.ts';
import { type ColumnMap, mapFault } from '../../domain/candidate-file/formats/column-map.ts';
import type { ColumnRole } from '../../domain/candidate-file/formats/columns.ts';
import { tellsBirth } from '../../domain/candidate-file/formats/suggest-columns.ts';
import { make } from '../make.ts';
import { element } from '../server-call.ts';

const ROLES = [
  'commune',
  'communeName',
  'label',
  'panel',
  'surname',
  'givenName',
  'order',
  'leads',
  'sex',
  'round',
] as const satisfies readonly ColumnRole[];

/** Asks which column of a table says what, with a suggestion for each; settles once a commune and a list are named. */
export function askColumns(titles: readonly string[], suggested: ColumnMap): Promise<ColumnMap> {
  const form = element('columns', HTMLFormElement);
  const selects = ROLES.map((role) => {
    const options = ['', ...titles.filter((title) => !tellsBirth(title))].map((title) =>
      make(
        'option',
        { value: title, selected: title === (suggested[role] ?? '') },
        title === '' ? words.noColumn : title,
      ),
    );
    return [role, make('select', { name: role }, ...options)] as const;
  });
  const fields = selects.map(([role, select]) => make('label', {}, COLUMN_ROLES_IN_FRENCH[role], select));
  const lacking = make('p', { role: 'alert' });
  form.replaceChildren(
    make('p', {}, words.chooseColumns),
    make('div', { class: 'roles' }, ...fields),
    lacking,
    make('button', { type: 'submit', class: 'main' }, words.readWithColumns),
  );
  form.hidden = false;
  return new Promise((resolve) => {
    form.onsubmit = (event) => {
      event.preventDefault();
      const map: ColumnMap = Object.fromEntries(
        selects.flatMap(([role, { value }]) => (value === '' ? [] : [[role, value]])),
      );
      const fault = mapFault(map);
      lacking.textContent = fault === undefined ? '' : words.mapFaults[fault];
      if (fault !== undefined) return;
      form.hidden = true;
      resolve(map);
    };
  });
}
