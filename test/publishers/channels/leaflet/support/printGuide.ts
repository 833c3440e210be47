import type {LeafletData} from '#publishers/channels/leaflet/leafletData.ts'
import {renderLeaflet} from '#publishers/channels/leaflet/renderLeaflet.ts'
import {paths} from '#publishers/manuscript/addresses.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import type {Sheet, Typesetter} from '#publishers/press/typst/typesetter.ts'
import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'
import {sampleBrand, sampleEdition, valueOf} from '#test/support/guides.ts'

const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450"><path d="M0 0h800v450z"/></svg>',
)

export const leafletEdition = sampleEdition('leaflet')

export function leafletOf(guide: Guide, paper: PaperSize = 'a4'): LeafletData {
  return renderLeaflet(composeGuide(guide, leafletEdition), {brand: sampleBrand, paper})
}

/** A sheet of a guide whose pictures are all the same triangle. */
export function sheetOf(guide: Guide, data: LeafletData = leafletOf(guide)): Sheet {
  return {
    name: `${guide.id} (${data.paper})`,
    data,
    pictures: figuresOf(guide).map(({assetId}) => ({path: paths.figure(assetId), bytes: drawing})),
  }
}

/** Sets a guide; problems fail the test that asks. */
export async function printGuide(press: Typesetter, guide: Guide, paper: PaperSize = 'a4') {
  return valueOf(await press.set(sheetOf(guide, leafletOf(guide, paper))))
}
