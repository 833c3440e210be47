import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined} from '../blocks/previewText.ts'
import {conceptKinds} from '../vocabulary.ts'

/** A thing that guides talk about: a condition, symptom, body region, topic, term or audience. */
export const concept = defineType({
  name: 'concept',
  title: 'Condition or word',
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
    defineField({
      name: 'targetGrade',
      title: 'Reading grade to aim at',
      description: 'For an audience. 6 where this is empty.',
      type: 'number',
      hidden: ({document}) => document?.['kind'] !== 'audience',
      validation: (rule) => rule.min(1).max(12),
    }),
    defineField({
      name: 'avoid',
      title: 'Words to avoid',
      description: 'What a guide should not call this. The name above is what it says instead.',
      type: 'array',
      of: [defineArrayMember({type: 'localizedString'})],
    }),
  ],
  preview: {
    select: {en: 'name.en', es: 'name.es', key: 'key', definition: 'definition.en', kind: 'kind'},
    prepare: ({en, es, key, definition, kind}) => ({
      title: joined(en) || joined(es) || joined(key),
      subtitle: joined(kind, definition),
    }),
  },
})
