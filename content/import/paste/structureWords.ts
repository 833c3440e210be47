import type {Language} from '#schemas/vocabulary.ts'

import {type WordTable, wordTable} from './words.ts'

/** By which words the parts of a pasted text are known that are no section, as data. */
interface StructureWords {
  /** A heading of the list of sources. */
  readonly references: WordTable
  /** A paragraph that limits what its publisher answers for. */
  readonly disclaimer: WordTable
  /** A paragraph that leads elsewhere. */
  readonly promotion: WordTable
  /** A line that names who wrote. */
  readonly byline: WordTable
  /** Words beside a date: what happened on it. */
  readonly updated: WordTable
  readonly reviewed: WordTable
  readonly accessed: WordTable
  /** Words of a title that name no condition. */
  readonly title: WordTable
  /** Words too common to tell anything; they also tell the language. */
  readonly common: WordTable
}

export const structureWords: {readonly [L in Language]: StructureWords} = {
  en: {
    references: wordTable(
      'references:3 reference:2 sources:3 bibliography:3 citations:2 footnotes:3 endnotes:3 literature:2 notes:2 works:0.5 cited:1.5 reading:1.5 further:0.5',
    ),
    disclaimer: wordTable(
      'disclaimer:4 informational:2.5 information:0.7 purposes:2 educational:2 education:1.5 substitute:2.5 replace*:1.5 intended:1.5 meant:1 legal:1.5 relationship:2 rely:2 constitute*:2 liab*:3 qualified:1 advice:1 warrant*:2 diagnose:0.5 general:0.7 disregard:1.5 only:0.5 professional:0.5 judgement:1 judgment:1',
    ),
    promotion: wordTable(
      'newsletter*:3 subscribe*:3 articles:2 related:2.5 share:1 follow:1 latest:1.5 informed:1.5 inbox:3 blog:2.5 facebook:3 instagram:3 copyright:4 reserved:2 download*:1.5 signup:3 posts:2 podcast:2.5 printable:1.5 guides:1 stories:1.5 more:0.3 want:0.3 join:1 email:1 comments:2 next:0.3 read:0.5 enjoyed:2 sponsor*:3 shop:2',
    ),
    byline: wordTable(
      'by:2 written:2 author:2 authors:2 reviewer:2 editor:1.5 edited:1.5 team:0.5',
    ),
    updated: wordTable('updated:2 modified:2 revised:2 revision:2 changed:1.5 update:2 edited:1'),
    reviewed: wordTable('reviewed:2 checked:1.5 review:2 verified:1.5 approved:1'),
    accessed: wordTable('accessed:2 retrieved:2 viewed:2 visited:2 consulted:1.5'),
    title: wordTable(
      'guide:1 guides:1 handout:1 leaflet:1 understanding:1 managing:1 treating:1 living:1 overview:1 introduction:1 facts:1 tips:1 physical:1 therapy:1 therapist*:1 physiotherapy:1 physio:1 patient*:1 complete:1 quick:1 simple:1 explained:1 everything:1 need:1 know:1 things:1 ways:1 help:1 helping:1 advice:1 information:1 sheet:1 basics:1 dealing:1 recovering:1 relief:1 start:1 starting:1 getting:1 your:1 our:1',
    ),
    common: wordTable(
      'a:1 an:1 the:1 of:1 to:1 for:1 and:1 or:1 in:1 on:1 at:1 with:1 from:1 by:1 is:1 are:1 was:1 it:1 its:1 this:1 that:1 these:1 you:1 your:1 we:1 our:1 they:1 their:1 be:1 can:1 may:1 if:1 when:1 what:1 how:1 why:1 who:1 do:1 does:1 not:1 as:1 but:1 about:1 will:1 have:1 has:1 more:1 than:1',
    ),
  },
  es: {
    references: wordTable(
      'referencias:3 fuentes:3 bibliografia:3 citas:1.5 notas:2 literatura:2 lecturas:1.5',
    ),
    disclaimer: wordTable(
      'aviso:2 descargo:4 informativ*:2.5 fines:2 educativ*:2 sustitu*:2.5 reemplaza*:1.5 legal:2 relacion:1.5 constituye*:2 consejo:1 calificado:1 cualificado:1 general:0.7 unicamente:1 responsab*:2',
    ),
    promotion: wordTable(
      'boletin:3 suscrib*:3 articulos:2 relacionad*:2.5 comparta:1.5 siganos:2 ultimas:1.5 derechos:2 reservados:2 descargue:1.5 correo:1 lea:0.5 publicaciones:2',
    ),
    byline: wordTable('por:1.5 escrito:2 autor*:2 revisor*:2 editor*:1.5 redaccion:1.5'),
    updated: wordTable('actualiza*:2 modifica*:2 revision:1.5 cambia*:1'),
    reviewed: wordTable('revisad*:2 comprobad*:1.5 verificad*:1.5 aprobad*:1'),
    accessed: wordTable('consultad*:2 acceso:2 visitad*:2 accedido:2 recuperado:2'),
    title: wordTable(
      'guia:1 guias:1 folleto:1 entender:1 comprender:1 manejar:1 tratar:1 vivir:1 resumen:1 introduccion:1 datos:1 consejos:1 fisioterapia:1 fisioterapeuta*:1 paciente*:1 completa:1 sencilla:1 rapida:1 explicad*:1 todo:1 necesita:1 saber:1 ayuda:1 informacion:1 hoja:1 su:1 nuestra:1',
    ),
    common: wordTable(
      'el:1 la:1 los:1 las:1 un:1 una:1 unos:1 unas:1 de:1 del:1 al:1 a:1 y:1 o:1 en:1 con:1 por:1 para:1 que:1 es:1 son:1 se:1 su:1 sus:1 lo:1 le:1 no:1 si:1 como:1 cuando:1 qué:1 mas:1 pero:1 este:1 esta:1 puede:1 ha:1 hay:1 sobre:1 usted:1',
    ),
  },
}
