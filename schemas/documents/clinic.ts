import {defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {logoFault, logoFaultWords, logoMediaTypes, pictureOfAsset} from '../guide/logoFault.ts'
import {authorityForm, callToActionKinds, phoneForm} from '../vocabulary.ts'

function localized(
  name: string,
  title: string,
  type: 'localizedString' | 'localizedText' = 'localizedString',
) {
  return defineField({name, title, type, validation: (rule) => rule.required()})
}

function word(name: string, title: string, description?: string) {
  return defineField({
    name,
    title,
    ...(description === undefined ? {} : {description}),
    type: 'string',
    validation: (rule) => rule.required(),
  })
}

function number(name: string, title: string, description?: string) {
  return defineField({
    ...word(name, title, description),
    type: 'string',
    validation: (rule) =>
      rule.required().regex(phoneForm).error('Write a number that can be called.'),
  })
}

function address(name: string, title: string) {
  return defineField({
    name,
    title,
    type: 'url',
    validation: (rule) => rule.required().uri({scheme: ['https']}),
  })
}

function whatIsWrong(assetId: string | undefined): true | string {
  const fault = assetId === undefined ? undefined : logoFault(pictureOfAsset(assetId))
  return fault === undefined || logoFaultWords[fault]
}

/** The organisation that speaks: its name, words, colour, logo, notice and call to action. */
export const clinic = defineType({
  name: 'clinic',
  title: 'Clinic',
  type: 'document',
  fields: [
    keyField(),
    word('name', 'Name'),
    word('shortName', 'Short name'),
    localized('clinicianTitle', 'How you call your clinicians'),
    number('phone', 'Phone'),
    address('bookingUrl', 'Booking address'),
    number('emergencyNumber', 'Emergency number', '911, 112, 999: of your region.'),
    localized('urgentCareName', 'How you call urgent care'),
    address('url', 'Web address'),
    word('address', 'Postal address'),
    defineField({
      name: 'colour',
      title: 'Colour',
      description: 'Six hex digits such as #1d4f5c, dark enough to read on white.',
      type: 'string',
      validation: (rule) => rule.required().regex(/^#[0-9a-f]{6}$/i),
    }),
    defineField({
      name: 'logo',
      title: 'Logo',
      description:
        'SVG, PNG or JPEG, at most 300 kB, on white or without a ground. It stands beside your name on mails, leaflets and web pages.',
      type: 'image',
      options: {accept: logoMediaTypes.join(',')},
      validation: (rule) => rule.custom((logo) => whatIsWrong(logo?.asset?._ref)),
    }),
    defineField({
      name: 'authority',
      title: 'Naming authority',
      description:
        'A domain of yours and a day on which you owned it, such as clinic.example,2025-01-01. It is in the id of every guide that partners hold: set it once, never change it.',
      type: 'string',
      validation: (rule) =>
        rule
          .required()
          .regex(authorityForm)
          .error('Write a domain, a comma and a date: clinic.example,2025-01-01.'),
    }),
    localized('legalNotice', 'Legal notice', 'localizedText'),
    defineField({
      name: 'callToAction',
      title: 'Call to action',
      type: 'object',
      fields: [
        choiceField({name: 'kind', title: 'Kind', choices: callToActionKinds}),
        localized('label', 'Label'),
        address('url', 'Address'),
      ],
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'sample', title: 'Sample clinic', type: 'boolean', initialValue: false}),
  ],
  preview: {select: {title: 'name', subtitle: 'phone', media: 'logo'}},
})
