import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import { contestIdOf, type FoundList, headName } from '../../domain/candidate-list.ts';

/** Names a list of a file from one reading to the next. */
export function foundKey(list: FoundList): string {
  return [contestIdOf(list), normaliseName(list.label), normaliseName(headName(list.head))].join('|');
}
