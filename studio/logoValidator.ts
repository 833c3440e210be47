import type {CustomValidator, ImageValue} from '@sanity/types'

import {logoFault, logoFaultWords, pictureOfAsset} from '#schemas/guide/logoFault.ts'

import type {StudioLanguage} from './studioLanguage.ts'
import {apiVersion} from './surroundings.ts'
import {translateMessage} from './translation/translateMessage.ts'

/** Looks at a logo as `readClinic` will, while the form is open: the store alone knows how large its file is. */
export function logoValidator(language: StudioLanguage): CustomValidator<ImageValue | undefined> {
  return async (logo, {getClient}) => {
    const id = logo?.asset?._ref
    if (id === undefined) return true
    const size = await getClient({apiVersion}).fetch<number | null>('*[_id == $id][0].size', {id})
    const picture = pictureOfAsset(id)
    const fault = logoFault(size === null ? picture : {...picture, bytes: size})
    return fault === undefined || translateMessage(logoFaultWords[fault], language)
  }
}
