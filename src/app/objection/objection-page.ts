import type { CampaignData } from '../campaign.ts';
import { type Html, html } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import { messages } from '../messages.fr.ts';
import { OBJECTION } from './objection-links.ts';
import type { TakenObjection } from './take-objection.ts';

const words = messages.objection;

type Of = Pick<CampaignData, 'association' | 'name' | 'replyTo' | 'sourceCode'>;

/**
 * Asks whether to write no more. Looking at it changes nothing: mail scanners open every link before the person does,
 * so that only the button objects.
 */
export function questionPage(campaign: Of, address: string, code: string): string {
  return page(
    campaign,
    html`<p>${words.explained(campaign.association.name, campaign.name)}</p>
<form method="post" action="${address}" target="_top"><input type="hidden" name="${OBJECTION}" value="${code}">
<button>${words.confirm}</button></form>`,
  );
}

/** Says what became of the request, and how else to make it. */
export function answerPage(campaign: Of, taken: TakenObjection): string {
  const { association, replyTo } = campaign;
  const [title, said] = words.answers[taken];
  return page(
    campaign,
    html`<p role="status"><strong>${title}</strong></p><p>${said(association.name)}</p><p class="quiet">${
      taken === 'unknown' ? words.elsewhere(replyTo) : words.changeOfMind(replyTo)
    }</p>`,
  );
}

function page(campaign: Of, body: Html): string {
  return wholePage(
    words.title,
    STYLE,
    html`<main>
<p class="quiet">${campaign.association.name}</p><h1>${words.title}</h1>
${body}
</main><footer class="quiet"><a href="${campaign.sourceCode}" target="_top">${words.sourceCode}</a></footer>`,
  );
}

const STYLE = `:root{color-scheme:light dark;--ink:#1c2733;--quiet:#4a5763;--paper:#fff;--accent:#14594a;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#eef2f5;--quiet:#b4c0cc;--paper:#11161c;--accent:#8fd6bd;--on:#10231d}}
body{font:17px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:34rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25;margin:.2rem 0 1rem}p{margin:0 0 1rem}.quiet{color:var(--quiet);font-size:.94rem}
button{font:inherit;font-weight:600;padding:.75rem 1.4rem;border:0;border-radius:8px;background:var(--accent);color:var(--on);cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}a{color:var(--accent)}footer{margin-top:2.5rem}`;
