import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'
import {parse} from 'yaml'

import {clinicFaults, fictionalFields, storedFields} from '#studio/welcome/clinicFields.ts'
import {missingFor} from '#studio/welcome/steps.ts'
import type {Signer} from '#studio/welcome/welcomeState.ts'

/** What "Start here" counts and stores. */

const person = (key: string, ...roles: Signer['roles']): Signer => ({
  key,
  name: key,
  roles,
  credentials: null,
})

test.each([
  ['nobody', [], ['editor', 'clinicalReviewer']],
  [
    'the author alone',
    [person('me', 'editor', 'clinicalReviewer')],
    ['editor', 'clinicalReviewer'],
  ],
  ['a clinician', [person('ann', 'clinicalReviewer')], ['editor']],
  ['one who may do both', [person('ann', 'editor', 'clinicalReviewer')], ['editor']],
  ['two others', [person('ann', 'clinicalReviewer'), person('bob', 'editor')], []],
])('a guide that I write, with %s to sign it, lacks %3$j', (_name, signers, missing) => {
  expect(missingFor('me', signers)).toEqual(missing)
})

test('a web address is completed', () => {
  const clinic = {bookingUrl: 'https://a.example/', callToAction: {url: 'https://a.example/'}}
  const typed = {bookingUrl: ' b.example/book '}
  expect(storedFields(clinic, typed)).toEqual({
    bookingUrl: 'https://b.example/book',
    callToAction: {url: 'https://b.example/book'},
  })
  // A button that leads elsewhere keeps its address.
  const other = {...clinic, callToAction: {url: 'https://c.example/'}}
  expect(storedFields(other, typed)).toEqual({bookingUrl: 'https://b.example/book'})
})

test('what still leads to the sample clinic is told by its field', () => {
  const [sample] = parse(
    readFileSync(join(import.meta.dirname, '../../content/library/clinic.yaml'), 'utf8'),
  )
  expect(fictionalFields(sample)).toEqual(['phone', 'address', 'url', 'bookingUrl'])
  const real = {
    phone: '(212) 555-0999',
    address: '12 Harbour Road',
    url: 'https://harbour.org/',
    bookingUrl: 'https://book.harbour.org/?from=clinic.example',
  }
  expect(fictionalFields(real)).toEqual([])
})

test.each([
  ['name', ' ', 'empty'],
  ['phone', '', 'empty'],
  ['phone', 'call us', 'number'],
  ['emergencyNumber', '1', 'number'],
  ['url', 'our website', 'address'],
  ['url', 'http://a.example', 'address'],
  ['bookingUrl', 'localhost', 'address'],
] as const)('a clinic whose %s is "%s" is not saved', (field, value, fault) => {
  const whole = {
    name: 'Harbour',
    shortName: 'Harbour',
    phone: '+44 20 7946 0958',
    emergencyNumber: '15',
    address: '12 Harbour Road',
    url: 'harbour.org',
    bookingUrl: 'https://harbour.org/book',
    colour: '#0f4c52',
  }
  expect(clinicFaults(whole)).toEqual(new Map())
  expect(clinicFaults({...whole, [field]: value})).toEqual(new Map([[field, fault]]))
})
