import { type Html, html } from '../../html/html.ts';
import { numberInFrench } from '../../messages/numbers.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicCommune, PublicContest, PublicRecord } from '../record/public-record.ts';
import { answerMatrix, answersInWords } from './answer-matrix.ts';
import { disputesSection } from './disputes-section.ts';
import { embedding } from './embedding.ts';
import { contestName, stanceLabel } from './list-cells.ts';
import { orderChangesSection } from './order-changes-section.ts';
import { framePage } from './page-frame.ts';
import { pendingNotice } from './pending-notice.ts';
import { intervalPicture } from './pictures.ts';
import { publishedOn } from './public-dates.ts';
import { standingsTable } from './standings-table.ts';

/** Stances in the order of the legend. */
const LEGEND = ['unconditional', 'conditional', 'study', 'declined', 'unanswered'] as const;

/** One commune: who was asked, who answered, how lists compare, and their very words. */
export function communePage(record: PublicRecord, commune: PublicCommune): string {
  const { code, name, departement, contests } = commune;
  const body = html`<p class="eyebrow"><a href="../index.html">${words.commune.back}</a> · ${words.commune.departement(departement)}</p>
<h1>${words.commune.title(name)}</h1>
${contests.map((contest) => contestSection(record, contest, contests.length > 1))}
<p class="quiet"><a href="../open-data/equal-treatment.csv">${words.commune.treatment}</a></p>
<details class="embedding"><summary>${words.embedding.title}</summary><p>${words.embedding.note}</p>${embedding(record, code)}</details>`;
  return framePage(record, {
    title: words.commune.title(name),
    // What a link to the page shows where it is shared: who answered, not only what it is about.
    description: [words.commune.description(name), ...contests.map((contest) => summaryOf(record, contest))].join(' '),
    root: '../',
    body,
  });
}

/** The table of a commune alone, for a frame in another site. */
export function embedPage(record: PublicRecord, { name, contests }: PublicCommune): string {
  const body = html`<h1 class="small">${words.commune.title(name)}</h1>${contests.map(
    (contest) =>
      html`<p class="quiet">${summaryOf(record, contest)}</p>${pendingNotice(record, contest)}${standingsTable(record, contest, '_top')}`,
  )}`;
  return framePage(record, {
    title: words.commune.title(name),
    description: words.commune.description(name),
    root: '../',
    body,
    embedded: true,
  });
}

function contestSection(record: PublicRecord, contest: PublicContest, several: boolean): Html {
  const { draws, lists } = contest;
  const showsIntervals = record.mode === 'ranks' && draws !== undefined;
  return html`<section>${several && html`<h2>${contestName(contest)}</h2>`}
<p class="lead">${summaryOf(record, contest)}</p>
${pendingNotice(record, contest)}
<h2>${words.commune.everyList}</h2>
<p class="quiet">${words.commune.order[record.mode]} <a href="../methode.html">${words.nav.method}</a></p>
${standingsTable(record, contest)}
${showsIntervals && html`<h2>${words.commune.intervals}</h2><p class="quiet">${words.commune.intervalsNote(numberInFrench(draws))}</p><div class="card">${intervalPicture(contest)}</div>${orderChangesSection(record, contest)}`}
${lists.some(({ answers }) => answers.length > 0) && html`<h2>${words.commune.matrix}</h2><ul class="legend">${LEGEND.map((stance) => html`<li>${stanceLabel(stance)}</li>`)}</ul><p class="quiet">${words.commune.matrixNote}</p>${answerMatrix(record, contest)}<h2>${words.commune.words}</h2><p class="quiet">${words.commune.wordsNote}</p>${answersInWords(record, contest)}`}
${disputesSection(record, lists)}
</section>`;
}

function summaryOf(record: PublicRecord, { running, replied, ranked, published }: PublicContest): string {
  return words.commune.summary(running, replied, published ? ranked : replied, publishedOn(record));
}
