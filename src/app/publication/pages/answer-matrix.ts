import { isRunning } from '../../../domain/list-state.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicAnswer, PublicContest, PublicList, PublicRecord } from '../record/public-record.ts';
import { besideOn, contestName, pledgeParts, quote, stanceLabel } from './list-cells.ts';
import { stanceShape } from './pictures.ts';

/** Questions × lists: symbol and points in each cell, the stance in words for those who hear it. */
export function answerMatrix({ method }: PublicRecord, contest: PublicContest): Html {
  const { lists, commune } = contest;
  const title = `${words.commune.matrix}\u202f: ${commune}, ${contestName(contest)}`;
  const shown = lists.filter(({ answers }) => answers.length > 0);
  const silent = lists.filter((list) => list.answers.length === 0 && isRunning(list)).length;
  const body = method.themes.map(({ id, label }) => {
    const questions = method.criteria.filter(({ theme, active, kind }) => theme === id && active && kind !== 'open');
    return html`<tbody><tr class="theme"><th scope="rowgroup" colspan="${shown.length + 1}">${label}</th></tr>${questions.map(
      (question) =>
        html`<tr><th scope="row">${question.question}</th>${shown.map((list) => matrixCell(answerTo(list, question)))}</tr>`,
    )}</tbody>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="matrix"><caption class="hidden">${title}</caption><thead><tr><th scope="col">${words.commune.question}</th>${shown.map(
    ({ id, shortLabel }) => html`<th scope="col"><a href="../liste/${id}.html">${shortLabel}</a></th>`,
  )}</tr></thead>${body}</table></div>${silent > 0 && html`<p class="quiet">${words.commune.silent(silent)}</p>`}`;
}

function matrixCell(answer: PublicAnswer | undefined): Html {
  const stance = answer?.stance ?? 'unanswered';
  const points = answer?.points ?? null;
  const unconfirmed = answer === undefined || answer.confirmed ? '' : words.unconfirmed(answer.source);
  return html`<td class="s-${unconfirmed === '' ? stance : 'unanswered'}">${stanceShape(stance)}<span class="hidden">${words.stances[stance]}${unconfirmed !== '' && `, ${unconfirmed}`}</span>${points !== null && stance !== 'unanswered' && html` <span class="pts">${words.pointsShort(points)}</span>`}</td>`;
}

/** What lists wrote, one foldable part a question. */
export function answersInWords(record: PublicRecord, { lists }: PublicContest): Html {
  const questions = record.method.criteria.filter(({ active }) => active);
  return html`${questions.map((question) => {
    const said = lists.flatMap((list) => {
      const answer = answerTo(list, question);
      const own = answer === undefined || answer.stance === 'unanswered' ? undefined : answer;
      const beside = besideOn(record, question, list, '../');
      return own === undefined && beside.length === 0 ? [] : [{ list, own, beside }];
    });
    if (said.length === 0) return null;
    const answered = said.filter(({ own }) => own !== undefined).length;
    return html`<details><summary>${question.question} <span class="quiet">${words.answersCount(answered)}</span></summary>${said.map(
      ({ list, own, beside }) =>
        html`<div class="said"><p><strong><a href="../liste/${list.id}.html">${list.label}</a></strong> ${stanceLabel(own?.stance ?? 'unanswered')}</p>${own !== undefined && html`${quote(own)}${pledgeParts(record, question, own)}`}${beside}</div>`,
    )}</details>`;
  })}`;
}

/** A list's own answer to a question, if one is shown. */
export function answerTo({ answers }: PublicList, { id }: CampaignQuestion): PublicAnswer | undefined {
  return answers.find(({ criterionId }) => criterionId === id);
}
