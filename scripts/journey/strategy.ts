import { isOpen } from '../../src/app/strategy/stage.ts';
import type { StrategyView } from '../../src/app/strategy/strategy-view.ts';
import { balanceWork } from '../../src/domain/strategy/balance-work.ts';
import type { People } from './people.ts';
import { seenRows } from './sheet-rows.ts';

/** The fictional volunteers, as the sample's calls are signed. */
const VOLUNTEERS = ['Bénévole A', 'Bénévole B', 'Bénévole C'];

/** Judgements dealt in turn, whatever the list is called: nothing is meant by any of them. */
const OPENNESS = ['0,2', '0,8', '', '0,5', '0,9', '0,4', ''];
const PREVIOUS = ['', '31 %', '', '12 %', '22 %'];

/** The officer notes what is known of each list, as one paste, and who the volunteers are. */
export async function judgeLists(people: People): Promise<string> {
  const lists = seenRows(people.host, 'lists').map(({ row }, at) => ({
    row,
    values: {
      openness: OPENNESS[at % OPENNESS.length] ?? '',
      previousShare: PREVIOUS[at % PREVIOUS.length] ?? '',
      incumbent: at % 4 === 0 ? 'oui' : 'non',
    },
  }));
  await people.paste('lists', lists);
  const setting = seenRows(people.host, 'settings').find(({ key }) => key === 'volunteers');
  if (setting) await people.type('settings', setting.row, { value: VOLUNTEERS.join(', ') });
  return '';
}

/** Shares the lists among the volunteers, as the strategy window proposes. */
export async function shareLists(people: People): Promise<string> {
  const { lists } = (await people.call('vueStrategique')) as StrategyView;
  const shared = balanceWork(
    lists.map((list) => ({ ...list, isOpen: isOpen(list.stage) })),
    VOLUNTEERS,
  );
  const done = await people.call('attribuerListes', JSON.stringify(shared.map((each) => ({ ...each, was: '' }))));
  return (done as { said: string }).said;
}
