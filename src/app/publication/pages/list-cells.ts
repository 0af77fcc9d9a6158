import { parseCalendarDate } from '../../../domain/calendar/calendar-date.ts';
import { contestPlace } from '../../../domain/candidate-list.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import { type Html, html, lines, outsideLink } from '../../html/html.ts';
import { dateInFrench } from '../../messages/dates.fr.ts';
import { quantityInFrench } from '../../messages/numbers.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import { pathOfList } from '../path-of-list.ts';
import type { BesideAnswer, PublicAnswer, PublicContest, PublicList, PublicRecord } from '../record/public-record.ts';
import { stanceShape } from './pictures.ts';
import { dayOf } from './public-dates.ts';

/** Which contest of its commune: sector, where several vote apart, and round. */
export function contestName({ id, communeCode, round }: PublicContest): string {
  const place = contestPlace(id);
  return words.commune.contest(place === communeCode ? '' : place, words.round(round));
}

/** Where a list stands, as a label that does not rest on its colour. */
export function stateLabel({ state, stateText }: PublicList): Html {
  const silent = !['answered', 'partial', 'answered_private'].includes(state);
  return html`<span class="state${silent ? ' silent' : ''}">${stateText}</span>`;
}

/** What a list promised, as a symbol and a word. */
export function stanceLabel(stance: PublicAnswer['stance']): Html {
  return html`<span class="stance s-${stance}">${stanceShape(stance)} ${words.stances[stance]}</span>`;
}

/** The words of a list, or nothing. */
export function quote({ words: said }: PublicAnswer): Html | null {
  return said.trim() === '' ? null : html`<blockquote>${lines(said)}</blockquote>`;
}

/** What lists that joined this one promised on a question: whose words they are comes first. */
export function besideOn(
  record: PublicRecord,
  question: CampaignQuestion,
  { beside }: PublicList,
  root: string,
): readonly Html[] {
  return beside
    .filter(({ criterionId }) => criterionId === question.id)
    .map(
      (answer) =>
        html`<div class="said beside"><p class="quiet"><a href="${root}${pathOfList(answer.from.id)}">${words.list.besideOf(answer.from.label)}</a>, ${words.list.beside}</p><p>${stanceLabel(answer.stance)}</p>${quote(answer)}${pledgeParts(record, question, answer)}</div>`,
    );
}

/** The parts of a pledge: what, how much, by when, under which condition, and where it was said. */
export function pledgeParts(record: PublicRecord, question: CampaignQuestion, answer: PublicAnswer): Html {
  const { list } = words;
  const deadline = parseCalendarDate(answer.deadline);
  const target = answer.target === null ? '' : quantityInFrench(answer.target, answer.unit || question.unit);
  const parts: [string, string][] = [
    [list.option, answer.option],
    [list.target, target],
    [list.deadline, deadline === undefined ? answer.deadline : dateInFrench(deadline)],
    [list.condition, answer.condition],
    [list.scope, answer.scope],
    [list.means, answer.means],
  ];
  return html`<dl class="parts">${parts.map(([name, value]) => value.trim() !== '' && html`<dt>${name}</dt><dd>${lines(value)}</dd>`)}<dt>${list.source}</dt><dd>${sourceOf(record, answer)}</dd></dl>`;
}

function sourceOf(record: PublicRecord, answer: PublicAnswer | BesideAnswer): Html {
  const { source, sourceLink, receivedAt, confirmed } = answer;
  const isUnconfirmed = !confirmed && !('from' in answer);
  const name = words.sources[source] ?? source;
  const said = receivedAt === null ? name : words.list.received(name, dayOf(record, receivedAt));
  return html`${said}${sourceLink !== '' && html` (${outsideLink(sourceLink, words.list.seeSource)})`}${isUnconfirmed && html` – <em>${words.unconfirmed(source)}</em>`}`;
}
