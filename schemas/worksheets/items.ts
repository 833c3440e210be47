/**
 * Two published checklists for patient material, item by item, in our own short words. A person answers them; where a machine can
 * see something it proposes an answer with its evidence (`proposals.ts`).
 */
export interface WorksheetItem {
  /** `pemat-1`, `cci-1`: number as in the publication. */
  readonly id: string
  readonly scale: Scale
  readonly question: string
  /** A material may have nothing that the item is about. */
  readonly mayNotApply: boolean
}

/** What is scored apart, and the share of "yes" in percent that passes. */
export const scales = {
  understandability: {title: 'PEMAT-P understandability', pass: 70},
  actionability: {title: 'PEMAT-P actionability', pass: 70},
  cci: {title: 'CDC Clear Communication Index', pass: 90},
} as const
export type Scale = keyof typeof scales
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets that the table is closed
export const scaleNames = Object.keys(scales) as Scale[]

/**
 * PEMAT-P: 17 items on understanding, 7 on acting; 13 and 14 are for films.
 * @see Shoemaker, Wolf, Brach: Patient Education Materials Assessment Tool, AHRQ 14-0002-EF
 */
const pemat: readonly (readonly [number, string, 'may not apply'?])[] = [
  [1, 'Is it plain what the guide is for?'],
  [2, 'Does everything in it serve that purpose?'],
  [3, 'Does it use everyday words?'],
  [4, 'Are medical terms few, and explained?'],
  [5, 'Is it written in the active voice?'],
  [6, 'Are its numbers clear?', 'may not apply'],
  [7, 'Can it be used without doing sums?'],
  [8, 'Does it come in short sections?', 'may not apply'],
  [9, 'Do headings say what their sections hold?', 'may not apply'],
  [10, 'Does one thing follow from the other?'],
  [11, 'Does it sum up what matters?', 'may not apply'],
  [12, 'Do boxes, bullets or bold type point to what matters?'],
  [15, 'Are there pictures wherever they would help?'],
  [16, 'Do the pictures support the text?', 'may not apply'],
  [17, 'Do the pictures have clear captions?', 'may not apply'],
  [18, 'Are the pictures clear and free of clutter?', 'may not apply'],
  [19, 'Are tables simple, with clear heads?', 'may not apply'],
  [20, 'Does it name at least one thing to do?'],
  [21, 'Does it speak to the reader when it says what to do?'],
  [22, 'Does it break each action into steps?'],
  [23, 'Does it give a tool for acting, such as a list to tick?'],
  [24, 'Does it show how to do any sums?', 'may not apply'],
  [25, 'Does it say how to use its tables and pictures?', 'may not apply'],
  [26, 'Are there pictures wherever they would help to act?'],
]

/**
 * Clear Communication Index: 1 to 11 for every material, 12 to 14 where it recommends something, 15 to 17 where it holds numbers, 18
 * to 20 where it speaks of risk.
 * @see CDC Clear Communication Index user guide, 2019
 */
const cci: readonly (readonly [number, string, 'may not apply'?])[] = [
  [1, 'Is there one main message?'],
  [2, 'Does it stand at the top?'],
  [3, 'Is it made to stand out?'],
  [4, 'Does a picture support it?'],
  [5, 'Is the reader asked to do something?'],
  [6, 'Are message and request in the active voice?'],
  [7, 'Does it always use the words of its readers?'],
  [8, 'Does it use lists?'],
  [9, 'Is it in chunks with headings?'],
  [10, 'Does the first part say what matters most?'],
  [11, 'Does it say what experts know, and what they do not know?'],
  [12, 'Does it recommend something to do?', 'may not apply'],
  [13, 'Does it say why that matters to the reader?', 'may not apply'],
  [14, 'Does it say exactly how to do it?', 'may not apply'],
  [15, 'Are its numbers of a kind that its readers use?', 'may not apply'],
  [16, 'Does it say what its numbers mean?', 'may not apply'],
  [17, 'Can its numbers be used without doing sums?', 'may not apply'],
  [18, 'Does it say what the risk is?', 'may not apply'],
  [19, 'Does it give the risks and the benefits of what it recommends?', 'may not apply'],
  [20, 'Are chances also told in words or pictures?', 'may not apply'],
]

export const worksheetItems: readonly WorksheetItem[] = [
  ...pemat.map(([number, question, optional]) => ({
    id: `pemat-${number}`,
    scale: number < 20 ? ('understandability' as const) : ('actionability' as const),
    question,
    mayNotApply: optional !== undefined,
  })),
  ...cci.map(([number, question, optional]) => ({
    id: `cci-${number}`,
    scale: 'cci' as const,
    question,
    mayNotApply: optional !== undefined,
  })),
]
