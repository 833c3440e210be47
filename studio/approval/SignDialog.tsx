import {Text} from '@sanity/ui'
import type {SanityDocument} from 'sanity'

import {countFound} from '../reading/countFound.ts'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {useWords} from '../words.ts'
import {useGuideRecords} from './guideRecords.ts'
import {SignForm} from './SignForm.tsx'
import {useSignedIn} from './useSignedIn.ts'
import type {ApprovalWords} from './words.ts'

interface SignDialogProps {
  readonly document: SanityDocument
  readonly id: string
  readonly words: ApprovalWords
  readonly onClose: () => void
}

/** The form in which a text is signed, once the text is read and it is known who signed it. */
export function SignDialog({document, id, words, onClose}: SignDialogProps) {
  const reading = useGuideReading(document, id)
  const records = useGuideRecords(id)
  const signedIn = useSignedIn()
  const {found} = useWords()
  if (reading === undefined || records === undefined || signedIn === undefined)
    return <Text size={1}>{words.working}</Text>
  if (!reading.read.ok) return <Text size={1}>{words.mendFirst(found(countFound(reading)))}</Text>
  const guide = reading.read.value
  return <SignForm {...{guide, records, signedIn, words, onClose}} />
}
