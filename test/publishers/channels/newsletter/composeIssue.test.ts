import {describe, expect, test} from 'vitest'

import {composeIssue} from '#publishers/channels/newsletter/composeIssue.ts'
import type {NewsletterInput} from '#publishers/channels/newsletter/newsletterInput.ts'
import {renderNewsletter} from '#publishers/channels/newsletter/renderNewsletter.ts'
import {plainText} from '#publishers/manuscript/nodes.ts'
import type {CareAdvice, Guide} from '#schemas/guide/guide.ts'
import type {Urgency} from '#schemas/vocabulary.ts'
import {sampleBrand, sampleGuide, secondGuide, valueOf} from '#test/support/guides.ts'

import {fullInput, inputOf, sampleInput, withIssue} from './support/issues.ts'

const compose = (input: NewsletterInput) => valueOf(composeIssue(input))
const rulesOf = (input: NewsletterInput) => {
  const result = renderNewsletter(input)
  return result.ok ? [] : result.problems.map(({rule, path}) => `${rule} ${path.split(': ')[1]}`)
}
const linesOf = (input: NewsletterInput) =>
  compose(input).careAdvice.map(({label, headings, lines}) => ({
    heading: `${label}: ${headings.map(plainText).join(' / ')}`,
    lines: lines.map(({children, guides}) => `${plainText(children)} (${guides.join(', ')})`),
  }))

/** The second guide with its emergency card changed. */
function other(change: (card: CareAdvice) => CareAdvice): Guide {
  return {...secondGuide, careAdvice: secondGuide.careAdvice.map(change)}
}
const issueOf = (guide: Guide) => inputOf([sampleGuide, guide], () => [])

describe('care advice of several guides', () => {
  test('stands in one block by urgency; a shared flag stands once and names its guides', () => {
    expect(linesOf(sampleInput)).toEqual([
      {
        heading: 'Emergency: Call 911 now if:',
        lines: [
          'You cannot control your bladder or bowels as you usually do. (Muscle spasm, Stiff neck)',
          'The skin between your legs feels numb. (Muscle spasm)',
          'You have a fever and cannot bend your neck. (Stiff neck)',
        ],
      },
      {
        heading: 'Urgent: Go to urgent care today if:',
        lines: ['The spasm does not pass in one or two hours. (Muscle spasm)'],
      },
      {
        heading: 'Make an appointment: Call us at 555-0100 if:',
        lines: ['The spasm keeps coming back. (Muscle spasm)'],
      },
    ])
  })

  const [spoken] = secondGuide.careAdvice
  const heading = {...(spoken?.heading ?? sampleGuide.careAdvice[0]?.heading), children: []}
  const words = (text: string) => ({
    ...heading,
    _type: 'block' as const,
    _key: 'h',
    style: 'normal' as const,
    markDefs: [],
    children: [{_type: 'span' as const, _key: 's', text, marks: []}],
  })

  test('keeps a heading of its own for lines that only it has', () => {
    const guide = other((card) => ({...card, heading: words('Call an ambulance if:')}))
    expect(linesOf(issueOf(guide)).slice(0, 2)).toEqual([
      {
        heading: 'Emergency: Call 911 now if:',
        lines: [
          'You cannot control your bladder or bowels as you usually do. (Muscle spasm, Stiff neck)',
          'The skin between your legs feels numb. (Muscle spasm)',
        ],
      },
      {
        heading: 'Emergency: Call an ambulance if:',
        lines: ['You have a fever and cannot bend your neck. (Stiff neck)'],
      },
    ])
  })

  test('says both headings over lines that are all shared, so that neither wording is lost', () => {
    const guide = other((card) => ({
      ...card,
      heading: words('Call an ambulance if:'),
      items: card.items.filter(({shared}) => shared),
    }))
    expect(linesOf(issueOf(guide))[0]?.heading).toBe(
      'Emergency: Call 911 now if: / Call an ambulance if:',
    )
  })

  test('prints both wordings when two versions of one flag differ', () => {
    const guide = other((card) => ({
      ...card,
      items: card.items.map((item) =>
        item.shared ? {...item, text: words('Older words.')} : item,
      ),
    }))
    const [emergency] = linesOf(issueOf(guide))
    expect(emergency?.lines).toContain('Older words. (Stiff neck)')
    expect(emergency?.lines).toHaveLength(4)
  })

  test('is refused when guides answer the same flag with different urgencies', () => {
    const guide = other((card) => ({...card, urgency: 'urgent'}))
    expect(rulesOf(issueOf(guide))).toEqual(['N08 guides'])
  })

  test('is refused as well when guides word the same sign themselves, whatever source they cite', () => {
    const sign = sampleGuide.careAdvice.find(({urgency}) => urgency === 'urgent')?.items[0]?.text
    if (sign === undefined) throw new Error('BUG: the sample guide has lost its urgent sign')
    const children = sign.children.filter(({_type}) => _type === 'span')
    expect(children.length).toBeLessThan(sign.children.length)
    const item = {key: 'own', shared: false, text: {...sign, children}}
    const answered = (urgency: Urgency) =>
      rulesOf(issueOf(other((card) => ({...card, urgency, items: [item]}))))
    expect(answered('emergency')).toEqual(['N08 guides'])
    expect(answered('urgent')).toEqual([])
  })
})

test('an issue of one guide names no guide beside its lines', () => {
  const {careAdvice} = compose(fullInput)
  expect(careAdvice.flatMap(({lines}) => lines.flatMap(({guides}) => guides))).toEqual([])
})

test('a notice that holds for one guide only names it, before all advice and again at the guide', () => {
  const overdue = {...secondGuide, dates: {...secondGuide.dates, reviewBy: '2020-01-01'}}
  const input = issueOf(overdue)
  // It was not overdue on the day of the issue: it is today.
  const {notices, guides} = compose({...input, issue: {...input.issue, date: '2019-12-31'}})
  expect(notices.map(({guides}) => guides)).toEqual([[], ['Stiff neck']])
  expect(guides.map(({notices}) => notices.length)).toEqual([0, 1])
})

test('sections that are not shown are named with what they are about', () => {
  const [guide] = compose(inputOf([sampleGuide], () => ['overview'])).guides
  expect(guide?.omitted).toContainEqual({
    heading: 'What can I do myself?',
    teaser: 'Warmth, cold and gentle movement.',
  })
  expect(guide?.omitted.map(({heading}) => heading)).not.toContain('What is a muscle spasm?')
})

describe('an issue is refused', () => {
  const items = sampleInput.issue.guides
  const six = Array.from({length: 6}, (_, index) => ({...secondGuide, id: `guide-${index}-en`}))
  const heavy = {
    ...sampleGuide,
    careAdvice: sampleGuide.careAdvice.map((card) => ({
      ...card,
      items: Array.from({length: 60}, (_, index) =>
        card.items.map((item) => ({
          ...item,
          text: {
            ...item.text,
            children: [
              {
                _type: 'span' as const,
                _key: 'x',
                marks: [],
                text: `${card.urgency} ${index} `.repeat(20),
              },
            ],
          },
        })),
      ).flat(),
    })),
  }
  const long = {...sampleGuide, mainMessage: 'Word '.repeat(19_000)}
  const withNames = (synonyms: string[], change: Partial<NewsletterInput['issue']>) => ({
    ...withIssue(change),
    guides: [{...sampleGuide, about: {...sampleGuide.about, synonyms}}, secondGuide],
  })

  test.each<[string, NewsletterInput, string]>([
    ['without guides', withIssue({guides: []}), 'N01 guides'],
    ['with more than five guides', inputOf(six), 'N01 guides'],
    ['when a guide is missing', {...sampleInput, guides: [sampleGuide]}, 'N02 guides[1]'],
    [
      'when a guide comes twice',
      withIssue({guides: [...items, ...items.slice(1)]}),
      'N02 guides[2]',
    ],
    [
      'when a guide is in another language',
      {...sampleInput, guides: [sampleGuide, {...secondGuide, language: 'es'}]},
      'N03 guides[1]',
    ],
    [
      'when its subject names a condition',
      withIssue({subject: 'Your MUSCLE-SPASM guide'}),
      'N04 subject',
    ],
    [
      'when its subject names it in the plural',
      withIssue({subject: 'About muscle spasms'}),
      'N04 subject',
    ],
    [
      'when its subject names it in the singular and the name is a plural',
      withNames(['Headaches'], {subject: 'Your headache guide'}),
      'N04 subject',
    ],
    [
      'when a plural changes the end of the name',
      withNames(['Injury'], {subject: 'Care for injuries'}),
      'N04 subject',
    ],
    [
      'when its preheader names a synonym',
      withIssue({preheader: 'A chárley horse?'}),
      'N04 preheader',
    ],
    [
      'when a section is unknown',
      inputOf([sampleGuide], () => ['surgery']),
      'N05 guides[0].sections',
    ],
    [
      'when the preheader repeats the subject',
      withIssue({preheader: sampleInput.issue.subject}),
      'N06 preheader',
    ],
    [
      'when nobody sends it',
      {...sampleInput, brand: {words: sampleBrand.words, legalNotice: 'x', colour: '#17515c'}},
      'N07 guides',
    ],
    ['when care advice ends after 20 KB', inputOf([heavy], () => []), 'N10 guides'],
    ['when its HTML is above 90 KB', inputOf([long], () => []), 'N11 guides'],
  ])('%s', (_, input, problem) => {
    expect(rulesOf(input)).toEqual([problem])
  })

  test('not when its subject holds a name inside a longer word', () => {
    expect(rulesOf(withIssue({subject: 'Musclespasmology and stiff necklaces'}))).toEqual([])
  })

  test('and between 80 and 90 KB it is warned about', () => {
    const {warnings} = valueOf(
      renderNewsletter(inputOf([{...sampleGuide, mainMessage: 'Word '.repeat(15_000)}], () => [])),
    )
    expect(warnings.map(({rule, level}) => `${rule} ${level}`)).toEqual(['N11 warning'])
  })
})
