import {expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'

test('without settings it is a trial on this computer', () => {
  expect(readConfig({}).site).toEqual({url: 'http://127.0.0.1:4000', trial: true})
  expect(readConfig({PUBLIC_URL: '', SITE_PORT: '4001'}).site.url).toBe('http://127.0.0.1:4001')
})

test('PUBLIC_URL is taken without its slash at the end', () => {
  expect(readConfig({PUBLIC_URL: 'https://guides.clinic.example/'}).site).toEqual({
    url: 'https://guides.clinic.example',
    trial: false,
  })
})

test('every wrong variable is named at once, in our own words', () => {
  expect(() => readConfig({PUBLIC_URL: 'guides', SITE_PORT: 'many'})).toThrow(
    /PUBLIC_URL must be an address that starts with https.*SITE_PORT must be a whole number/,
  )
})

test('links in mails and QR codes are encrypted: PUBLIC_URL must be https', () => {
  expect(() => readConfig({PUBLIC_URL: 'http://guides.clinic.example'})).toThrow('https://')
})

test('a hosted project without a token is refused', () => {
  expect(() => readConfig({SANITY_PROJECT_ID: 'abc'})).toThrow('SANITY_TOKEN')
  expect(readConfig({SANITY_PROJECT_ID: 'abc', SANITY_TOKEN: 't'}).hosted).toEqual({
    projectId: 'abc',
    dataset: 'production',
    token: 't',
  })
})
