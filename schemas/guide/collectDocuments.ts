/** Gets the documents with these ids; one that does not exist is left out. Ids are published ids in every perspective. */
export type FetchDocuments = (ids: readonly string[]) => Promise<readonly StoredDocument[]>

export interface StoredDocument {
  readonly _id: string
  readonly _type: string
}

/**
 * Collects everything that the named documents reach through references: GROQ cannot recurse and references sit at several
 * depths of Portable Text, so the walk is here, once, for a client, an export file or a test. A guide that is only linked to is
 * fetched but not walked.
 * @param known ids that the caller has by another road: they are not fetched
 */
export async function collectDocuments(
  ids: readonly string[],
  fetchDocuments: FetchDocuments,
  known: ReadonlySet<string> = new Set(),
): Promise<Map<string, StoredDocument>> {
  const roots = new Set(ids)
  const asked = new Set([...ids, ...known])
  const found = new Map<string, StoredDocument>()
  let wanted = [...roots]
  while (wanted.length > 0) {
    const documents = await fetchDocuments(wanted)
    for (const document of documents) found.set(document._id, document)
    const walked = documents.filter(({_id, _type}) => _type !== 'guide' || roots.has(_id))
    wanted = [...new Set(walked.flatMap((document) => referencesOf(document)))].filter(
      (id) => !asked.has(id),
    )
    for (const id of wanted) asked.add(id)
  }
  return found
}

function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === '_ref' && typeof member === 'string' ? [member] : referencesOf(member),
  )
}
