import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {conceptKinds} from '../vocabulary.ts'

/** A thing that guides talk about: a condition, symptom, body region, topic, term or audience. */
export const concept = defineType({
  name: 'concept',
  title: 'Concept',
  type: 'document',
  fields: [
    keyField(),
    choiceField({name: 'kind', title: 'Kind', choices: conceptKinds}),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'localizedString',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'synonyms',
      title: 'Also called',
      type: 'array',
      of: [defineArrayMember({type: 'localizedString'})],
    }),
    defineField({
      name: 'definition',
      title: 'Definition',
      description: 'One plain sentence of at most 200 characters.',
      type: 'localizedString',
    }),
    defineField({
      name: 'codes',
      title: 'Codes',
      type: 'array',
      of: [defineArrayMember({type: 'codedConcept'})],
    }),
    defineField({
      name: 'mandatoryFlags',
      title: 'Red flags that its guides must show',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'redFlag'}]})],
    }),
  ],
  preview: {select: {title: 'name.en', subtitle: 'kind'}},
})
