import { CampaignError } from '../app/campaign-error.ts';
import { listsCalled } from '../app/lists/lists-called.ts';
import { listLabel } from '../app/lists/name-new-rows.ts';
import { messages } from '../app/messages.fr.ts';
import type { Tables } from '../app/ports.ts';
import type { RowOf } from '../app/schema/tabs.ts';
import type { Conversation } from './conversation.ts';

const words = messages.lists.which;

/**
 * Which list a person means, by its identifier or by words of its name: when several fit, or none, asked once more with
 * their identifiers. Null when nothing was typed, undefined when the person gave up. @throws `list_id_unknown`
 */
export function askList(
  { conversation, tables }: { readonly conversation: Pick<Conversation, 'ask'>; readonly tables: Tables },
  title: string,
  text: string,
): RowOf<'lists'> | null | undefined {
  const lists = tables.of('lists').rows();
  let said = text;
  for (let attempt = 1; ; attempt++) {
    const typed = conversation.ask(title, said);
    if (typed === undefined) return undefined;
    // Left blank once several were shown, it means none of them.
    if (typed === '') return attempt === 1 ? null : undefined;
    const found = listsCalled(lists, typed);
    const [list] = found;
    if (list !== undefined && found.length === 1) return list;
    if (attempt > 1) throw new CampaignError('list_id_unknown', { list: typed });
    said =
      list === undefined
        ? words.none(typed)
        : words.several(found.map((each) => ({ id: each.id ?? '', name: listLabel(each) })));
  }
}
