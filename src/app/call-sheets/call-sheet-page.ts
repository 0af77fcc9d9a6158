import type { MyList } from '../follow-up/my-lists.ts';
import { html } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import { qrPicture } from '../letters/qr-picture.ts';
import { messages } from '../messages.fr.ts';

const words = messages.callSheets;

const STYLE = `
body{font:14px/1.45 system-ui,sans-serif;color:#1c2733;max-width:48rem;margin:1rem auto;padding:0 1rem}
article{border:1px solid #7b8794;border-radius:6px;padding:.6rem .8rem;margin:.7rem 0;min-height:200px;break-inside:avoid}
article::after{content:"";display:block;clear:both}
img{float:right;margin-left:1rem}h1{font-size:1.2rem}h2{font-size:1.05rem;margin:.2rem 0}p{margin:.3rem 0}
.blank{border-bottom:1px solid #7b8794;height:1.6rem}button{font:inherit;padding:.5rem .9rem;border-radius:6px;border:1px solid #1e7b4f;background:#1e7b4f;color:#fff}
@media print{button{display:none}body{margin:0;max-width:none}}
`;

/** Call sheets to print, four lists a page: whom to reach, and the code that opens the form on a phone. */
export function callSheetPage(lists: readonly MyList[]): string {
  const { choices } = messages.workbook.tabs.lists.columns.state;
  const sheets = lists.map(
    ({ list, followUp, reach }) => html`<article>
<img src="${qrPicture(list.callLink ?? '')}" alt="" width="150" height="150">
<h2>${list.commune} – ${list.label}</h2>
<p>${list.head && html`${words.head} : <strong>${list.head}</strong> · `}${words.state} : ${choices[list.state ?? 'to_contact']} · ${messages.followUp.when(followUp)}</p>
<p>${words.reach} : ${reach === '' ? words.noContact : reach}</p>
<p>${words.notes} :</p><div class="blank"></div>
</article>`,
  );
  return wholePage(
    words.printTitle,
    STYLE,
    html`<main><h1>${words.printTitle}</h1><p>${words.scan} ${words.destroy}</p>
<button type="button" onclick="print()">${words.print}</button>${sheets}</main>`,
  );
}
