import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {answerWords} from '#studio/translation/answerWords.ts'
import {problemWords} from '#studio/translation/problemWords.ts'
import {translateMessage} from '#studio/translation/translateMessage.ts'

const root = join(import.meta.dirname, '../../..')
const rooms = ['schemas/rules', 'schemas/rules/words', 'schemas/guide']
const files = [
  ...rooms.flatMap((room) =>
    readdirSync(join(root, room))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  ),
  'schemas/approval/coverage.ts',
]

/** Whose words reach Studio as answers to acts, or as what keeps an output back. */
const answerers = [
  ...['acts', 'actAndPublish', 'commitAct', 'fetchDesk', 'gate', 'publishGuide', 'recall'].map(
    (name) => `publishers/approval/${name}.ts`,
  ),
  ...['sendBack', 'sharedChange', 'sign'].map((name) => `publishers/approval/${name}.ts`),
  ...['readApprovedGuide', 'sentBack'].map((name) => `schemas/approval/${name}.ts`),
  ...['makeNewsletter', 'safetyGate'].map((name) => `publishers/make/${name}.ts`),
  ...['checkSheet', 'explainComplaints'].map((name) => `publishers/press/typst/${name}.ts`),
  ...['checkIssue', 'checkSize', 'mixedUrgencies', 'slots'].map(
    (name) => `publishers/channels/newsletter/${name}.ts`,
  ),
  'publishers/channels/feed/checkFeedInput.ts',
  'publishers/workshop/typedLeaflet.ts',
  'publishers/fetchContent.ts',
  'publishers/publish.ts',
  'content/forwardWorkshop.ts',
  'studio/askPublishers.ts',
  'studio/approval/doAct.ts',
]

/** What only a terminal shows. */
const forTerminals = [
  'Use: {}.',
  'Acts from a file are for samples. Real people sign one by one, on the day that it is.',
]

/** Every sentence that stands in a file as a literal, with `{}` for what is filled in. */
function sentencesIn(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
  // A template within a template is words of its own, told by the rule that fills it in.
  const flat = code.replaceAll(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/g, '{}')
  return [...flat.matchAll(/`([^`]*)`|'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"/g)]
    .map(([, template, single, double]) => template ?? single ?? double ?? '')
    .filter((text) => /^(?:\{\}|[A-Z"]).* .*\.$/s.test(text))
}

/** What `checkForm` makes sentences of: the words of a form, which begin with "must". */
function demandsIn(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
  return [...code.matchAll(/'(must [^']+)'/g)].map(([, words]) => `This ${words}.`)
}

test('every message of the rules has Spanish words', () => {
  const said = [...new Set(files.flatMap((file) => [...sentencesIn(file), ...demandsIn(file)]))]
  expect(said.length).toBeGreaterThan(90)
  expect(
    said.filter((message) => problemWords[message] === undefined && message !== 'This {}.'),
  ).toEqual([])
})

test('every answer of the publishers has Spanish words', () => {
  const said = new Set(answerers.flatMap(sentencesIn))
  const words = {...problemWords, ...answerWords}
  expect(said.size).toBeGreaterThan(60)
  expect(
    [...said].filter((text) => words[text] === undefined && !forTerminals.includes(text)),
  ).toEqual([])
})

test('both languages fill in the same words, in the same order', () => {
  const holes = (text: string) => text.split('{}').length
  for (const [english, spanish] of Object.entries({...problemWords, ...answerWords}))
    expect(holes(spanish), english).toBe(holes(english))
})

test.each([
  ['This field is missing. Fill it in.', 'Falta este campo. Rellénelo.'],
  [
    'This must have at least one sign: add one, or remove the card.',
    'Aquí tiene que haber al menos una señal: añada una o quite la tarjeta.',
  ],
  [
    '"What (now)?" reads at grade 9.1; the limit is grade 8.0. Split long sentences and take shorter words.',
    '"What (now)?" se lee con grado 9.1; el límite es grado 8.0. Parta las frases largas y use palabras más cortas.',
  ],
  ['Move "Why?" up, before "How {it} feels".', 'Suba «Why?», antes de «How {it} feels».'],
  [
    '"Wrist sprain" is of the kind "condition". Choose one of the kind "body region" here.',
    '«Wrist sprain» es de la clase «problema de salud». Elija aquí uno de la clase «zona del cuerpo».',
  ],
  ['Published “Wrist sprain”, version 1.0.0.', 'Publicada: «Wrist sprain», versión 1.0.0.'],
  [
    'Withdrawn: “Neck. And pain”.\nThese newsletters carried it: “May” (2026-05-01).',
    'Retirada: «Neck. And pain».\nEstos boletines la llevaban: “May” (2026-05-01).',
  ],
  [
    'Erin Sample may not withdraw a guide. That takes a person with the role clinical reviewer.',
    'Erin Sample no puede hacer esto: retirar una guía. Hace falta una persona con el papel de revisor clínico.',
  ],
  [
    'The leaflet of wrist-sprain.en took too long. Nothing was changed.',
    'The leaflet of wrist-sprain.en took too long. Nothing was changed.',
  ],
  ['Words of nobody.', 'Words of nobody.'],
])('%s', (english, spanish) => {
  expect(translateMessage(english, 'es')).toBe(spanish)
  expect(translateMessage(english, 'en')).toBe(english)
})
