import { strategyDialog as words } from '../../app/messages/strategy/strategy-dialog.fr.ts';
import type { WantedAssignment } from '../../app/strategy/assign-lists.ts';
import { isOpen } from '../../app/strategy/stage.ts';
import type { StrategyView } from '../../app/strategy/strategy-view.ts';
import { type Assignment, balanceWork } from '../../domain/strategy/balance-work.ts';
import { make } from '../make.ts';
import { callServer, element } from '../server-call.ts';
import { listRows, withoutContactRows, workloadRows } from './lists-view.ts';
import { mapDrawing, mapLegend, mapRows } from './map-view.ts';
import { matrixDrawing } from './matrix-view.ts';
import { followTabs } from './tabs.ts';

let view: StrategyView | undefined;
/** Lists of the cell that was clicked; undefined for all. */
let shown: ReadonlySet<string> | undefined;
const chosen = new Set<string>();
let proposed: readonly Assignment[] = [];

const status = element('status', HTMLParagraphElement);
const problem = element('problem', HTMLParagraphElement);
const volunteer = element('volunteer', HTMLInputElement);
const others = element('others', HTMLInputElement);
const proposal = element('proposal', HTMLDivElement);

followTabs(element('tabs', HTMLDivElement));
element('print', HTMLButtonElement).addEventListener('click', () => print());
element('all-lists', HTMLButtonElement).addEventListener('click', () => showLists(undefined));
element('assign', HTMLButtonElement).addEventListener('click', () => attempt(words.writing, assignChosen));
element('propose', HTMLButtonElement).addEventListener('click', () => attempt('', propose));
element('confirm', HTMLButtonElement).addEventListener('click', () => attempt(words.writing, () => write(proposed)));
element('forget', HTMLButtonElement).addEventListener('click', () => showProposal([]));
attempt(words.reading, async () => render(await callServer<StrategyView>('vueStrategique')));

function render(read: StrategyView): void {
  view = read;
  chosen.clear();
  element('computed', HTMLHeadingElement).textContent = words.computedOn(read.campaign, read.day);
  element('hidden-note', HTMLParagraphElement).textContent = read.judged ? '' : words.hidden;
  element('matrix', HTMLElement).replaceChildren(
    ...(read.judged && read.lists.length > 0 ? [matrixDrawing(read.lists, (ids) => showLists(new Set(ids)))] : []),
  );
  element('names', HTMLDataListElement).replaceChildren(
    ...read.volunteers.map(({ name }) => make('option', { value: name })),
  );
  fill('workload', workloadRows(read), words.noWorkload);
  const { rows, onPaper } = withoutContactRows(read.lists);
  fill('without-contact', rows, read.lists.length === 0 ? words.noList : words.allReachable);
  element('communes-on-paper', HTMLParagraphElement).textContent = onPaper;
  showMap(mapDrawing(read));
  element('communes', HTMLTableSectionElement).replaceChildren(...mapRows(read.communes));
  showProposal([]);
  showLists(undefined);
}

/** The rows of a table, or a sentence where it has none. */
function fill(id: string, rows: readonly HTMLTableRowElement[], empty: string): void {
  const said = make('td', { colspan: '9' }, empty);
  element(id, HTMLTableSectionElement).replaceChildren(...(rows.length > 0 ? rows : [make('tr', {}, said)]));
}

/** What scrolls on a phone is reached by the keyboard too. */
function showMap(map: SVGSVGElement | undefined): void {
  const place = element('map', HTMLElement);
  place.hidden = map === undefined;
  place.tabIndex = 0;
  place.replaceChildren(...(map === undefined ? [] : [map]));
  element('map-legend', HTMLElement).replaceChildren(...(map === undefined ? [] : [mapLegend()]));
}

function showLists(ids: ReadonlySet<string> | undefined): void {
  shown = ids;
  const lists = (view?.lists ?? []).filter(({ id }) => shown === undefined || shown.has(id));
  // What is not shown is not chosen: nobody gives away lists they do not see.
  for (const id of chosen) if (!lists.some((list) => list.id === id)) chosen.delete(id);
  element('all-lists', HTMLButtonElement).textContent = words.matrix.all(view?.lists.length ?? 0);
  element('all-lists', HTMLButtonElement).hidden = shown === undefined;
  const caption = shown === undefined ? words.matrix.all(lists.length) : words.matrix.chosen(lists.length);
  element('lists-caption', HTMLTableCaptionElement).textContent = lists.length === 0 ? words.noList : caption;
  const isEmpty = view?.lists.length === 0;
  element('assigning', HTMLDivElement).hidden = isEmpty;
  element('lists-titles', HTMLTableSectionElement).hidden = isEmpty;
  const { rows, onPaper } = listRows(
    lists,
    (id) => chosen.has(id),
    (id, on) => {
      if (on) chosen.add(id);
      else chosen.delete(id);
      countChosen();
    },
  );
  element('lists', HTMLTableSectionElement).replaceChildren(...rows);
  element('lists-on-paper', HTMLParagraphElement).textContent = onPaper;
  countChosen();
}

function countChosen(): void {
  element('chosen', HTMLSpanElement).textContent = words.selected(chosen.size);
}

async function assignChosen(): Promise<void> {
  const owner = volunteer.value.trim();
  if (chosen.size === 0) throw new RangeError(words.needLists);
  if (owner === '') throw new RangeError(words.needVolunteer);
  await write([...chosen].map((id) => ({ id, owner })));
}

async function propose(): Promise<void> {
  const { lists = [], volunteers = [] } = view ?? {};
  const more = others.value.split(/[,;]/).map((name) => name.trim());
  const people = [...new Set([...volunteers.map(({ name }) => name), ...more])].filter((name) => name !== '');
  if (people.length === 0) throw new RangeError(words.noVolunteer);
  showProposal(
    balanceWork(
      lists.map((list) => ({ ...list, isOpen: isOpen(list.stage) })),
      people,
    ),
  );
  status.textContent = proposed.length === 0 ? words.nothingToShare : words.proposal(proposed.length, people.length);
}

function showProposal(assignments: readonly Assignment[]): void {
  proposed = assignments;
  proposal.hidden = assignments.length === 0;
  const names = [...new Set(assignments.map(({ owner }) => owner))].sort();
  element('shares', HTMLUListElement).replaceChildren(
    ...names.map((name) => {
      const more = assignments.filter(({ owner }) => owner === name).length;
      const open = view?.volunteers.find((known) => known.name === name)?.open ?? 0;
      return make('li', {}, words.proposedFor(name, more, open + more));
    }),
  );
}

async function write(assignments: readonly Assignment[]): Promise<void> {
  const owners = new Map(view?.lists.map(({ id, owner }) => [id, owner]));
  const wanted: WantedAssignment[] = assignments.map((each) => ({ ...each, was: owners.get(each.id) ?? '' }));
  const done = await callServer<{ said: string; view: StrategyView }>('attribuerListes', JSON.stringify(wanted));
  render(done.view);
  status.textContent = done.said;
}

/** Runs one step with its waiting words; a failure is shown in its own words. */
async function attempt(waiting: string, step: () => Promise<void>): Promise<void> {
  problem.textContent = '';
  status.textContent = waiting;
  try {
    await step();
    if (status.textContent === waiting) status.textContent = '';
  } catch (error) {
    status.textContent = '';
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
}
