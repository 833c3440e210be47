/** What the reference leaves open, what we answer and why. */
export interface Assumption<Answer> {
  readonly answer: Answer
  readonly why: string
  /** Where the reference speaks of it, or does not. */
  readonly reference: string
}

const actionsPage = 'https://www.sanity.io/docs/http-reference/actions'
const mutationPage = 'https://www.sanity.io/docs/http-reference/mutation'
const patchPage = 'https://www.sanity.io/docs/http-reference/patches'

/**
 * All that the suite takes for granted without a source. A run against the hosted lake shows which of them are wrong: correct them here,
 * then the embedded lake, which fails from then on.
 */
export const assumptions = {
  patchOfMissingDocument: {
    answer: {status: 404, type: 'documentNotFoundError'},
    why: 'The type is documented, the status is not; 404 says what happened and Studio gives up as on 409.',
    reference: mutationPage,
  },
  countOfNoNumber: {
    answer: {status: 400, type: 'validationError'},
    why: 'The hosted lake is known to refuse inc and dec of a missing path, with words that are not.',
    reference: patchPage,
  },
  insertIntoSomethingElse: {
    answer: {status: 400, type: 'validationError'},
    why: 'An insert into a text or a number is a mistake of the sender, as @sanity/mutator sees it too.',
    reference: patchPage,
  },
  insertIntoMissingList: {
    answer: {},
    why: 'Clients send setIfMissing first; without it @sanity/mutator inserts nothing and says nothing.',
    reference: patchPage,
  },
  orderOfSetAndSetIfMissing: {
    answer: {made: {a: 1, b: 2}},
    why: 'The documentation names set first. @sanity/mutator, by which Studio predicts the result, has setIfMissing first; agreeing with it keeps editors in step.',
    reference: patchPage,
  },
  resultsWithoutReturnIds: {
    answer: [{id: 'a', operation: 'create'}],
    why: 'Every client asks for ids; naming them always does no harm.',
    reference: mutationPage,
  },
  deleteOfMissingDocument: {
    answer: [{id: 'a', operation: 'none'}],
    why: 'It is a success that changed nothing.',
    reference: mutationPage,
  },
  typeOfMalformedIdRefusal: {
    answer: {status: 400, type: 'validationError', text: 'Malformed document ID'},
    why: 'The text is in the tests of official packages, the rest of the answer is not.',
    reference: mutationPage,
  },
  publishedHidesSystemDocuments: {
    answer: false,
    why: 'Only drafts and versions are said to be hidden.',
    reference: 'https://www.sanity.io/docs/content-lake/perspectives',
  },
  parseErrorOfTruncatedQuery: {
    answer: 'unexpected end-of-file, expected expression',
    why: 'The integration tests of the client match it; other words for other errors are our own.',
    reference: 'https://www.sanity.io/docs/http-reference/query',
  },
  draftKeepsTimeOfCreation: {
    answer: true,
    why: 'A draft goes on with the document it is made from; Studio sorts and shows by the time of creation.',
    reference: actionsPage,
  },
  discardOfMissingDraft: {
    answer: {status: 404, type: 'documentNotFoundError'},
    why: 'It is refused; how is not documented.',
    reference: actionsPage,
  },
  editOfMissingDocument: {
    answer: {status: 404, type: 'documentNotFoundError'},
    why: 'It is refused; how is not documented.',
    reference: actionsPage,
  },
  publishOfMissingDraft: {
    answer: {status: 404, type: 'documentNotFoundError'},
    why: 'It is refused; how is not documented.',
    reference: actionsPage,
  },
  unpublishOfMissingDocument: {
    answer: {status: 404, type: 'documentNotFoundError'},
    why: 'It is refused; how is not documented.',
    reference: actionsPage,
  },
  deleteWithUnnamedDraft: {
    answer: {status: 400, type: 'validationError'},
    why: 'It is refused, for the draft is work that nobody said to delete; how is not documented.',
    reference: actionsPage,
  },
  actionAcrossDocuments: {
    answer: {status: 400, type: 'validationError'},
    why: 'An action is about one document, its draft and its versions. Publishing a draft over another document would lose that one; how the hosted lake refuses it is not documented.',
    reference: actionsPage,
  },
  unknownAction: {
    answer: {status: 400, type: 'validationError'},
    why: 'How the hosted lake refuses it is not documented.',
    reference: actionsPage,
  },
  unknownRevision: {
    answer: 404,
    why: 'The history of a revision that never was is not documented.',
    reference: 'https://www.sanity.io/docs/http-reference/history',
  },
} as const satisfies Readonly<Record<string, Assumption<unknown>>>
