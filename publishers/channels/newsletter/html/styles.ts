import {html, type SafeHtml} from '../../../html/html.ts'

/**
 * The looks of a mail, written inline because many mail programs drop style sheets. What is not said here is inherited from
 * `font` of the cell around it. Both languages of the model run from left to right.
 */
export const inline = {
  font: 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;font-size:17px;line-height:1.55;color:#1b2427;word-break:break-word;overflow-wrap:anywhere',
  p: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding:0 0 0 24px',
  nested: 'margin:6px 0 0;padding:0 0 0 24px',
  item: 'margin:0 0 8px',
  h1: 'margin:0 0 16px;font-size:28px;line-height:1.25',
  lead: 'margin:0 0 20px;font-size:19px;line-height:1.5',
  quiet: 'color:#47545a',
  notice: 'padding:10px 16px;border:2px solid #1b2427;font-weight:700',
  figure: 'margin:0 0 20px',
  image: 'display:block;width:100%;height:auto;background:#ffffff;border-radius:6px',
  caption: 'margin:8px 0 0',
  th: 'padding:8px 12px 8px 0;border-bottom:2px solid #1b2427;text-align:left;vertical-align:top',
  td: 'padding:8px 12px 8px 0;border-bottom:1px solid #c3ccd0;vertical-align:top',
  tableCaption: 'padding:0 0 6px;text-align:left;font-weight:700',
} as const

/** What a mail of 600 px leaves for text and pictures. */
export const columnWidth = 536

/** Headings by level, below the title. */
export const headings: {readonly [level: number]: string} = {
  2: 'margin:36px 0 16px;font-size:23px;line-height:1.3',
  3: 'margin:28px 0 10px;font-size:19px;line-height:1.35',
  4: 'margin:22px 0 8px;font-size:17px;line-height:1.4',
  5: 'margin:18px 0 6px;font-size:17px;line-height:1.4',
}

/** Looks of the care cards. Weight of the frame and words tell them apart; red only helps. */
export const cards = {
  emergency: {frame: '3px solid #8f1d14', ground: '#8f1d14', ink: '#ffffff'},
  urgent: {frame: '3px solid #1b2427', ground: '#1b2427', ink: '#ffffff'},
  nonurgent: {frame: '1px solid #1b2427', ground: '#eef3f3', ink: '#1b2427'},
} as const

/**
 * The style sheet: only what inline styles cannot say. A program that drops it shows the light mail, complete and readable.
 * `!important` is what beats an inline style.
 */
export const sheet: SafeHtml = html`<style>
:root{color-scheme:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%;text-size-adjust:100%}
a{text-underline-offset:2px}
@media (max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}.in{padding-left:14px!important;padding-right:14px!important}}
@media (prefers-color-scheme:dark){
.back{background:#0c1214!important}
.page{background:#151d20!important}
.page,.page table,.page td,.page th,.page h1,.page h2,.page h3,.page h4,.page h5,.foot td{color:#e9eef0!important;border-color:#8b9ba2!important}
.quiet{color:#b3c0c5!important}
.page a,.foot a{color:#8fd0da!important}
.page .button,.page .emergency h3,.page .urgent h3{color:#ffffff!important}
.page .urgent,.page .nonurgent{border-color:#8b9ba2!important}
.page .emergency,.page .emergency td{border-color:#e0695e!important}
.page .urgent .head{background:#39484f!important}
.page .nonurgent .head{background:#222c30!important}
.button{border-color:#8fd0da!important}
}
</style>`
