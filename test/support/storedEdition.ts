/** A print run of the first version of the sample guide. */
export const storedEdition = {
  _id: 'edition-desk',
  _type: 'leafletEdition',
  key: 'desk',
  snapshot: {_type: 'reference', _ref: 'guideSnapshot-muscle-spasm-en-1-0-0', _weak: true},
  paper: 'a4',
  printedOn: '2026-01-20',
}
