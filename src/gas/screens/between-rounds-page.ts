import { electionCalendar } from '../../app/campaign/election-calendar.ts';
import type { CampaignData } from '../../app/campaign.ts';
import { type Html, html } from '../../app/html/html.ts';
import { wholePage } from '../../app/html/whole-page.ts';
import type { BetweenRounds, LeftToDo } from '../../app/lineage/between-rounds.ts';
import { dayInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';

const words = messages.lineage.between;

const STYLE = `
body{font:15px/1.45 system-ui,sans-serif;color:#1c2733;margin:1rem auto;max-width:60rem;padding:0 1rem}
header p{margin:.2rem 0}h1{font-size:1.15rem;margin:.2rem 0}h2{font-size:1.05rem;border-bottom:2px solid #1e7b4f;padding-bottom:.2rem;margin:1.2rem 0 .4rem}
ul{list-style:none;margin:0;padding:0}li{padding:.45rem 0;border-bottom:1px solid #dde3e8}li p{margin:0}li span{display:block;color:#4a5763}
.ways{margin:.6rem 0}.ways li{padding:.25rem 0}
.todo{display:flex;flex-wrap:wrap;gap:.35rem;margin-top:.25rem!important}
.todo b{font-weight:600;font-size:.85rem;border:1px solid #b8c2cb;border-radius:99px;padding:.1rem .6rem}
.todo .result,.todo .fate{background:#fff3d6;border-color:#d9b35b}.todo .reconfirm{background:#fde4e1;border-color:#d98b82}
`;

/** « Lundi d’entre-deux-tours »: what is left to do, one section a commune; prints as it is. */
export function betweenRoundsPage(view: BetweenRounds, campaign: CampaignData): string {
  const { communes, kinds, opensOn } = view;
  const second = electionCalendar(campaign).rounds.find(({ number }) => number === 2);
  const sections = communes.map(({ name, lists }) => {
    // Until results are known all lists of a commune lack the same thing, which one line says.
    const awaited = lists.filter(({ left: todo }) => todo.length === 1 && todo[0] === 'result');
    const together = awaited.length > 1 ? awaited : [];
    return html`<section><h2>${name}</h2><ul>${lists
      .filter((list) => !together.includes(list))
      .map(
        ({ label, head, round, owner, left: todo }) =>
          html`<li><p><strong>${label}</strong> <span>${words.who(head, round, owner)}</span></p>${chips(todo)}</li>`,
      )}${
      together.length > 0 && html`<li><p>${together.map(({ label }) => label).join(' · ')}</p>${chips(['result'])}</li>`
    }</ul></section>`;
  });
  const day = second === undefined ? null : html`<p>${words.secondRound(dayInFrench(second.date))}</p>`;
  const summary = html`<h1>${betweenRoundsSummary(view)}</h1>${opensOn !== undefined && html`<p>${words.whatFor}</p>`}`;
  const ways = kinds.map(({ what, count }) => html`<li><b>${words.kind[what](count)}</b> : ${words.way[what]}</li>`);
  return wholePage(
    words.title,
    STYLE,
    html`<header>${day}${summary}</header>${ways.length > 0 && html`<ul class="ways">${ways}</ul>`}${sections}`,
  );
}

/** The same in one sentence. */
export function betweenRoundsSummary({ communes, left, opensOn }: BetweenRounds): string {
  return opensOn === undefined ? words.summary(communes.length, left) : words.tooEarly(dayInFrench(opensOn));
}

function chips(todo: readonly LeftToDo[]): Html {
  return html`<p class="todo">${todo.map((what) => html`<b class="${what}">${words.todo[what]}</b> `)}</p>`;
}
