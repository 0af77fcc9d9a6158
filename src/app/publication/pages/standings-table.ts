import { type Html, html } from '../../html/html.ts';
import { dateInFrench, daysInFrench } from '../../messages/dates.fr.ts';
import { numberInFrench } from '../../messages/numbers.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicContest, PublicList, PublicRecord } from '../record/public-record.ts';
import { contestName, stateLabel } from './list-cells.ts';
import { scoreBar } from './pictures.ts';

/** Every list of a contest in one table, those that did not answer too. */
export function standingsTable(record: PublicRecord, contest: PublicContest, target = ''): Html {
  const { commune } = words;
  const hasPlaces = record.mode !== 'comparison' && contest.published;
  const hasIntervals = record.mode === 'ranks' && contest.draws !== undefined;
  const title = `${commune.everyList}\u202f: ${contest.commune}, ${contestName(contest)}`;
  const link = target === '' ? null : html` target="${target}"`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="cards"><caption class="hidden">${title}</caption><thead><tr><th scope="col">${commune.list}</th>${hasPlaces && html`<th scope="col">${commune.place}</th>`}${contest.published && html`<th scope="col" class="wide">${commune.score}</th><th scope="col" class="num">${commune.coverage}</th>`}<th scope="col">${commune.state}</th></tr></thead><tbody>${contest.lists.map(
    (list) =>
      html`<tr><th scope="row"><a href="../liste/${list.id}.html"${link}>${list.label}</a>${identity(list)}</th>${hasPlaces && html`<td data-label="${commune.place}">${placeCell(record, list, hasIntervals)}</td>`}${contest.published && scoreCells(list)}<td data-label="${commune.state}">${stateLabel(list)}${dates(list)}</td></tr>`,
  )}</tbody></table></div>`;
}

function identity({ head, nuance }: PublicList): Html {
  const parts = [head !== '' && words.commune.head(head), nuance !== '' && words.commune.nuance(nuance)];
  return html`<span class="under">${parts.filter(Boolean).join(', ')}</span>`;
}

function placeCell(
  { mode }: PublicRecord,
  { place, placeText, intervalText }: PublicList,
  hasIntervals: boolean,
): Html {
  if (place === undefined) return html`<span class="quiet">${mode === 'ranks' ? placeText : words.none}</span>`;
  if (mode === 'classes') return html`<strong>${words.commune.class(place.class)}</strong>`;
  return html`<strong class="rank">${words.commune.rankAxis(place.rank)}</strong> <span class="under">${placeText}${hasIntervals && intervalText !== '' && html`<br>${intervalText}`}</span>`;
}

function scoreCells({ scores }: PublicList): Html {
  const { commune } = words;
  if (scores === undefined) {
    return html`<td data-label="${commune.score}">${words.none}</td><td class="num" data-label="${commune.coverage}">${words.none}</td>`;
  }
  const [answeredOnly, equalWeight] = [scores.answeredOnly, scores.equalWeight].map((score) =>
    score === null ? words.none : numberInFrench(score),
  );
  return html`<td data-label="${commune.score}"><span class="score">${numberInFrench(scores.total)}</span>${scoreBar(scores.total)}<span class="under">${commune.otherScores(answeredOnly ?? '', equalWeight ?? '')}</span></td><td class="num" data-label="${commune.coverage}">${words.percent(scores.coverage)}</td>`;
}

function dates({ contactedOn, answeredOn, replies }: PublicList): Html {
  const { commune } = words;
  const contacted = contactedOn.length === 0 ? commune.notContacted : commune.contacted(daysInFrench(contactedOn));
  const said = [
    ...(answeredOn === undefined ? [] : [commune.answered(dateInFrench(answeredOn))]),
    contacted,
    ...(replies.length === 0 ? [] : [words.list.hasReply]),
  ];
  return html`<span class="under">${said.join(' ; ')}</span>`;
}
