/** The one style of the public pages: system fonts, light and dark, readable at 360 px and on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#17212b;--soft:#4b5866;--paper:#fbfaf7;--card:#fff;--line:#d8dcd6;--accent:#0f5c4c;--accent-soft:#e2f0ea;--on-accent:#fff;--warn:#7a4300;--warn-soft:#fff1d6;--bar:#2f8f78;--bar-soft:#b9dccf;--mute:#c9cfd4}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef1;--soft:#b3c0ca;--paper:#12181d;--card:#1a2228;--line:#35414a;--accent:#8fdcc4;--accent-soft:#1d3a33;--on-accent:#08221b;--warn:#ffd48a;--warn-soft:#3b2c10;--bar:#5cc3a7;--bar-soft:#2c5c50;--mute:#4a565f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;overflow-wrap:break-word;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.skip{position:absolute;left:-999px}.skip:focus{left:12px;top:12px;background:var(--accent);color:var(--on-accent);padding:10px 14px;border-radius:6px;z-index:2}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--bar);outline-offset:3px;border-radius:3px}
.wrap{max-width:1080px;margin:0 auto;padding:0 20px}
.fiction{display:block;max-width:none;margin:0;background:var(--warn-soft);color:var(--warn);font-weight:600;text-align:center;padding:10px 20px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top .wrap{display:flex;flex-wrap:wrap;gap:6px 24px;align-items:baseline;padding-top:14px;padding-bottom:14px}
.top .brand{font-weight:700;color:var(--ink);text-decoration:none;margin-right:auto}
.top nav{display:flex;flex-wrap:wrap;gap:4px 18px}
main{padding:28px 0 48px}
h1{font-size:clamp(1.7rem,4.4vw,2.6rem);line-height:1.15;margin:0 0 12px;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.45rem;line-height:1.25;margin:44px 0 12px}
h3{font-size:1.12rem;line-height:1.35;margin:28px 0 8px}
p{overflow-wrap:anywhere}
p{margin:0 0 14px;max-width:68ch}
.lead{font-size:1.15rem;color:var(--soft)}
.eyebrow{color:var(--accent);font-weight:700;margin:0 0 6px}
.quiet{color:var(--soft);font-size:.93rem}
.facts{display:flex;flex-wrap:wrap;gap:12px;margin:20px 0;padding:0;list-style:none}
.facts li{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 18px;min-width:130px}
.facts b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles li{scroll-margin-top:12px}.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,240px),1fr));gap:12px;padding:0;margin:16px 0;list-style:none}
.tiles a{display:block;height:100%;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 16px;text-decoration:none;color:var(--ink)}
.tiles a:hover{border-color:var(--accent)}
.tiles strong{display:block;font-size:1.08rem;color:var(--accent);text-decoration:underline;text-underline-offset:3px}
.letters{display:flex;flex-wrap:wrap;gap:8px;padding:0;list-style:none}
.letters a{display:block;min-width:40px;min-height:40px;line-height:38px;padding:0 10px;text-align:center;border:1px solid var(--line);border-radius:8px;background:var(--card);text-decoration:none;font-weight:600}
.scroll{overflow-x:auto;position:relative;margin:14px 0}
table{border-collapse:collapse;width:100%;background:var(--card);font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:650;padding:0 0 8px}
th,td{border-bottom:1px solid var(--line);padding:10px 12px;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--ink);font-size:.92rem}
tbody th{font-weight:600}
td.num,th.num{text-align:right;white-space:nowrap}
.state{display:inline-block;border-radius:12px;padding:1px 10px;font-size:.9rem;background:var(--accent-soft);color:var(--ink);border:1px solid var(--bar)}
.state.silent{background:transparent;border:1px dashed var(--soft)}
.matrix td{text-align:center;min-width:46px;padding:8px 6px}
.matrix thead th{text-align:center;padding:8px 6px}.matrix thead th:first-child,.matrix tbody th{text-align:left;min-width:150px}
.s-unconditional{background:var(--bar-soft)}.s-conditional,.s-study{background:var(--accent-soft)}
blockquote{margin:8px 0 12px;padding:4px 0 4px 16px;border-left:4px solid var(--bar);max-width:68ch;overflow-wrap:anywhere}
dl.parts{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:8px 0 12px;max-width:68ch}
dl.parts dt{color:var(--soft)}dl.parts dd{margin:0;overflow-wrap:anywhere}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:18px 20px;margin:16px 0}
.card h3{margin-top:0}
.points{float:right;margin:0 0 8px 16px;font-weight:700;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:auto;font:inherit}
svg text{fill:var(--ink);font-size:14px}svg .soft{fill:var(--soft)}
footer{border-top:1px solid var(--line);background:var(--card);padding:24px 0;font-size:.93rem;color:var(--soft)}
footer p{max-width:80ch}code{font-size:.88em;overflow-wrap:anywhere;word-break:break-all}
figure{margin:18px 0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead.hidden{position:absolute}
.under{display:block;font-weight:400;font-size:.9rem;color:var(--soft);line-height:1.45}
.rank{font-size:1.25rem}
.score{font-weight:700;font-variant-numeric:tabular-nums}
th.wide{min-width:150px}
.bar{height:8px;margin-top:6px}.track{fill:var(--mute);opacity:.55}.fill{fill:var(--bar)}.hollow{fill:none;stroke:var(--soft);stroke-width:1}
.grid{stroke:var(--line)}.span{stroke:var(--bar);stroke-width:6;stroke-linecap:round;opacity:.5}.dot{fill:var(--accent)}
.notice{background:var(--warn-soft);color:var(--warn);border-radius:10px;padding:12px 16px}
.theme th,h3.theme{color:var(--accent)}.theme th{padding-top:18px}
.stance{display:inline-block;border-radius:6px;padding:1px 10px;font-size:.93rem;font-weight:600;border:1px solid var(--line)}
.pts{font-size:.88rem}.sym{display:inline-block;width:1em;height:1em;vertical-align:-.12em;overflow:visible;flex:none}.sym .on,symbol .on{fill:var(--accent);stroke:var(--accent);stroke-width:1.5}.sym .off,symbol .off{fill:none;stroke:var(--accent);stroke-width:1.8}.sym .no,symbol .no{stroke:var(--warn);stroke-width:2.4;stroke-linecap:round}.legend{display:flex;flex-wrap:wrap;gap:8px 12px;padding:0;list-style:none;margin:0 0 10px}
.matrix td{white-space:nowrap}.matrix thead th{min-width:96px;font-size:.85rem}.matrix tbody th{font-weight:500;font-size:.95rem}.matrix .theme th{font-weight:650}
.spans{list-style:none;padding:0;margin:0;display:grid;gap:16px}.spans svg{max-width:560px}.spans text{font-size:11px}
.why{border-top:1px dashed var(--line);padding-top:10px;margin-bottom:0;color:var(--soft)}
h4{font-size:1.05rem;line-height:1.4;margin:0 0 8px;max-width:60ch}
h1.small{font-size:1.4rem}
details{background:var(--card);border:1px solid var(--line);border-radius:12px;margin:10px 0;padding:0 18px}
summary{cursor:pointer;padding:12px 0;font-weight:600}
.said{border-top:1px solid var(--line);padding:14px 0 4px}
.said.beside{border-top-style:dashed;margin:14px 0 0 14px}
.steps li{max-width:68ch;margin-bottom:8px}
.bars th{width:40%}
.filters{border:1px solid var(--line);border-radius:12px;padding:8px 16px 14px;margin:16px 0;display:flex;flex-wrap:wrap;gap:10px 20px}
.filters{min-width:0}.filters label{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;font-weight:600;min-width:0;max-width:100%}
select{font:inherit;min-height:40px;min-width:0;max-width:min(100%,340px);color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:8px;padding:4px 8px}
select:focus-visible,button:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
.comparison{width:auto;min-width:100%;font-size:.92rem}.comparison td{padding:0}.comparison tbody th{position:sticky;left:0;background:var(--card);min-width:120px}.comparison thead th,.comparison thead th:first-child{min-width:0;border-left:1px solid var(--line)}.comparison thead tr+tr th,.comparison thead tr+tr th:first-child{text-align:center}
.comparison button{font:inherit;color:var(--ink);background:none;border:0;min-width:56px;min-height:40px;width:100%;padding:6px 4px;cursor:pointer;white-space:nowrap}
.comparison abbr{text-decoration:none}.comparison td{border-left:1px solid var(--line)}
[popover]{max-width:min(92vw,46ch);white-space:normal;text-align:left;color:var(--ink);background:var(--card);border:2px solid var(--bar);border-radius:12px;padding:14px 18px}
[popover] p{margin:0}
.s-declined{background:repeating-linear-gradient(135deg,var(--warn-soft) 0 6px,transparent 6px 12px)}
@media (min-width:1120px){.scroll:has(.comparison){margin-inline:calc((1040px - min(1500px,100vw - 60px))/2)}}
@media (max-width:640px){
.cards thead{position:absolute;left:-999px}
.cards,.cards tbody,.cards tr,.cards td,.cards th{display:block;width:100%}
.cards tr{border:1px solid var(--line);border-radius:12px;margin:0 0 12px;padding:8px 4px;background:var(--card)}
.cards td,.cards tbody th{border:0;padding:4px 12px;text-align:left;white-space:normal}
.cards td[data-label]::before{content:attr(data-label) " ";color:var(--soft)}
.cards tbody th{font-size:1.08rem}
.cards tr.theme{border:0;background:none;padding:0;margin:18px 0 6px}.cards tr.theme th{padding:0}
dl.parts{grid-template-columns:1fr}dl.parts dd{margin-bottom:6px}
.points{float:none;display:block;margin:0 0 6px}}
@media print{details::details-content{content-visibility:visible;block-size:auto}}
@media print{body{font-size:11pt}table{font-size:.88em}th,td{padding:5px 6px}.rank{font-size:1.1em}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}.filters,.embedding{display:none}.scroll{overflow:visible}.comparison{font-size:7.5pt;table-layout:fixed}.comparison thead th{font-size:7.5pt;padding:2px;overflow-wrap:anywhere}.comparison th:first-child{width:13%}.comparison thead tr+tr th:first-child{width:auto}.comparison button{min-width:0;min-height:0;padding:1px}.comparison tbody th{position:static;min-width:0;padding:2px 4px;font-size:7.5pt}:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#b8bdb6;--accent:#0f5c4c;--accent-soft:#e2f0ea;--warn:#7a4300;--warn-soft:#fff1d6;--bar:#2f8f78;--bar-soft:#b9dccf;--mute:#c9cfd4}.top nav,.skip,.letters{display:none}a{color:#000}.card,tr{break-inside:avoid}h2,h3,.theme{break-after:avoid}main{padding:0}}
`.trim();
