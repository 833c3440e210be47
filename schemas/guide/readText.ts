import type {
  Block,
  Exercise,
  Figure,
  GuideLink,
  Inline,
  InlineText,
  MarkDef,
  TextBlock,
} from './portableText.ts'
import type {Reading} from './reading.ts'
import {
  type StoredBlock,
  type StoredTextBlock,
  storedConcept,
  storedExercise,
  storedGuide,
  storedImageAsset,
} from './stored.ts'

/** Notes that a text cites a source and gives the source's key; undefined after a problem. */
type Cite = (reference: {_ref: string}, path: string) => string | undefined

/**
 * Readers of Portable Text: stored blocks in, blocks with resolved references out. `cite` is called in reading order, so the
 * guide's list of citations comes out in order of first appearance.
 */
export function createTextReader(reading: Reading, cite: Cite) {
  function inline(blocks: readonly StoredTextBlock[], path: string): InlineText {
    const [block] = blocks
    if (block === undefined) throw new Error('BUG: an empty inline text passed its form')
    return textBlock(block, path)
  }

  function texts(blocks: readonly StoredTextBlock[], path: string): TextBlock[] {
    return blocks.map((block, index) => textBlock(block, `${path}[${index}]`))
  }

  function body(blocks: readonly StoredBlock[], path: string): Block[] {
    return blocks.flatMap((block, index) => readBlock(block, `${path}[${index}]`) ?? [])
  }

  function items(
    lines: readonly {_key: string; key?: string | undefined; text: StoredTextBlock[]}[],
    path: string,
  ) {
    return lines.map((line, index) => ({
      key: line.key ?? line._key,
      text: inline(line.text, `${path}[${index}].text`),
    }))
  }

  function textBlock(block: StoredTextBlock, path: string): TextBlock {
    const markDefs = block.markDefs.flatMap(
      (def, index) => markDef(def, `${path}.markDefs[${index}]`) ?? [],
    )
    return {
      _type: 'block',
      _key: block._key,
      style: block.style,
      ...(block.listItem === undefined ? {} : {listItem: block.listItem, level: block.level ?? 1}),
      children: block.children.flatMap(
        (child, index) => inlineChild(child, `${path}.children[${index}]`) ?? [],
      ),
      markDefs,
    }
  }

  function inlineChild(
    child: StoredTextBlock['children'][number],
    path: string,
  ): Inline | undefined {
    if (child._type !== 'citationRef') return child
    const source = cite(child.source, `${path}.source`)
    if (source === undefined) return undefined
    return {_type: child._type, _key: child._key, source}
  }

  function markDef(def: StoredTextBlock['markDefs'][number], path: string): MarkDef | undefined {
    if (def._type === 'link') return def
    if (def._type === 'guideLink') {
      const guide = readGuideLink(reading, def.guide, `${path}.guide`)
      if (guide === undefined) return undefined
      return {
        _type: 'guideLink',
        _key: def._key,
        guide,
        ...(def.anchor === undefined ? {} : {anchor: def.anchor}),
      }
    }
    const concept = reading.follow(storedConcept, def.concept, `${path}.concept`)
    if (concept === undefined) return undefined
    const definition = concept.definition?.[reading.language]
    const name = reading.localized(concept.name, `${path}.concept.name`)
    return {
      _type: 'termRef',
      _key: def._key,
      term: {key: concept.key, name, ...(definition === undefined ? {} : {definition})},
    }
  }

  const readers: {
    [Type in StoredBlock['_type']]: (
      block: Extract<StoredBlock, {_type: Type}>,
      path: string,
    ) => Block | undefined
  } = {
    block: textBlock,
    symptomList: ({_type, _key, items: lines}, path) => ({
      _type,
      _key,
      items: items(lines, `${path}.items`),
    }),
    riskFactorList: ({_type, _key, items: lines}, path) => ({
      _type,
      _key,
      items: items(lines, `${path}.items`),
    }),
    tipList: ({_type, _key, items: lines}, path) => ({
      _type,
      _key,
      items: items(lines, `${path}.items`),
    }),
    causeList: ({_type, _key, items: causes}, path) => ({
      _type,
      _key,
      items: causes.map((cause, index) => ({
        key: cause.key ?? cause._key,
        label: inline(cause.label, `${path}.items[${index}].label`),
        category: cause.category,
        body: texts(cause.body, `${path}.items[${index}].body`),
      })),
    }),
    callout: ({_type, _key, tone, body: paragraphs}, path) => ({
      _type,
      _key,
      tone,
      body: texts(paragraphs, `${path}.body`),
    }),
    figure: ({_type, _key, image, alt, decorative, caption, credit}, path) => {
      const figure = readFigure(reading, {image, alt: alt ?? '', decorative, caption, credit}, path)
      return figure && {_type, _key, figure}
    },
    exerciseRef: ({_key, exercise: reference}, path) => {
      const exercise = readExercise(reading, cite, reference, `${path}.exercise`)
      return exercise && {_type: 'exercise', _key, exercise}
    },
    simpleTable: ({_type, _key, caption, rows}, path) => ({
      _type,
      _key,
      ...(caption === undefined ? {} : {caption}),
      rows: rows.map((row, index) => ({
        _key: row._key,
        cells: row.cells.map((cell, column) =>
          inline(cell.text, `${path}.rows[${index}].cells[${column}]`),
        ),
      })),
    }),
  }

  function readBlock<Type extends StoredBlock['_type']>(
    block: Extract<StoredBlock, {_type: Type}>,
    path: string,
  ): Block | undefined {
    const read: (block: Extract<StoredBlock, {_type: Type}>, path: string) => Block | undefined =
      readers[block._type]
    return read(block, path)
  }

  return {inline, texts, body, items}
}

/** What a link to another guide needs to know of it. */
export function readGuideLink(
  reading: Reading,
  reference: {_ref: string},
  path: string,
): GuideLink | undefined {
  const guide = reading.follow(
    storedGuide.pick({key: true, language: true, slug: true, shortTitle: true}),
    reference,
    path,
  )
  if (guide === undefined) return undefined
  if (guide.language !== reading.language) {
    reading.fail(
      'G03',
      path,
      `Names a guide in "${guide.language}". Link to one in "${reading.language}".`,
    )
  }
  return {
    key: guide.key,
    language: guide.language,
    slug: guide.slug.current,
    shortTitle: guide.shortTitle,
  }
}

function readExercise(
  reading: Reading,
  cite: Cite,
  reference: {_ref: string},
  path: string,
): Exercise | undefined {
  const stored = reading.follow(storedExercise, reference, path)
  if (stored === undefined) return undefined
  const texts = (
    list: readonly {en?: string | undefined; es?: string | undefined}[],
    field: string,
  ) => list.map((value, index) => reading.localized(value, `${path}.${field}[${index}]`))
  return {
    key: stored.key,
    name: reading.localized(stored.name, `${path}.name`),
    goal: reading.localized(stored.goal, `${path}.goal`),
    steps: texts(stored.steps, 'steps'),
    dose: withoutUndefined(stored.dose),
    stopIf: texts(stored.stopIf, 'stopIf'),
    figures: stored.figures.flatMap(({image, alt, caption, credit}, index) => {
      const at = `${path}.figures[${index}]`
      const words = {alt: reading.localized(alt, `${at}.alt`), caption: caption?.[reading.language]}
      return readFigure(reading, {image, decorative: false, credit, ...words}, at) ?? []
    }),
    sources: stored.sources.flatMap(
      (source, index) => cite(source, `${path}.sources[${index}]`) ?? [],
    ),
  }
}

interface StoredFigure {
  image: {asset: {_ref: string}}
  alt: string
  decorative: boolean
  caption?: string | undefined
  credit?: string | undefined
}

function readFigure(
  reading: Reading,
  {image, alt, decorative, caption, credit}: StoredFigure,
  path: string,
): Figure | undefined {
  const asset = reading.follow(storedImageAsset, image.asset, `${path}.image`)
  if (asset === undefined) return undefined
  if (alt === '' && !decorative) {
    reading.fail('A01', `${path}.alt`, 'Say what the figure shows, or mark it as only decoration.')
  }
  return {
    assetId: asset._id,
    ...asset.metadata.dimensions,
    mediaType: asset.mimeType,
    alt: decorative ? '' : alt,
    decorative,
    ...withoutUndefined({caption, credit}),
  }
}

type Defined<Value> = {[Key in keyof Value]?: Exclude<Value[Key], undefined>}

/** Drops members that are undefined: past the door an optional member is there or not there. */
export function withoutUndefined<Value extends object>(value: Value): Defined<Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` cannot know that the members kept are the members given
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Defined<Value>
}
