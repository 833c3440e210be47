import {importGuess} from './blocks/importGuess.ts'
import {citationRef, brandRef} from './blocks/inlineObjects.ts'
import {
  causeItem,
  causeList,
  listItem,
  riskFactorList,
  symptomList,
  tipList,
} from './blocks/lists.ts'
import {localizedInline, localizedString, localizedText} from './blocks/localized.ts'
import {
  callout,
  careAdvice,
  codedConcept,
  dose,
  exerciseRef,
  figure,
  guideSection,
  localizedFigure,
  simpleTable,
  tableRow,
} from './blocks/objects.ts'
import {bodyText, inlineText, itemText, richLine} from './blocks/text.ts'
import {clinic} from './documents/clinic.ts'
import {concept} from './documents/concept.ts'
import {exercise} from './documents/exercise.ts'
import {guide} from './documents/guide.ts'
import {guideSnapshot} from './documents/guideSnapshot.ts'
import {leafletEdition} from './documents/leafletEdition.ts'
import {newsletterIssue} from './documents/newsletterIssue.ts'
import {partner} from './documents/partner.ts'
import {person} from './documents/person.ts'
import {redFlag} from './documents/redFlag.ts'
import {signOff} from './documents/signOff.ts'
import {source} from './documents/source.ts'
import {withdrawal} from './documents/withdrawal.ts'

/** The documents that editors open in the Studio. */
export const documentTypes = [
  guide,
  concept,
  redFlag,
  source,
  exercise,
  person,
  clinic,
  partner,
  newsletterIssue,
  leafletEdition,
]

/** What happened to guides: written by commands, edited by nobody. */
export const recordTypes = [signOff, guideSnapshot, withdrawal]

/** Everything the Studio (or another Sanity project that adopts the model) registers as `schema.types`. */
export const schemaTypes = [
  ...documentTypes,
  ...recordTypes,
  localizedString,
  localizedText,
  localizedInline,
  inlineText,
  itemText,
  bodyText,
  richLine,
  citationRef,
  brandRef,
  listItem,
  symptomList,
  riskFactorList,
  tipList,
  causeItem,
  causeList,
  callout,
  figure,
  localizedFigure,
  exerciseRef,
  dose,
  tableRow,
  simpleTable,
  careAdvice,
  guideSection,
  importGuess,
  codedConcept,
]
