import type { CampaignQuestion } from '../../campaign/question.ts';
import { type Html, html, lines } from '../../html/html.ts';
import { dateInFrench, daysInFrench } from '../../messages/dates.fr.ts';
import { numberInFrench } from '../../messages/numbers.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicContest, PublicList, PublicRecord } from '../record/public-record.ts';
import { answerTo } from './answer-matrix.ts';
import { disputesSection } from './disputes-section.ts';
import { besideOn, pledgeParts, quote, stanceLabel, stateLabel } from './list-cells.ts';
import { framePage } from './page-frame.ts';
import { pendingNotice } from './pending-notice.ts';
import { scoreBar } from './pictures.ts';
import { dayOf } from './public-dates.ts';

/** One list: its answers word for word, and why each scores what it does. */
export function listPage(record: PublicRecord, contest: PublicContest, list: PublicList): string {
  const { label, commune, communeCode, head } = list;
  const body = html`<p class="eyebrow"><a href="../commune/${communeCode}.html">${words.list.back(commune)}</a></p>
<h1>${label}</h1>
<p class="lead">${head !== '' && `${words.commune.head(head)} · `}${commune}</p>
<p>${stateLabel(list)}</p>
${list.joined !== undefined && html`<p><a href="${list.joined.id}.html">${words.list.joined(list.joined.label)}</a></p>`}
${list.scores !== undefined && scoreFacts(record, list)}
${pendingNotice(record, contest)}
${list.scores !== undefined && themeScores(record, list)}
${replies(record, list)}
${disputesSection(record, [list])}
${contest.published && answers(record, list)}
<h2>${words.list.contacts}</h2>
<p>${list.contactedOn.length === 0 ? words.list.never : words.list.contactedOn(daysInFrench(list.contactedOn))} ${list.answeredOn !== undefined && words.list.answeredOn(dateInFrench(list.answeredOn))}</p>`;
  return framePage(record, { title: label, description: words.list.description(label, commune), root: '../', body });
}

function scoreFacts({ mode }: PublicRecord, { scores, place, placeText, intervalText }: PublicList): Html | null {
  if (scores === undefined) return null;
  const { list } = words;
  const shares = [
    [numberInFrench(scores.total), list.score],
    [scores.answeredOnly === null ? words.none : numberInFrench(scores.answeredOnly), list.answeredOnly],
    [scores.equalWeight === null ? words.none : numberInFrench(scores.equalWeight), list.equalWeight],
    [words.percent(scores.coverage), list.coverage],
  ];
  const position =
    mode === 'ranks' && place !== undefined
      ? html`<p><strong>${placeText}</strong>${intervalText !== '' && html` <span class="quiet">(${intervalText})</span>`}</p>`
      : mode === 'classes' && place !== undefined && html`<p><strong>${words.commune.class(place.class)}</strong></p>`;
  return html`${position}<ul class="facts">${shares.map(([value, name]) => html`<li><b>${value}</b>${name}</li>`)}</ul>`;
}

function themeScores({ method }: PublicRecord, { scores }: PublicList): Html {
  const rows = method.themes.flatMap(({ id, label }) => {
    const found = scores?.themes.find(({ theme }) => theme === id);
    return found === undefined ? [] : [{ label, ...found }];
  });
  return html`<h2>${words.list.themes}</h2><table class="bars"><caption class="hidden">${words.list.themes}</caption><thead class="hidden"><tr><th scope="col">${words.list.theme}</th><th scope="col">${words.commune.score}</th></tr></thead><tbody>${rows.map(
    ({ label, score }) =>
      html`<tr><th scope="row">${label}</th><td>${score === null ? words.none : html`<span class="score">${numberInFrench(score)}</span>${scoreBar(score)}`}</td></tr>`,
  )}</tbody></table>`;
}

function answers(record: PublicRecord, list: PublicList): Html {
  if (list.answers.length + list.beside.length === 0)
    return html`<h2>${words.list.answers}</h2><p>${list.joined === undefined ? words.list.withoutAnswers : words.list.joinedAnswers(list.joined.label)}</p>`;
  return html`<h2>${words.list.answers}</h2>${record.method.themes.map(({ id, label }) => {
    const questions = record.method.criteria.filter(({ theme, active }) => theme === id && active);
    return html`<h3 class="theme">${label}</h3>${questions.map((question) => answerCard(record, question, list))}`;
  })}`;
}

function answerCard(record: PublicRecord, question: CampaignQuestion, list: PublicList): Html {
  const answer = answerTo(list, question);
  const beside = besideOn(record, question, list, '../');
  if (answer === undefined) {
    return html`<article class="card"><h4>${question.question}</h4><p class="quiet">${words.list.noAnswer}</p>${beside}</article>`;
  }
  return html`<article class="card">${answer.points !== null && html`<p class="points">${words.points(answer.points)}</p>`}<h4>${question.question}</h4>
<p>${stanceLabel(answer.stance)}</p>${quote(answer)}${pledgeParts(record, question, answer)}${answer.explanation !== '' && html`<p class="why">${answer.explanation}</p>`}${beside}</article>`;
}

function replies(record: PublicRecord, list: PublicList): Html | null {
  if (list.replies.length === 0) return null;
  return html`<h2>${words.list.replies}</h2>${list.replies.map(({ at, summary }) => html`<article class="card"><p class="quiet">${words.list.replyOf(dayOf(record, at))}</p><blockquote>${lines(summary)}</blockquote></article>`)}`;
}
