/** Everything that can carry the text of a guide. */
export const outputs = ['mail', 'leaflet', 'page', 'feedItem', 'guideDocument'] as const
export type Output = (typeof outputs)[number]

/**
 * What each output shows, output by field: the one table that renderers follow and that the loss law is tested against. Title,
 * main message, care advice, review dates, notices and legal notice are not in it: every output shows them, always.
 *
 * - `all`: in full. `chosen`: the sections an issue names; the others are listed with a link. `none`: left out.
 */
export const shows = {
  mail: {
    keyPoints: 'all',
    lede: 'none',
    sections: 'chosen',
    people: 'none',
    callToAction: 'all',
    related: 'none',
  },
  leaflet: {
    keyPoints: 'all',
    lede: 'all',
    sections: 'all',
    people: 'all',
    callToAction: 'all',
    related: 'none',
  },
  page: {
    keyPoints: 'all',
    lede: 'all',
    sections: 'all',
    people: 'all',
    callToAction: 'all',
    related: 'all',
  },
  feedItem: {
    keyPoints: 'all',
    lede: 'all',
    sections: 'all',
    people: 'all',
    callToAction: 'none',
    related: 'none',
  },
  guideDocument: {
    keyPoints: 'all',
    lede: 'all',
    sections: 'all',
    people: 'all',
    callToAction: 'none',
    related: 'all',
  },
} as const satisfies {[O in Output]: Row}

interface Row {
  readonly keyPoints: 'all' | 'none'
  readonly lede: 'all' | 'none'
  readonly sections: 'all' | 'chosen'
  readonly people: 'all' | 'none'
  readonly callToAction: 'all' | 'none'
  readonly related: 'all' | 'none'
}
