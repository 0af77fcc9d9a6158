import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** Everybody who may follow lists: those named in Réglages, then whoever follows one already; each once, in order. */
export function volunteersOf(
  { volunteers }: Pick<CampaignSettings, 'volunteers'>,
  lists: readonly Pick<RowOf<'lists'>, 'owner'>[],
): string[] {
  const following = lists.map(({ owner }) => (owner ?? '').trim()).filter((name) => name !== '');
  return [...new Set([...volunteers, ...[...new Set(following)].sort()])];
}
