import {html} from '../html/html.ts'

/** Styles of the index page: quiet, so that the outputs are what one sees. */
export const deskStyles = html`
:root{--ink:#1b2a30;--soft:#55666d;--line:#d5dde0;--ground:#f6f8f8;--card:#fff;--accent:#0f4c52;--bad:#9a1c1c}
@media(prefers-color-scheme:dark){:root{--ink:#e8eef0;--soft:#a9b8be;--line:#34444b;--ground:#141c20;--card:#1c262b;--accent:#8ecdd4;--bad:#ffb3ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
header,main{max-width:1400px;margin:0 auto;padding:0 24px}
header{padding-top:32px}
h1{font-size:1.6rem;margin:0;color:var(--accent)}
header p{margin:4px 0 16px;color:var(--soft)}
h2{font-size:1.15rem;margin:40px 0 8px}
h3{font-size:1rem;margin:0 0 12px}
article{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:20px;margin:0 0 20px}
.row{display:grid;grid-template-columns:repeat(auto-fit,minmax(340px,1fr));gap:20px}
figure{margin:0;min-width:0}
figcaption{color:var(--soft);margin:0 0 6px}
iframe{border:1px solid var(--line);border-radius:6px;background:#fff;width:100%;height:760px;display:block}
a{color:var(--accent)}
pre{overflow-x:auto;background:var(--ground);border:1px solid var(--line);border-radius:6px;padding:12px}
pre{font:14px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.steps{list-style:none;padding:0;max-width:420px}
.steps li{display:flex;justify-content:space-between;border-bottom:1px solid var(--line);padding:6px 0;color:var(--soft)}
.steps .done,.steps .running{color:var(--ink)}
.steps .failed,.failure{color:var(--bad)}
.failure pre{white-space:pre-wrap}
`
