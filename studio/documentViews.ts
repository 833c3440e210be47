import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {ChecksView} from './ChecksView.tsx'
import {OtherLanguageView} from './counterpart/OtherLanguageView.tsx'
import {counterpartWordsFor} from './counterpart/words.ts'
import {WorksheetView} from './editor/WorksheetView.tsx'
import {isEmbedded} from './environment.ts'
import {FeedView} from './partner/FeedView.tsx'
import {partnerWordsFor} from './partner/words.ts'
import {ItemView, MailView, PageView} from './preview/GuidePreview.tsx'
import {IssueView} from './preview/IssueView.tsx'
import {EditionView, LeafletView} from './preview/LeafletView.tsx'
import {underNotice} from './recall/underNotice.tsx'
import {ChangedGuidesView} from './review/ChangedGuidesView.tsx'
import {ReviewView} from './review/ReviewView.tsx'
import {reviewWordsFor} from './review/words.ts'
import {languageFor} from './studioLanguage.ts'
import {UsedByView} from './UsedByView.tsx'
import {wordsIn} from './words.ts'

/** Types that others share by reference: whoever changes one must see whom it changes. */
const shared = ['redFlag', 'source', 'exercise', 'concept', 'person']

/** What stands beside the form of a guide; where the guide was taken back, each says so. */
const ofGuides = {
  checks: underNotice(ChecksView),
  worksheets: underNotice(WorksheetView),
  otherLanguage: underNotice(OtherLanguageView),
  review: underNotice(ReviewView),
  mail: underNotice(MailView),
  leaflet: underNotice(LeafletView),
  page: underNotice(PageView),
  item: underNotice(ItemView),
}

/** Width of a window that holds a list, a form and a preview; in a narrower one Studio would fold the form away. CSS pixels. */
const wide = 1360

/** What a document opens with: its form, and a preview where there is room for both. */
function beside(preview: string): string[] {
  return globalThis.innerWidth < wide ? ['form'] : ['form', preview]
}

/** What stands beside the form of each type. */
export const documentViews: DefaultDocumentNodeResolver = (S, {schemaType, i18n}) => {
  const words = wordsIn(languageFor(i18n.currentLocale.id))
  const review = reviewWordsFor(i18n.currentLocale.id)
  const form = S.view.form().id('form').title(words.form)
  const usedBy = S.view.component(UsedByView).id('used-by').title(words.usage)
  const changed = S.view.component(ChangedGuidesView).id('changed').title(review.changed)
  if (shared.includes(schemaType))
    return S.document().views(
      isEmbedded && schemaType !== 'person' ? [form, usedBy, changed] : [form, usedBy],
    )
  if (schemaType === 'guide')
    return S.document()
      .views([
        form,
        S.view.component(ofGuides.checks).id('checks').title(words.checks),
        S.view.component(ofGuides.worksheets).id('worksheets').title(words.worksheets),
        S.view
          .component(ofGuides.otherLanguage)
          .id('other-language')
          .title(counterpartWordsFor(i18n.currentLocale.id).view),
        S.view.component(ofGuides.review).id('review').title(review.title),
        S.view.component(ofGuides.mail).id('newsletter').title(words.mail),
        ...(isEmbedded
          ? [S.view.component(ofGuides.leaflet).id('leaflet').title(words.leaflet)]
          : []),
        S.view.component(ofGuides.page).id('page').title(words.page),
        S.view.component(ofGuides.item).id('feed').title(words.item),
      ])
      .defaultPanes(beside('newsletter'))
  if (schemaType === 'newsletterIssue')
    return S.document()
      .views([form, S.view.component(IssueView).id('newsletter').title(words.mail)])
      .defaultPanes(beside('newsletter'))
  if (schemaType === 'partner')
    return S.document()
      .views([
        form,
        S.view.component(FeedView).id('feed').title(partnerWordsFor(i18n.currentLocale.id).view),
      ])
      .defaultPanes(beside('feed'))
  if (schemaType === 'leafletEdition' && isEmbedded)
    return S.document()
      .views([form, S.view.component(EditionView).id('leaflet').title(words.leaflet)])
      .defaultPanes(beside('leaflet'))
  return S.document().views([form])
}
