import {
  block,
  brand,
  bullet,
  cite,
  inline,
  line,
  localized,
  object,
  ref,
  refs,
  span,
  type Stored,
} from './build.ts'

const source = (key: string, fields: Record<string, unknown> = {}): Stored => ({
  _id: `source-${key}`,
  _type: 'source',
  key,
  title: `Title of ${key}`,
  siteName: 'Sample Health Library',
  authors: ['Sample A'],
  publisher: 'Sample Institute',
  kind: 'page',
  url: `https://sources.example/${key}`,
  issued: '2021-05',
  accessedOn: '2022-09-06',
  licence: 'citeOnly',
  ...fields,
})

const concept = (
  key: string,
  kind: string,
  en: string,
  fields: Record<string, unknown> = {},
): Stored => ({
  _id: `concept-${key}`,
  _type: 'concept',
  key,
  kind,
  name: localized(en),
  ...fields,
})

const redFlag = (key: string, minUrgency: string, en: string): Stored => ({
  _id: `redFlag-${key}`,
  _type: 'redFlag',
  key,
  text: {en: inline(en), es: inline(`${en} (es)`)},
  minUrgency,
  sources: refs('source-flags'),
})

const person = (key: string, roles: readonly string[]): Stored => ({
  _id: `person-${key}`,
  _type: 'person',
  key,
  name: `Sample ${key}`,
  roles,
  sample: true,
})

/** What every test guide can refer to. */
export const library: readonly Stored[] = [
  source('cramps'),
  source('water', {
    publisher: 'Sample Board of Health',
    authors: [],
    siteName: undefined,
    issued: '2021',
    url: undefined,
    accessedOn: undefined,
  }),
  source('flags', {
    url: 'https://sources.example/a/very/long/path/that/does/not/break/by/itself/and/goes/on/and/on/flags',
  }),
  concept('muscle-spasm', 'condition', 'Muscle spasm', {
    synonyms: [localized('Charley horse'), localized('Muscle cramp')],
    codes: [{system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M62.830'}],
  }),
  concept('stiff-neck', 'condition', 'Stiff neck'),
  concept('back', 'bodyRegion', 'Back'),
  concept('neck', 'bodyRegion', 'Neck'),
  concept('muscles', 'topic', 'Muscles'),
  concept('adults', 'audience', 'Adults'),
  concept('electrolyte', 'term', 'Electrolyte', {
    definition: localized('A salt that your body needs to make muscles work.'),
  }),
  redFlag(
    'bladder-bowel',
    'emergency',
    'You cannot control your bladder or bowels as you usually do.',
  ),
  redFlag('numb-saddle', 'emergency', 'The skin between your legs feels numb.'),
  {
    _id: 'image-0123456789abcdef0123456789abcdef01234567-800x450-svg',
    _type: 'sanity.imageAsset',
    mimeType: 'image/svg+xml',
    metadata: {dimensions: {width: 800, height: 450}},
  },
  {
    _id: 'exercise-knees-to-chest',
    _type: 'exercise',
    key: 'knees-to-chest',
    name: localized('Knees to chest'),
    goal: localized('To ease a tight lower back.'),
    steps: [
      localized('Lie on your back.'),
      localized('Pull both knees to your chest.'),
      localized('Hold, then let go.'),
    ],
    dose: {sets: 2, reps: 5, holdSeconds: 20, perDay: 2},
    stopIf: [localized('The pain gets sharper.'), localized('Your leg goes numb.')],
    figures: [
      {
        image: {asset: ref('image-0123456789abcdef0123456789abcdef01234567-800x450-svg')},
        alt: localized('A person on their back pulls both knees to the chest.'),
        caption: localized('Keep your head on the mat.'),
        credit: 'Guidepost, CC BY 4.0',
      },
    ],
    sources: refs('source-flags'),
  },
  {
    _id: 'person-sample-author',
    _type: 'person',
    key: 'sample-author',
    name: 'Sample Author',
    roles: ['author'],
    credentials: 'PT',
    sample: true,
  },
  person('sample-editor', ['editor']),
  person('sample-reviewer', ['clinicalReviewer']),
  person('sample-second-reviewer', ['clinicalReviewer', 'editor']),
  {
    _id: 'clinic-sample-clinic',
    _type: 'clinic',
    key: 'sample-clinic',
    name: 'Sample Physical Therapy Clinic',
    shortName: 'Sample Clinic',
    clinicianTitle: localized('physical therapist', 'fisioterapeuta'),
    phone: '555-0100',
    bookingUrl: 'https://clinic.example/book',
    emergencyNumber: '911',
    urgentCareName: localized('urgent care', 'atención urgente'),
    url: 'https://clinic.example/',
    address: '1 Sample Street, Sampletown',
    colour: '#17515c',
    authority: 'clinic.example,2025-01-01',
    legalNotice: localized(
      'This guide informs you. It does not replace advice from someone who has examined you.',
    ),
    callToAction: {
      kind: 'book',
      label: localized('Book a visit'),
      url: 'https://clinic.example/book',
    },
    sample: true,
  },
  {
    _id: 'partner-sample-partner',
    _type: 'partner',
    key: 'sample-partner',
    name: 'Sample Health Portal',
    status: 'active',
    languages: ['en', 'es'],
    brandPolicy: 'neutral',
    region: {emergencyNumber: '112', urgentCareName: localized('out-of-hours care')},
    licence: {name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/'},
  },
  {
    _id: 'newsletterIssue-sample-issue',
    _type: 'newsletterIssue',
    key: 'sample-issue',
    language: 'en',
    subject: 'Gentle ways to feel better this month',
    preheader: 'Short, checked advice from your clinic.',
    date: '2026-01-15',
    intro: 'Here is what our team would like you to know this month.',
    guides: [
      {_key: 'a', guide: ref('guide-muscle-spasm-en'), sections: ['self-care']},
      {_key: 'b', guide: ref('guide-stiff-neck-en'), sections: ['self-care', 'overview']},
    ],
  },
]

const common = {
  _type: 'guide',
  language: 'en',
  bodyRegions: refs('concept-back'),
  topics: refs('concept-muscles'),
  audience: ref('concept-adults'),
  authors: refs('person-sample-author'),
  datePublished: '2022-06-10',
  dateModified: '2025-03-03',
  lastReviewed: '2025-03-03',
  reviewBy: '2028-03-01',
  evidenceCheckedOn: '2025-03-03',
}

const emergencyHeading = () => inline('Call ', brand('emergencyNumber'), ' now if:')

/** A guide that uses every block, mark and inline object of the model once. */
export const storedGuide: Stored = {
  ...common,
  _id: 'guide-muscle-spasm-en',
  key: 'muscle-spasm',
  slug: {current: 'muscle-spasm'},
  title: 'Muscle spasm: a guide',
  shortTitle: 'Muscle spasm',
  about: ref('concept-muscle-spasm'),
  mainMessage: 'Most muscle spasms pass within minutes. Gentle movement helps.',
  metaDescription: 'What a muscle spasm is, what helps at home, and when to get medical help.',
  keyPoints: [
    line('point-one', 'Most spasms pass by themselves.'),
    line('point-two', 'Stretch ', span('gently', ['strong']), '.'),
  ],
  careAdvice: [
    object('careAdvice', {
      urgency: 'urgent',
      heading: inline('Go to ', brand('urgentCareName'), ' today if:'),
      items: [line('not-gone', 'The spasm does not pass in one or two hours.', cite('cramps'))],
    }),
    object('careAdvice', {
      urgency: 'emergency',
      heading: emergencyHeading(),
      flags: refs('redFlag-bladder-bowel', 'redFlag-numb-saddle'),
      afterText: 'Do not drive yourself.',
    }),
    object('careAdvice', {
      urgency: 'nonurgent',
      heading: inline('Call us at ', brand('phone'), ' if:'),
      items: [line('comes-back', 'The spasm keeps coming back.')],
    }),
  ],
  lede: [block(['A spasm is a muscle that tightens by itself.', cite('cramps'), ' It can hurt.'])],
  relatedGuides: refs('guide-stiff-neck-en'),
  sections: [
    object('guideSection', {
      key: 'overview',
      aspect: 'overview',
      heading: 'What is a muscle spasm?',
      body: [
        block(
          [
            'It is common.',
            cite('water'),
            ' See also ',
            span('the neck guide', ['l1']),
            ' or ',
            span('this page', ['l2']),
            '.',
          ],
          {
            markDefs: [
              {
                _type: 'guideLink',
                _key: 'l1',
                guide: ref('guide-stiff-neck-en'),
                anchor: 'overview',
              },
              {_type: 'link', _key: 'l2', href: 'https://sources.example/cramps'},
            ],
          },
        ),
        block(['A sub-heading'], {style: 'h3'}),
        block(
          [
            'First line\nsecond line with ',
            span('emphasis', ['em']),
            ' and an ',
            span('electrolyte', ['t1']),
            '.',
          ],
          {
            markDefs: [{_type: 'termRef', _key: 't1', concept: ref('concept-electrolyte')}],
          },
        ),
        object('simpleTable', {
          caption: 'How long it lasts',
          rows: [
            object('tableRow', {cells: [line('c-one', 'Kind'), line('c-two', 'Time')]}),
            object('tableRow', {
              cells: [line('c-three', 'Cramp'), line('c-four', 'Minutes', cite('cramps'))],
            }),
          ],
        }),
      ],
    }),
    object('guideSection', {
      key: 'symptoms',
      aspect: 'symptoms',
      heading: 'What does it feel like?',
      body: [
        object('symptomList', {
          items: [line('tight', 'Sudden tightness'), line('twitch', 'Twitching', cite('cramps'))],
        }),
      ],
    }),
    object('guideSection', {
      key: 'causes',
      aspect: 'causes',
      heading: 'Why does it happen?',
      body: [
        object('causeList', {
          items: [
            {
              _key: 'cause-a',
              key: 'dehydration',
              label: inline('Too little water', cite('water')),
              category: 'lifestyle',
              body: [block(['Muscles need water.'])],
            },
            {
              _key: 'cause-b',
              key: 'conditions',
              label: inline('Other conditions', cite('flags')),
              category: 'condition',
              body: [
                block(['For example:']),
                bullet(1, 'Arthritis'),
                bullet(2, 'of the spine'),
                bullet(1, 'Nerve damage'),
              ],
            },
          ],
        }),
        object('riskFactorList', {items: [line('pregnancy', 'Pregnancy', cite('cramps'))]}),
      ],
    }),
    object('guideSection', {
      key: 'self-care',
      aspect: 'selfCare',
      heading: 'What can I do myself?',
      teaser: 'Warmth, cold and gentle movement.',
      body: [
        object('tipList', {
          items: [
            line('heat', 'Use a heating pad.'),
            line('walk', 'Take a short walk with ', brand('name'), '.'),
          ],
        }),
        object('callout', {tone: 'important', body: [block(['Never stretch into sharp pain.'])]}),
        object('exerciseRef', {exercise: ref('exercise-knees-to-chest')}),
        block(['First'], {listItem: 'number', level: 1}),
        block(['Then'], {listItem: 'number', level: 1}),
        object('figure', {
          image: {asset: ref('image-0123456789abcdef0123456789abcdef01234567-800x450-svg')},
          alt: 'A heating pad on a lower back.',
          caption: 'Twenty minutes at most.',
          credit: 'Guidepost, CC BY 4.0',
        }),
      ],
    }),
    object('guideSection', {
      key: 'getting-help',
      aspect: 'gettingHelp',
      heading: 'Is it time to get help?',
      body: [block(['Ask your ', brand('clinicianTitle'), ' at ', brand('bookingUrl'), '.'])],
    }),
  ],
}

/** A second, short guide that shares a red flag with the first. */
export const secondStoredGuide: Stored = {
  ...common,
  _id: 'guide-stiff-neck-en',
  key: 'stiff-neck',
  slug: {current: 'stiff-neck'},
  title: 'Stiff neck: a guide',
  shortTitle: 'Stiff neck',
  about: ref('concept-stiff-neck'),
  bodyRegions: refs('concept-neck'),
  mainMessage: 'A stiff neck usually gets better within a week.',
  metaDescription: 'What a stiff neck is, what helps at home, and when to get medical help.',
  careAdvice: [
    object('careAdvice', {
      urgency: 'emergency',
      heading: emergencyHeading(),
      flags: refs('redFlag-bladder-bowel'),
      items: [line('fever', 'You have a fever and cannot bend your neck.', cite('flags'))],
    }),
  ],
  lede: [block(['Many people wake up with a stiff neck.'])],
  sections: ['overview', 'symptoms', 'selfCare', 'gettingHelp'].map((aspect) =>
    object('guideSection', {
      key: aspect === 'selfCare' ? 'self-care' : aspect.toLowerCase(),
      aspect,
      heading: `About ${aspect} of a sore neck`,
      body: [block([`Words about ${aspect}.`, cite('water')])],
    }),
  ),
}

export function documentMap(...documents: readonly Stored[]): Map<string, unknown> {
  const all = [...library, storedGuide, secondStoredGuide, ...documents]
  return new Map(all.map((document) => [document._id, structuredClone(document)]))
}
