import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {ChecksView} from './ChecksView.tsx'
import {isEmbedded} from './environment.ts'
import {ItemView, MailView, PageView} from './preview/GuidePreview.tsx'
import {IssueView} from './preview/IssueView.tsx'
import {EditionView, LeafletView} from './preview/LeafletView.tsx'
import {UsedByView} from './UsedByView.tsx'

/** Types that others share by reference: whoever changes one must see whom it changes. */
const shared = ['redFlag', 'source', 'exercise', 'concept', 'person']

/** What stands beside the form of each type. */
export const documentViews: DefaultDocumentNodeResolver = (S, {schemaType}) => {
  const form = S.view.form().id('form').title('Text')
  if (shared.includes(schemaType))
    return S.document().views([form, S.view.component(UsedByView).id('used-by').title('Used by')])
  if (schemaType === 'guide')
    return S.document()
      .views([
        form,
        S.view.component(ChecksView).id('checks').title('Checks'),
        S.view.component(MailView).id('newsletter').title('Newsletter'),
        ...(isEmbedded ? [S.view.component(LeafletView).id('leaflet').title('Leaflet')] : []),
        S.view.component(PageView).id('page').title('Guide page'),
        S.view.component(ItemView).id('feed').title('Feed item'),
      ])
      .defaultPanes(['form', 'newsletter'])
  if (schemaType === 'newsletterIssue')
    return S.document()
      .views([form, S.view.component(IssueView).id('newsletter').title('Newsletter')])
      .defaultPanes(['form', 'newsletter'])
  if (schemaType === 'leafletEdition' && isEmbedded)
    return S.document()
      .views([form, S.view.component(EditionView).id('leaflet').title('Leaflet')])
      .defaultPanes(['form', 'leaflet'])
  return S.document().views([form])
}
