import type {Urgency} from '#schemas/vocabulary.ts'

/**
 * Inline styles: webmail drops style sheets, so each element carries its own. Class names exist only for the dark scheme, which
 * clients that support it take from the one style element.
 */
const font =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

export const ink = '#1b2a30'
const soft = '#4a5b62'

export const looks = {
  body: `${font};font-size:17px;line-height:1.55;color:${ink}`,
  h1: 'margin:0 0 12px;font-size:26px;line-height:1.25;font-weight:700',
  h2: 'margin:0 0 12px;font-size:22px;line-height:1.3;font-weight:700',
  h3: 'margin:28px 0 8px;font-size:19px;line-height:1.35;font-weight:700',
  h4: 'margin:20px 0 6px;font-size:17px;line-height:1.4;font-weight:700',
  p: 'margin:0 0 14px',
  lead: 'margin:0 0 16px;font-size:19px;line-height:1.5',
  list: 'margin:0 0 14px;padding:0 0 0 24px',
  item: 'margin:0 0 8px',
  small: `margin:0 0 10px;font-size:16px;line-height:1.5;color:${soft}`,
  notice: `margin:0 0 8px;padding:8px 12px;border:2px solid ${ink};font-weight:700`,
  callout: 'margin:0 0 14px;padding:12px 16px;border:1px solid #8fa3aa;border-radius:6px',
  image: 'display:block;width:100%;max-width:520px;height:auto;border:0;border-radius:6px',
  caption: `margin:6px 0 14px;font-size:16px;color:${soft}`,
  table: 'width:100%;border-collapse:collapse;margin:0 0 14px',
  cell: 'border:1px solid #8fa3aa;padding:6px 10px;text-align:left;vertical-align:top',
  wrapWords: 'overflow-wrap:anywhere;word-break:break-word',
}

/** Frame and ground of a care card. The urgency is said in words; the frame only makes it easier to find. */
export const cardLooks: {readonly [U in Urgency]: string} = {
  emergency:
    'margin:0 0 16px;padding:16px 18px;background-color:#fdf0ef;border:2px solid #a61b13;border-left-width:8px;border-radius:6px',
  urgent:
    'margin:0 0 16px;padding:16px 18px;background-color:#fff6e8;border:2px solid #9a5200;border-left-width:8px;border-radius:6px',
  nonurgent:
    'margin:0 0 16px;padding:16px 18px;background-color:#eef5f6;border:2px solid #2d6470;border-left-width:8px;border-radius:6px',
}

/** The dark scheme, for clients that have one. */
export const darkStyles = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#12191c!important}
.sheet{background-color:#1b2428!important}
.ink,.ink td,.ink th{color:#e9eff1!important}
.soft{color:#b9c6cb!important}
.link{color:#9bdbe3!important}
.button{background-color:#9bdbe3!important;color:#10262a!important}
.emergency{background-color:#3b1a18!important;border-color:#ff9d94!important}
.urgent{background-color:#37270d!important;border-color:#ffc069!important}
.nonurgent{background-color:#14313a!important;border-color:#9bdbe3!important}
.notice{border-color:#e9eff1!important}
}`
