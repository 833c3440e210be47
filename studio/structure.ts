import {RocketIcon} from '@sanity/icons/Rocket'
import {distinctUntilChanged, map} from 'rxjs'
import type {SanityClient} from 'sanity'
import type {
  DocumentListBuilder,
  ListItemBuilder,
  StructureBuilder,
  StructureResolver,
} from 'sanity/structure'

import {countIcon} from './CountIcon.tsx'
import {isEmbedded} from './environment.ts'
import {type DocumentEntry, type FolderEntry, menu, type MenuEntry} from './menu.ts'
import {StatesPane} from './publishing/StateChart.tsx'
import {SentBackPane, ToSignPane} from './review/WaitingPane.tsx'
import {languageFor, type StudioLanguage} from './studioLanguage.ts'
import {apiVersion} from './surroundings.ts'
import {menuParams, watchCounts} from './todayCounts.ts'
import {StartHere} from './welcome/StartHere.tsx'
import {watchSettings} from './welcome/welcomeSettings.ts'
import {welcomeWords} from './welcome/words.ts'
import {wordsIn} from './words.ts'

/** The menu of Studio. What stands in it is data: `menu.ts`. */
export const structure: StructureResolver = (S, {i18n, getClient}) => {
  const language = languageFor(i18n.currentLocale.id)
  const client = getClient({apiVersion})
  const room = {S, client, language}
  const entries = menu.map((entry) => menuItem(room, entry))
  const root = S.list().id('root').title('Guidepost')
  return watchSettings(client).pipe(
    map(({dismissed}) => dismissed),
    distinctUntilChanged(),
    map((dismissed) =>
      root.items(dismissed ? entries : [startHere(S, language), S.divider(), ...entries]),
    ),
  )
}

interface Room {
  readonly S: StructureBuilder
  readonly client: SanityClient
  readonly language: StudioLanguage
}

/** What to do on the first morning, until somebody has seen enough of it. */
function startHere(S: StructureBuilder, language: StudioLanguage): ListItemBuilder {
  const {title} = welcomeWords[language]
  return S.listItem()
    .id('start')
    .title(title)
    .icon(RocketIcon)
    .child(S.component(StartHere).id('start').title(title))
}

function menuItem(room: Room, entry: MenuEntry): ListItemBuilder {
  const {S, language} = room
  const {id, icon} = entry
  const title = entry.title[language]
  const item = S.listItem().id(id).title(title).icon(icon)
  if ('panel' in entry)
    return item.child(
      S.component(panels[entry.panel])
        .id(id)
        .title(title)
        // What is opened from it stands beside it: the next one is a click away.
        .child((guide) => S.defaultDocument({schemaType: 'guide', documentId: guide})),
    )
  if (!('items' in entry)) {
    const {find} = entry
    return item
      .schemaType(entry.type)
      .child(
        find === undefined
          ? () => documentList(room, entry)
          : async () => documentList(room, entry, await find(room.client)),
      )
  }
  const items = shownItems(room, entry).map((inner) => menuItem(room, inner))
  return item.child(S.list().id(id).title(title).items(items))
}

/** The lists of a folder that are for whoever is here, with their numbers where it counts them. */
function shownItems({client, language}: Room, folder: FolderEntry): readonly MenuEntry[] {
  const items = folder.items.filter(isHere)
  if (folder.counted !== true) return items
  const counts = watchCounts(client, {...folder, items})
  const say = wordsIn(language).waiting
  return items.map((item) => ({...item, icon: countIcon({...item, counts, say})}))
}

const panels = {toSign: ToSignPane, sentBack: SentBackPane, states: StatesPane}

/** The publishers answer only behind the workshop. */
function isHere(entry: MenuEntry): boolean {
  return isEmbedded || !('panel' in entry)
}

/** @param ids the documents of the list, where they had to be found */
function documentList(
  {S, language}: Room,
  entry: DocumentEntry,
  ids?: readonly string[],
): DocumentListBuilder {
  const {id, title, type, order, template, parameters, guidesWhere} = entry
  const filter = ids === undefined ? entry.filter : '_id in $ids'
  const list = S.documentList()
    .id(id)
    .title(title[language])
    .schemaType(type)
    .apiVersion(apiVersion)
    .filter(['_type == $type', ...(filter === undefined ? [] : [filter])].join(' && '))
    .params({type, ...menuParams(), ...(ids === undefined ? {} : {ids})})
    .canHandleIntent((_name, {type: wanted}) => filter === undefined && wanted === type)
  const ordered =
    order === undefined ? list : list.defaultOrdering([{field: order[0], direction: order[1]}])
  if (guidesWhere !== undefined)
    return ordered.child((opened) => guidesOf(S, opened, guidesWhere, language))
  if (template === undefined) return ordered
  // Last, because every other setting forgets it.
  return ordered.initialValueTemplates([S.initialValueTemplateItem(template, parameters)])
}

/** The guides that belong to one document of a list. */
function guidesOf(
  S: StructureBuilder,
  opened: string,
  condition: string,
  language: StudioLanguage,
): DocumentListBuilder {
  return S.documentList()
    .id(opened)
    .title(wordsIn(language).guides)
    .schemaType('guide')
    .apiVersion(apiVersion)
    .filter(`_type == "guide" && ${condition}`)
    .params({opened})
    .defaultOrdering([{field: 'shortTitle', direction: 'asc'}])
}
