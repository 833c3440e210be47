/** The field that holds the sentence of an item of a list, by the type of the item. */
const sentenceFields = {richLine: 'text', listItem: 'text', causeItem: 'label'} as const

/** A kind of item that is a sentence, with more to it or not. */
export type SentenceType = keyof typeof sentenceFields

/** The field that holds the sentence of such an item. */
export function sentenceField(type: SentenceType): 'text' | 'label' {
  return sentenceFields[type]
}

/** The first of some names of types that is one of an item with a sentence; nothing where none is. */
export function sentenceTypeAmong(names: readonly unknown[]): SentenceType | undefined {
  return names.find(isSentenceType)
}

function isSentenceType(name: unknown): name is SentenceType {
  return typeof name === 'string' && Object.hasOwn(sentenceFields, name)
}
