import type {PaperSize} from '#schemas/vocabulary.ts'

/** What papers are called, in every language. */
export const paperNames: {readonly [P in PaperSize]: string} = {a4: 'A4', 'us-letter': 'US Letter'}
