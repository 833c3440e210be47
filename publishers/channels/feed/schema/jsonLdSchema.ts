import {aspectFacts} from '#schemas/vocabulary.ts'

import {choice, date, list, object, only, type Schema, tag, text, uri, words} from './describe.ts'

/**
 * The part of schema.org that we use. It is closed, unlike the rest of the contract: a name that schema.org does not have is a
 * fault and not an addition.
 * @see https://schema.org/MedicalWebPage
 */
function thing(type: string, members: Members, optional: Members = {}): Schema {
  const all = {'@type': only('Type in schema.org.', type), ...members}
  const description = `https://schema.org/${type}`
  return {
    ...object({title: type, description, members: all, optional}),
    additionalProperties: false,
  }
}

type Members = {readonly [name: string]: Schema}

const name = words('Its name.')
const names = (type: string, description: string) => list(description, thing(type, {name}))

const person = thing('Person', {name}, {honorificSuffix: words('Credentials.')})

const healthAspects = Object.values(aspectFacts)
  .flatMap(({healthAspect}) => healthAspect ?? [])
  .map((aspect) => `https://schema.org/${aspect}`)

const condition = thing(
  'MedicalCondition',
  {name, relevantSpecialty: only('Who treats it.', 'https://schema.org/Physiotherapy')},
  {
    alternateName: list('Other names.', words('A name.')),
    code: list(
      'Codes.',
      thing('MedicalCode', {
        codeValue: words('The code.'),
        codingSystem: words('Name of the code system.'),
      }),
    ),
    associatedAnatomy: names('AnatomicalStructure', 'Where in the body.'),
    signOrSymptom: names('MedicalSymptom', 'Symptoms.'),
    cause: names('MedicalCause', 'Causes.'),
    riskFactor: names('MedicalRiskFactor', 'Risk factors.'),
    possibleTreatment: names('MedicalTherapy', 'What helps.'),
    primaryPrevention: names('MedicalTherapy', 'What prevents it.'),
  },
)

const part = thing(
  'HealthTopicContent',
  {text: words('Its text.')},
  {
    hasHealthAspect: choice('What it is about.', healthAspects),
    headline: words('Its heading.'),
    url: uri('Where it stands.'),
  },
)

const citation = thing(
  'CreativeWork',
  {name, publisher: thing('Organization', {name})},
  {
    author: names('Person', 'Its authors.'),
    isPartOf: thing('WebSite', {name}),
    url: uri('Where it is.'),
    datePublished: text('When it was published.'),
  },
)

export const jsonLdDefinition: Schema = thing(
  'MedicalWebPage',
  {
    '@context': only('The vocabulary.', 'https://schema.org'),
    '@id': tag('Permanent id of the guide.'),
    name,
    headline: words('Title.'),
    description: words('One sentence for lists.'),
    abstract: words('Main message.'),
    inLanguage: words('Language.'),
    datePublished: date('First published.'),
    dateModified: date('Words last changed.'),
    lastReviewed: date('Last reviewed.'),
    expires: date('Next review due.'),
    version: words('Version.'),
    license: uri('Licence.'),
    keywords: list('Topics and body regions.', words('A name.')),
    audience: thing('MedicalAudience', {audienceType: words('For whom.')}),
    author: list('Authors.', person),
    about: condition,
    hasPart: list('Care advice, then the sections.', part, {minItems: 1}),
    citation: list('Sources, in the order of their numbers.', citation),
  },
  {
    url: uri('The clinic’s page; absent when the text names no clinic.'),
    reviewedBy: list('Who reviewed it clinically; absent when nobody is named.', person),
    publisher: thing('MedicalClinic', {
      name,
      url: uri('Its site.'),
      telephone: words('Its phone number.'),
      address: words('Its address.'),
    }),
  },
)
