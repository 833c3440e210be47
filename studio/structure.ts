import type {StructureBuilder, StructureResolver} from 'sanity/structure'

/** The menu: what editors work on first, then the library that guides share, then who receives them. */
export const menu: readonly {readonly title: string; readonly types: readonly string[]}[] = [
  {title: 'Guides', types: ['guide']},
  {title: 'Newsletters', types: ['newsletterIssue']},
  {title: 'Leaflets', types: ['leafletEdition']},
  {title: 'Library', types: ['redFlag', 'source', 'exercise', 'concept', 'person']},
  {title: 'Clinic and partners', types: ['clinic', 'partner']},
]

export const structure: StructureResolver = (S) =>
  S.list()
    .title('Guidepost')
    .items(menu.map((entry) => menuItem(S, entry)))

function menuItem(S: StructureBuilder, {title, types}: (typeof menu)[number]) {
  const [only, ...more] = types.map((type) => S.documentTypeListItem(type))
  if (only !== undefined && more.length === 0) return only.title(title)
  return S.listItem()
    .title(title)
    .id(title.toLowerCase().replaceAll(' ', '-'))
    .child(
      S.list()
        .title(title)
        .items(types.map((type) => S.documentTypeListItem(type))),
    )
}
