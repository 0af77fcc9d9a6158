import type { Stance } from '../../../domain/commitment.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicCommune, PublicRecord } from '../record/public-record.ts';
import { answerTo } from './answer-matrix.ts';
import { filterChoices, filterStyle } from './comparison-filters.ts';
import { stanceLabel } from './list-cells.ts';
import { framePage } from './page-frame.ts';
import { drawnStance, stanceDrawings } from './pictures.ts';

/** Stances from the firmest, as cells are coloured and sentences told. */
const STANCES = ['unconditional', 'conditional', 'study', 'declined'] as const satisfies readonly Stance[];

/** Every commune × every question: how many lists commit, and behind each cell the sentence that says who. */
export function comparisonPage(record: PublicRecord): string {
  const text = words.comparison;
  const communes = record.communes.filter(({ contests }) => contests.some(({ published }) => published));
  const legend = [...STANCES, 'unanswered'] as const;
  const body = html`${stanceDrawings()}<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<ul class="legend">${legend.map((stance) => html`<li>${stanceLabel(stance)}</li>`)}</ul>
<p class="quiet">${text.note}</p>
${communes.length === 0 ? html`<p class="notice">${words.commune.pending}</p>` : html`${filterChoices(record, communes)}${matrix(record, communes)}`}`;
  return framePage(record, {
    title: text.title,
    description: text.description,
    root: '',
    body,
    style: filterStyle(record, communes),
  });
}

function matrix({ method }: PublicRecord, communes: readonly PublicCommune[]): Html {
  const text = words.comparison;
  const themes = method.themes
    .map(({ id, label }) => ({
      id,
      label,
      asked: method.criteria.filter(({ theme, active, kind }) => theme === id && active && kind !== 'open'),
    }))
    .filter(({ asked }) => asked.length > 0);
  const questions = themes.flatMap(({ asked }) => asked);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${text.title}"><table class="matrix comparison"><caption class="hidden">${text.title}</caption><thead><tr><th scope="col" rowspan="2">${text.commune}</th>${themes.map(
    ({ id, label, asked }) => html`<th scope="colgroup" colspan="${asked.length}" class="t-${id}">${label}</th>`,
  )}</tr><tr>${questions.map(
    ({ theme, question }, at) =>
      html`<th scope="col" class="t-${theme}"><abbr title="${question}">${text.numbered(at + 1)}</abbr></th>`,
  )}</tr></thead><tbody>${communes.map((commune) => communeRow(commune, questions))}</tbody></table></div>
<h2>${text.questions}</h2><ol>${questions.map(({ question, theme }) => html`<li class="t-${theme}">${question}</li>`)}</ol>${method.criteria.some(({ active, kind }) => active && kind === 'open') && html`<p class="quiet">${text.open}</p>`}`;
}

function communeRow(commune: PublicCommune, questions: readonly CampaignQuestion[]): Html {
  const { code, name, contests } = commune;
  const replied = contests.some((contest) => contest.replied > 0);
  return html`<tr class="c-${code} ${replied ? 'replied' : 'silent'}"><th scope="row"><a href="commune/${code}.html">${name}</a></th>${questions.map(
    (question) => cell(commune, question),
  )}</tr>`;
}

/** The firmest stance gives the colour and the shape; the number says how many lists commit, the sentence which. */
function cell({ code, name, contests }: PublicCommune, question: CampaignQuestion): Html {
  const text = words.comparison;
  const published = contests.filter((contest) => contest.published);
  const running = published.reduce((sum, contest) => sum + contest.running, 0);
  const said = STANCES.map((stance) => ({
    stance,
    lists: published.flatMap(({ lists }) =>
      lists.flatMap((list) => {
        const answer = answerTo(list, question);
        return answer?.confirmed === true && answer.stance === stance ? [list.label] : [];
      }),
    ),
  })).filter(({ lists }) => lists.length > 0);
  const best = said[0]?.stance ?? 'unanswered';
  const committed = said
    .filter(({ stance }) => stance === 'unconditional' || stance === 'conditional')
    .reduce((sum, { lists }) => sum + lists.length, 0);
  const id = `${code}-${question.id}`;
  return html`<td class="s-${best} t-${question.theme}"><button type="button" popovertarget="${id}">${drawnStance(best)}<span class="hidden">${words.stances[best]},</span> ${committed}/${running}</button><div popover id="${id}"><p>${text.sentence(name, question.question, running, said)}</p></div></td>`;
}
