import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {ChecksView} from './ChecksView.tsx'
import {ItemView, MailView, PageView} from './preview/GuidePreview.tsx'
import {IssueView} from './preview/IssueView.tsx'
import {languageFor} from './studioLanguage.ts'
import {UsedByView} from './UsedByView.tsx'
import {wordsIn} from './words.ts'

/** Types that others share by reference: whoever changes one must see whom it changes. */
const shared = ['redFlag', 'source', 'exercise', 'concept', 'person']

/** What stands beside the form of each type. */
export const documentViews: DefaultDocumentNodeResolver = (S, {schemaType, i18n}) => {
  const words = wordsIn(languageFor(i18n.currentLocale.id))
  const form = S.view.form().id('form').title(words.form)
  if (shared.includes(schemaType))
    return S.document().views([form, S.view.component(UsedByView).id('used-by').title(words.usage)])
  if (schemaType === 'guide')
    return S.document()
      .views([
        form,
        S.view.component(ChecksView).id('checks').title(words.checks),
        S.view.component(MailView).id('newsletter').title(words.mail),
        S.view.component(PageView).id('page').title(words.page),
        S.view.component(ItemView).id('feed').title(words.item),
      ])
      .defaultPanes(['form', 'newsletter'])
  if (schemaType === 'newsletterIssue')
    return S.document()
      .views([form, S.view.component(IssueView).id('newsletter').title(words.mail)])
      .defaultPanes(['form', 'newsletter'])
  return S.document().views([form])
}
