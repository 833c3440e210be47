import {html} from '../html/html.ts'

/** Styles of the check page, over those of the index page. It is printed as well: bars keep an outline without their colour. */
export const checkStyles = html`
:root{--bar:#2f7f88;--warn:#8a5a00;--over:#9a1c1c}
@media(prefers-color-scheme:dark){:root{--bar:#6fb9c1;--warn:#f0c36d;--over:#ffb3ab}}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:20px}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
td.bar{width:65%}
.figures+article{max-width:960px}
table{font-size:.95rem}
svg{display:block;width:100%;height:14px;margin-top:5px;overflow:visible}
svg .value{fill:var(--bar);stroke:var(--ink);stroke-width:.5}
svg .over{fill:var(--over)}
svg .limit{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 2}
.error{color:var(--over);font-weight:600}
.warning{color:var(--warn);font-weight:600}
del{color:var(--soft)}
article ul{padding-left:20px;margin:8px 0}
article li{margin:0 0 8px}
code{font:14px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media(max-width:760px){
.overview thead{display:none}
.overview,.overview tbody,.overview tr,.overview th,.overview td{display:block}
.overview tr{border-bottom:1px solid var(--line);padding:8px 0}
.overview th,.overview td{border:0;padding:0}
.overview td::before{content:attr(data-head) ": ";color:var(--soft)}
}
@media print{article,figure{break-inside:avoid}}
`
