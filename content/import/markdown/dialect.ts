/** The typed lists of the dialect: container name and block type. */
export const listContainers = {
  symptoms: 'symptomList',
  'risk-factors': 'riskFactorList',
  tips: 'tipList',
} as const

/** Text directives that mean something. Every other `:word` is text, such as the minutes of `9:30am` or a dose `5mg:10ml`. */
export const textDirectives: readonly string[] = ['brand', 'term', 'flag', 'item']

/** Front matter in canonical order. */
export const frontMatterKeys = [
  'schema',
  'key',
  'language',
  'slug',
  'title',
  'shortTitle',
  'about',
  'bodyRegions',
  'topics',
  'audience',
  'mainMessage',
  'metaDescription',
  'authors',
  'datePublished',
  'dateModified',
  'lastReviewed',
  'reviewBy',
  'evidenceCheckedOn',
  'translatedVersion',
  'syndication',
  'relatedGuides',
  'sources',
] as const
export type FrontMatterKey = (typeof frontMatterKeys)[number]

/** Front matter that names documents: field, type, and whether it is a list. */
export const frontMatterLinks = {
  about: {type: 'concept', list: false},
  bodyRegions: {type: 'concept', list: true},
  topics: {type: 'concept', list: true},
  audience: {type: 'concept', list: false},
  authors: {type: 'person', list: true},
  relatedGuides: {type: 'guide', list: true},
} as const satisfies {
  readonly [Key in FrontMatterKey]?: {readonly type: string; readonly list: boolean}
}
