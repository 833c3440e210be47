import {html} from '../../html/html.ts'

/** The page on paper: black on white, nothing torn apart, addresses written out. */
export const printStyles = html`
@media print{
@page{margin:20mm 18mm}
:root{--ink:#000;--quiet:#333;--line:#999;--ground:#fff;--soft:#fff;--accent:var(--clinic);--link:#000;--frame:#000}
body{font-size:12pt;line-height:1.4}
main{max-width:none;padding:0}
.banner{background:none;color:#000;border-bottom:1.5pt solid var(--clinic);margin-bottom:6mm}
.banner p{max-width:none;padding:0 0 2mm}
.banner a{color:#000;text-decoration:none}
.skip,.contents,.screen,.back{display:none}
h1{font-size:24pt}
h2{font-size:16pt;margin-top:1.4em}
h3,h4{font-size:12.5pt}
h1,h2,h3,h4{break-after:avoid}
.message{font-size:14pt}
.card,.callout,.stop,.exercise,figure,li,tr,.facts,.glossary div{break-inside:avoid}
.card.emergency h3{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tips li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
figure img{max-height:70mm;width:auto}
p,li{orphans:3;widows:3}
section a[href^="http"]:not(.cite)::after{content:" (" attr(href) ")";color:#333}
.sources a::after,.facts a::after{content:none!important}
.button{background:none;color:#000;padding:0;font-weight:700}
.button::after{content:": " attr(href);font-weight:400}
}
`
