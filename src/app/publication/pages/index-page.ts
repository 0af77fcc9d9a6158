import { foldText } from '../../../domain/normalise/fold-text.ts';
import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicAnswer, PublicCommune, PublicRecord } from '../record/public-record.ts';
import { impactSection } from './impact-section.ts';
import { framePage } from './page-frame.ts';
import { responsePicture, scoreBar, stanceShape } from './pictures.ts';

/** First page: how many answered, every commune, and what lists say to each question. */
export function indexPage(record: PublicRecord): string {
  const { communes, method, association } = record;
  const contests = communes.flatMap((commune) => commune.contests);
  const running = contests.reduce((sum, contest) => sum + contest.running, 0);
  const replied = contests.reduce((sum, contest) => sum + contest.replied, 0);
  const questions = method.criteria.filter(({ active }) => active).length;
  const body = html`<p class="eyebrow">${record.election}</p>
<h1>${record.title}</h1>
<p class="lead">${words.index.lead(questions, communes.length)}</p>
<ul class="facts"><li><b>${communes.length}</b>${words.index.communes}</li><li><b>${running}</b>${words.index.asked}</li><li><b>${replied}</b>${words.index.replied}</li><li><b>${running === 0 ? words.none : words.percent(replied / running)}</b>${words.index.rate}</li></ul>
<figure>${responsePicture(replied, running, words.answeredOf(replied, running))}<figcaption class="quiet">${words.index.ratePicture}\u202f: ${words.answeredOf(replied, running)}.</figcaption></figure>
<h2 id="communes">${words.index.find}</h2>
${communeLinks(communes)}
<h2>${words.index.questions}</h2>
<p class="quiet">${words.index.questionsNote}</p>
${questionsTable(record)}
${impactSection(record)}`;
  return framePage(record, {
    title: record.title,
    description: words.index.description(association.name),
    root: '',
    body,
  });
}

function communeLinks(communes: readonly PublicCommune[]): Html {
  const initials = communes.map(({ name }) => foldText(name).charAt(0).toUpperCase());
  const isFirst = (at: number) => initials.indexOf(initials[at] ?? '') === at;
  const letters = initials.filter((_, at) => isFirst(at));
  const index = html`<nav aria-label="${words.index.letters}"><ul class="letters">${letters.map((letter) => html`<li><a href="#lettre-${letter}">${letter}</a></li>`)}</ul></nav>`;
  return html`${letters.length > 1 && index}<ul class="tiles">${communes.map((commune, at) => communeTile(commune, isFirst(at) ? initials[at] : undefined))}</ul>`;
}

function communeTile({ code, name, departement, contests }: PublicCommune, letter: string | undefined): Html {
  const running = contests.reduce((sum, contest) => sum + contest.running, 0);
  const replied = contests.reduce((sum, contest) => sum + contest.replied, 0);
  const pending = contests.every(({ published }) => !published);
  return html`<li${letter !== undefined && html` id="lettre-${letter}"`}><a href="commune/${code}.html"><strong>${name} (${departement})</strong><span>${words.answeredOf(replied, running)}</span>${scoreBar(running === 0 ? 0 : (100 * replied) / running)}${pending && html`<span class="quiet">${contests.some(({ shownBefore }) => shownBefore !== undefined) ? words.index.rereading : words.index.pending}</span>`}</a></li>`;
}

const SHOWN = [
  'unconditional',
  'conditional',
  'study',
  'declined',
] as const satisfies readonly PublicAnswer['stance'][];

function questionsTable({ communes, method }: PublicRecord): Html {
  const answers = communes.flatMap(({ contests }) =>
    contests.flatMap(({ lists }) => lists.flatMap((list) => list.answers)),
  );
  const counted = new Map<string, number>();
  for (const { criterionId, stance, confirmed } of answers) {
    if (!confirmed) continue;
    const key = `${criterionId}|${stance}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const rows = method.themes.map(({ id, label }) => {
    const criteria = method.criteria.filter(({ theme, active, kind }) => theme === id && active && kind !== 'open');
    return html`<tbody><tr class="theme"><th scope="rowgroup" colspan="5">${label}</th></tr>${criteria.map(
      (criterion) =>
        html`<tr><th scope="row">${criterion.question}</th>${SHOWN.map((stance) => {
          const count = counted.get(`${criterion.id}|${stance}`) ?? 0;
          return html`<td class="num s-${count > 0 ? stance : 'none'}" data-label="${words.stances[stance]}">${count}</td>`;
        })}</tr>`,
    )}</tbody>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.index.questions}"><table class="counts cards"><caption class="hidden">${words.index.questions}</caption><thead><tr><th scope="col">${words.index.question}</th>${SHOWN.map((stance) => html`<th scope="col" class="num">${stanceShape(stance)} ${words.stances[stance]}</th>`)}</tr></thead>${rows}</table></div>`;
}
