import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {ChecksView} from './ChecksView.tsx'
import {WorksheetView} from './editor/WorksheetView.tsx'
import {ItemView, MailView, PageView} from './preview/GuidePreview.tsx'
import {IssueView} from './preview/IssueView.tsx'
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
        S.view.component(WorksheetView).id('worksheets').title('Worksheets'),
        S.view.component(MailView).id('newsletter').title('Newsletter'),
        S.view.component(PageView).id('page').title('Guide page'),
        S.view.component(ItemView).id('feed').title('Feed item'),
      ])
      .defaultPanes(['form', 'newsletter'])
  if (schemaType === 'newsletterIssue')
    return S.document()
      .views([form, S.view.component(IssueView).id('newsletter').title('Newsletter')])
      .defaultPanes(['form', 'newsletter'])
  return S.document().views([form])
}
