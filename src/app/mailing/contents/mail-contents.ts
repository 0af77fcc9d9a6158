import type { RowOf } from '../../schema/tabs.ts';
import type { ValuesOfList } from '../wording/field-values.ts';

/** What only some mails say about a list: its answers, what is unclear, its page, a link that holds its answers. */
export type MailContents = (
  list: RowOf<'lists'>,
  sending?: RowOf<'sendings'>,
) => Partial<Pick<ValuesOfList, 'answers' | 'points' | 'link' | 'page' | 'release' | 'summary'>> & {
  /** What the ledger keeps of what the mail told. */
  readonly told?: string;
};
