import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {ChecksView} from './ChecksView.tsx'
import {UsedByView} from './UsedByView.tsx'

/** Types that others share by reference: whoever changes one must see whom it changes. */
const shared = ['redFlag', 'source', 'exercise', 'concept', 'person']

/** What stands beside the form of each type. */
export const documentViews: DefaultDocumentNodeResolver = (S, {schemaType}) => {
  const form = S.view.form().id('form').title('Text')
  if (shared.includes(schemaType))
    return S.document().views([form, S.view.component(UsedByView).id('used-by').title('Used by')])
  if (schemaType === 'guide')
    return S.document().views([form, S.view.component(ChecksView).id('checks').title('Checks')])
  return S.document().views([form])
}
