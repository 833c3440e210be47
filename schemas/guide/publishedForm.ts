/**
 * A draft as the document that it becomes: Sanity's convention for references that had to be weak while both ends were drafts
 * (`_strengthenOnPublish`) is undone for every target that is published by now. Others stay weak, as the hosted store keeps them.
 */
export function publishedForm<Document>(
  draft: Document,
  isPublished: (id: string) => boolean,
): Document {
  return strengthen(draft, isPublished)
}

function strengthen<Value>(value: Value, isPublished: (id: string) => boolean): Value {
  if (typeof value !== 'object' || value === null) return value
  const walked: unknown = Array.isArray(value)
    ? value.map((item: unknown) => strengthen(item, isPublished))
    : Object.fromEntries(
        Object.entries(strong(value, isPublished)).map(([name, member]: [string, unknown]) => [
          name,
          strengthen(member, isPublished),
        ]),
      )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same members, less two that only drafts have
  return walked as Value
}

function strong(value: object, isPublished: (id: string) => boolean): object {
  const id: unknown = Reflect.get(value, '_ref')
  if (typeof id !== 'string' || !('_strengthenOnPublish' in value) || !isPublished(id)) return value
  const {_strengthenOnPublish, _weak, ...rest} = {_weak: true, ...value}
  return rest
}
