import { headerSkeleton } from '../rows/official-row.ts';

/**
 * The two ways a title is met once reduced by `headerSkeleton`: with its accents, which the reduction drops whatever
 * the encoding made of them, and written without any ("code_du_departement").
 */
export function titleForms(title: string): readonly [string, string] {
  return [headerSkeleton(title), headerSkeleton(title.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))];
}

/** Where a title stands among reduced header cells; -1 when it does not. */
export function titleIndex(names: readonly string[], title: string): number {
  const forms = titleForms(title);
  return names.findIndex((name) => forms.includes(name));
}

/** Whether a reduced header cell is this title. */
export function isTitle(name: string | undefined, title: string): boolean {
  return name !== undefined && titleForms(title).includes(name);
}
