import {renderSVG} from 'uqr'

import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {words} from '../../manuscript/words.ts'
import type {Validity} from './leafletData.ts'

/**
 * The QR code of the status page, the same address in print, and the facts by which a reader judges the leaflet. Error
 * correction M and a quiet zone of four modules, as ISO/IEC 18004 asks: leaflets are photocopied and folded.
 */
export function validityOf({language, leaflet, facts}: Manuscript): Validity {
  const text = words[language]
  return {
    question: text.stillValid,
    url: leaflet.statusUrl,
    code: renderSVG(leaflet.statusUrl, {ecc: 'M', border: 4}),
    alt: text.qrCode(leaflet.statusUrl),
    facts: [...facts, {label: text.code, value: leaflet.code}],
  }
}
