import type { AudienceFault } from '../audience/audience-faults.ts';
import { isSafeLink } from '../mail/mail-template.ts';
import { type FieldValues, wordsOf } from './render-wording.ts';
import { WORDING_FIELDS, type WordingField } from './template-fields.ts';
import { fieldsUsed, type Wording, type WordingFault } from './wording.ts';

/** Something that would make a mail wrong, and the list whose mail it is (none for the wording itself). */
export type MailingFault =
  | WordingFault
  | AudienceFault
  | { readonly tag: 'wording_empty' }
  | { readonly tag: 'subject_empty' }
  | { readonly tag: 'value_empty'; readonly field: WordingField; readonly list: string; readonly commune: string }
  | { readonly tag: 'value_no_link'; readonly field: WordingField; readonly list: string; readonly commune: string };

/** Faults of one recipient's values: every field that the mail uses must have one, every link must be one. */
export function checkValues(
  wordings: readonly Wording[],
  values: FieldValues,
  list: { readonly label: string; readonly commune: string },
): readonly MailingFault[] {
  const used = new Set(wordings.flatMap((wording) => [...fieldsUsed(wording)]));
  const faults: MailingFault[] = [];
  for (const field of used) {
    const words = wordsOf(field, values);
    const of = { field, list: list.label, commune: list.commune };
    if (words.trim() === '') faults.push({ tag: 'value_empty', ...of });
    else if (WORDING_FIELDS[field].kind === 'link' && !isSafeLink(words)) faults.push({ tag: 'value_no_link', ...of });
  }
  return faults;
}
