import {useCurrentLocale} from 'sanity'

import {paperSizes} from '#schemas/vocabulary.ts'

import {choiceName} from '../translation/choiceTitles.ts'
import type {Impact} from './ImpactPanel.tsx'

type Edition = Impact['editions'][number]
type Draft = Impact['drafts'][number]

/** Languages and types by the names of the menu. */
const names = {
  en: {
    redFlag: 'red flag',
    source: 'source',
    exercise: 'exercise',
    concept: 'concept',
    person: 'person',
  },
  es: {
    redFlag: 'señal de alerta',
    source: 'fuente',
    exercise: 'ejercicio',
    concept: 'concepto',
    person: 'persona',
  },
}

function nameOf(table: Readonly<Record<string, string>>, type: string): string {
  return table[type] ?? type
}

function list(locale: string, members: readonly string[]): string {
  return new Intl.ListFormat(locale).format(members)
}

function papersIn(language: 'en' | 'es', papers: readonly string[]): string {
  return list(
    language,
    papers.map((paper) => choiceName(paperSizes, paper, language)),
  )
}

const table = {
  en: {
    title: 'What publishing will change',
    looking: 'Looking …',
    first: (version: string) => `It becomes version ${version}, the first one.`,
    next: (current: string, version: string) =>
      `It becomes version ${version} and replaces ${current}.`,
    least: {
      major: 'Advice changed since then: it can only be a major change.',
      minor: 'Something was added since then: it is a minor change or a major one.',
      patch: 'Only wording changed since then, as far as a program can tell.',
    },
    outputs: (papers: readonly string[]) =>
      papers.length === 0
        ? 'The guide page on the public site is made anew.'
        : `The guide page on the public site and the leaflet (${papersIn('en', papers)}) are made anew.`,
    partners: (partners: readonly string[]) => `Partners get it: ${list('en', partners)}.`,
    noPartners: 'No partner gets it.',
    issue: (date: string, subject: string) =>
      `The newsletter of ${date}, “${subject}”, will carry the new text.`,
    noIssue:
      'No newsletter carries it yet. To mail it, make a newsletter in the menu of Studio and add this guide to it.',
    edition: ({key, printedOn, version, copies, place}: Edition) =>
      `The leaflet “${key}”, printed on ${printedOn}${copies === null ? '' : ` in ${copies} copies`}${place === null ? '' : ` (${place})`}, has version ${version}: its code will say that a newer one is out.`,
    translation: (title: string, language: string) =>
      `The translation “${title}” (${language}) will be one of an older version.`,
    draft: (draft: Draft) =>
      `The draft of the ${nameOf(names.en, draft.type)} “${draft.name}” is published with it${draft.others === 0 ? '' : `; ${draft.others === 1 ? '1 other guide shows it' : `${draft.others} other guides show it`} and must be signed again`}.`,
  },
  es: {
    title: 'Lo que cambiará al publicar',
    looking: 'Buscando …',
    first: (version: string) => `Será la versión ${version}, la primera.`,
    next: (current: string, version: string) =>
      `Será la versión ${version} y sustituirá a la ${current}.`,
    least: {
      major: 'Desde entonces ha cambiado un consejo: solo puede ser un cambio mayor.',
      minor: 'Desde entonces se ha añadido algo: es un cambio menor o mayor.',
      patch: 'Desde entonces solo ha cambiado la redacción, hasta donde un programa puede saber.',
    },
    outputs: (papers: readonly string[]) =>
      papers.length === 0
        ? 'Se rehace la página de la guía en el sitio público.'
        : `Se rehacen la página de la guía en el sitio público y el folleto (${papersIn('es', papers)}).`,
    partners: (partners: readonly string[]) => `La reciben los socios: ${list('es', partners)}.`,
    noPartners: 'Ningún socio la recibe.',
    issue: (date: string, subject: string) =>
      `El boletín del ${date}, «${subject}», llevará el texto nuevo.`,
    noIssue:
      'Ningún boletín la lleva todavía. Para enviarla por correo, cree un boletín en el menú de Studio y añádale esta guía.',
    edition: ({key, printedOn, version, copies, place}: Edition) =>
      `El folleto «${key}», impreso el ${printedOn}${copies === null ? '' : ` en ${copies} ejemplares`}${place === null ? '' : ` (${place})`}, tiene la versión ${version}: su código dirá que hay una más nueva.`,
    translation: (title: string, language: string) =>
      `La traducción «${title}» (${language}) será de una versión anterior.`,
    draft: (draft: Draft) =>
      `Se publica también el borrador: ${nameOf(names.es, draft.type)} «${draft.name}»${draft.others === 0 ? '' : `; ${draft.others === 1 ? 'otra guía lo muestra y hay que firmarla' : `otras ${draft.others} guías lo muestran y hay que firmarlas`} otra vez`}.`,
  },
}

export type ImpactWords = (typeof table)['en']

/** The words in the language that the person chose for Studio. */
export function useImpactWords(): ImpactWords {
  return table[useCurrentLocale().id.startsWith('es') ? 'es' : 'en']
}
