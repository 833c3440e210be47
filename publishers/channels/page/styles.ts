import {html, type SafeHtml} from '../../html/html.ts'
import {printStyles} from './printStyles.ts'

/** The styles of guide and status pages. `colour` is the clinic's: readable on white and below white (checked when read). */
export function pageStyles(
  colour: string,
  {logo = false}: {readonly logo?: boolean} = {},
): SafeHtml {
  return html`<style>:root{--clinic:${colour}}${screenStyles}${printStyles}${logo ? logoStyles : undefined}</style>`
}

/** Beside the name where both have room, above it where not. */
const logoStyles = html`
.banner p{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1rem}
.banner .logo{padding:8px;background:#fff;border-radius:4px;box-sizing:content-box}
.banner .logo+a{flex:1 1 9rem}
@media print{.banner .logo{padding:0;border-radius:0}}
`

const screenStyles = html`
:root{--ink:#1b2427;--quiet:#47545a;--line:#c3ccd0;--ground:#fff;--soft:#f3f6f6;--accent:var(--clinic);--link:var(--clinic);--frame:#1b2427;--alarm:#8f1d14;--alarm-frame:#8f1d14}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef0;--quiet:#b3c0c5;--line:#405058;--ground:#12191c;--soft:#1b2528;--accent:#e9eef0;--link:#8fd0da;--frame:#e9eef0;--alarm:#8f1d14;--alarm-frame:#e0695e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.banner{background:var(--clinic);color:#fff}
.banner p,main{max-width:43rem;margin:0 auto;padding:0 1.25rem}
.banner p{padding-top:.8rem;padding-bottom:.8rem;font-weight:600}
.banner a{color:#fff;text-decoration-thickness:1px;text-underline-offset:.2em}
main{padding-top:2rem;padding-bottom:4rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:0 0 .5em}
h1{font-size:clamp(1.8rem,1.4rem + 2vw,2.6rem);letter-spacing:-.01em;color:var(--accent)}
h2{font-size:1.5rem;margin-top:2.2em;color:var(--accent)}
h3{font-size:1.2rem;margin-top:1.6em}
h4{font-size:1.0625rem;margin-top:1.4em}
p,ul,ol,dl{margin:0 0 1em}
ul,ol{padding-inline-start:1.4em}
li{margin-bottom:.4em}
li>ul,li>ol{margin:.4em 0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.banner a:focus-visible{outline-color:#fff}
:target{scroll-margin-top:1rem;background:var(--soft)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:.5rem;padding:.5rem .8rem;background:var(--ground);color:var(--ink);z-index:1}
.notice{border:2px solid var(--frame);border-radius:4px;padding:.5rem .9rem;margin-bottom:.75rem}
.message{font-size:1.3rem;line-height:1.45;margin-top:1.2rem}
.card{border:1px solid var(--frame);border-radius:4px;margin:0 0 1rem;padding:0 1.1rem .4rem}
.card>:last-child{margin-bottom:.8rem}
.card h3{margin:.9rem 0 .6rem}
.card.urgent{border-width:3px}
.card.emergency{border:3px solid var(--alarm-frame)}
.card.emergency h3{background:var(--alarm);color:#fff;margin:0 -1.1rem .8rem;padding:.7rem 1.1rem}
.contents{border-top:1px solid var(--line);border-bottom:1px solid var(--line);margin-top:2.4rem;padding:1.2rem 0 .4rem}
.contents h2{margin-top:0;font-size:1.2rem}
.contents ul{list-style:none;padding:0}
.contents li{margin:0}
.contents a{display:inline-block;padding:.25rem 0}
.cite{color:var(--quiet);white-space:nowrap}
.term{text-decoration-style:dotted;color:inherit}
.tips{list-style:none;padding:0}
.tips li{position:relative;padding-inline-start:1.6em}
.tips li::before{content:"";position:absolute;inset-inline-start:.2em;top:.38em;width:.36em;height:.72em;border:solid var(--accent);border-width:0 .16em .16em 0;transform:rotate(42deg)}
.callout,.stop{border:1px solid var(--frame);border-radius:4px;padding:.9rem 1.1rem 0;margin:1.4rem 0}
.callout.important{border-width:3px}
.callout>p:first-child{margin-bottom:.3em}
.exercise{border-inline-start:4px solid var(--accent);padding-inline-start:1.2rem;margin:1.8rem 0}
.exercise h3,.stop h4{margin-top:0}
figure{margin:1.4rem 0}
figure img{display:block;max-width:100%;height:auto;border-radius:4px;background:#fff}
figcaption{margin-top:.5rem}
.credit{color:var(--quiet)}
table{border-collapse:collapse;width:100%;margin:1.4rem 0}
caption{text-align:start;font-weight:700;padding-bottom:.4rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .6rem .5rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{border-bottom:2px solid var(--frame)}
.glossary dt,.facts dt{font-weight:700}
.glossary dd{margin:0 0 .8em}
.sources{padding-inline-start:1.8em}
.sources a{overflow-wrap:anywhere}
.back{display:inline-block;min-width:1.75rem;text-align:center;white-space:nowrap;text-decoration:none}
.actions{border-top:3px solid var(--accent);margin-top:3rem;padding-top:1.5rem}
.actions h2{font-size:1.2rem;margin-top:1.6em}
.button{display:inline-block;background:var(--clinic);color:#fff;font-weight:600;text-decoration:none;padding:.75rem 1.4rem;border-radius:4px}
.button:hover{text-decoration:underline}
.legal h2{font-size:1.2rem}
.facts{border-top:1px solid var(--line);padding-top:1.2rem;margin-top:2.4rem}
.facts div{display:grid;grid-template-columns:11rem 1fr;gap:.8rem}
.facts dd{margin:0;overflow-wrap:anywhere}
.answer{font-size:1.3rem;border:3px solid var(--frame);border-radius:4px;padding:.8rem 1.1rem}
@media (max-width:32rem){.facts div{grid-template-columns:1fr;gap:0;margin-bottom:.6rem}}
`
