import {choiceTitles} from './choiceTitles.ts'
import {previewWords} from './previewWords.ts'
import {sentenceTranslator} from './sentences.ts'

const inSpanish = sentenceTranslator(previewWords)

/** Members of closed lists, which previews show as they are stored. */
const choices = new Map(
  choiceTitles.flatMap(({titles}) =>
    Object.entries(titles).map(([value, [, spanish]]) => [value, spanish.toLowerCase()] as const),
  ),
)

type Prepare = (...selected: readonly unknown[]) => Readonly<Record<string, unknown>>

/** How a type is shown in lists, in Spanish: what the model says around the words of editors. */
export function translatePreview(preview: unknown): unknown {
  if (typeof preview !== 'object' || preview === null) return preview
  const prepare: unknown = Reflect.get(preview, 'prepare')
  if (!isPrepare(prepare)) return preview
  return {
    ...preview,
    prepare: (...selected: readonly unknown[]) => {
      const {title, subtitle, ...rest} = prepare(...selected)
      return {
        ...rest,
        title: typeof title === 'string' ? titleIn(title) : title,
        subtitle: typeof subtitle === 'string' ? partsIn(subtitle) : subtitle,
      }
    },
  }
}

/** A title of one part may be the words of an editor. */
function titleIn(title: string): string {
  return title.includes(' · ') ? partsIn(title) : inSpanish(title)
}

/** Any part may be a member of a closed list. */
function partsIn(text: string): string {
  return text
    .split(' · ')
    .map((part) => choices.get(part) ?? inSpanish(part))
    .join(' · ')
}

function isPrepare(value: unknown): value is Prepare {
  return typeof value === 'function'
}
