import type {Language, Urgency} from '#schemas/vocabulary.ts'

import {type WordTable, wordTable} from './words.ts'

/** By which words a sentence that sends its reader to get help is known, as data. */
interface CareWords {
  /** What the reader is told to do. */
  readonly action: WordTable
  /** Whom or what to get. */
  readonly help: WordTable
  /** What is to be done about help, where help stands first: "help should be sought". */
  readonly passive: WordTable
  /** Words that open the part of a sentence that names the sign. */
  readonly condition: readonly string[]
  /** Words between a sign and what it means: "… is", "… needs". */
  readonly verdict: readonly string[]
  readonly urgency: {readonly [U in Exclude<Urgency, 'nonurgent'>]: WordTable}
  /** How a card of each urgency opens; the clinic's own words in curly brackets. */
  readonly headings: {readonly [U in Urgency]: string}
}

export const careWords: {readonly [L in Language]: CareWords} = {
  en: {
    action: wordTable(
      'seek*:1 call:1 calling:1 contact:1 see:1 go:1 get:1 book*:1 dial:1 visit:1 evaluated:1 assessed:1 examined:1 checked:1 seen:1 consult*:1 talk:1 speak:1 tell:1 ask:1 schedule:1 make:1 reach:1 phone:1 head:1 need*:1 require*:1 call*:1 emergency:1 return:1 arrange:1 deserve*:1 warrant*:1 let:1 ring:1 report:1',
    ),
    help: wordTable(
      'doctor*:1 medical:1 help:1 care:1 emergency:1 911:1 112:1 999:1 clinician*:1 therapist*:1 provider*:1 physician*:1 professional*:1 hospital*:1 urgent*:1 appointment*:1 us:1 clinic:1 physiotherapist*:1 nurse:1 ambulance:1 gp:1 specialist*:1 surgeon*:1 attention:1 er:1 room:0.5 team:0.5 evaluation:1 assessment:1 staff:1 physio*:1 practice:1',
    ),
    passive: wordTable('sought:1 needed:1 required:1 necessary:1 called:1 contacted:1 informed:1'),
    condition: ['if', 'when', 'whenever', 'as soon as'],
    verdict: [
      'is',
      'are',
      'needs',
      'need',
      'means',
      'mean',
      'requires',
      'require',
      'calls',
      'call',
      'deserves',
      'deserve',
      'warrants',
      'warrant',
      'should',
    ],
    urgency: {
      emergency: wordTable(
        'emergency:3 emergencies:3 911:3 112:3 999:3 ambulance:3 er:2 immediate:2 immediately:2.5 right:1 away:1.2 once:0.8 straight:1 delay:1 now:1.5 instantly:2 wait:0.4',
      ),
      urgent: wordTable(
        'urgent:2.5 urgently:2.5 today:2 same:1.5 day:0.6 24:1 promptly:2 quickly:1.5 soon:1.2 possible:0.8 hours:0.5 tonight:2 quick:1 delay:0.5 rapid:1 within:0.5',
      ),
    },
    headings: {
      emergency: 'Call {emergencyNumber} now if:',
      urgent: 'Get help today from {urgentCareName} or a {clinicianTitle} if:',
      nonurgent: 'See a {clinicianTitle} if:',
    },
  },
  es: {
    action: wordTable(
      'busque:1 buscar:1 llame:1 llamar:1 acuda:1 acudir:1 consulte:1 consultar:1 vaya:1 ir:1 pida:1 pedir:1 contacte:1 visite:1 hable:1 hablar:1 diga:1 informe:1 marque:1 reserve:1 solicite:1 necesita*:1 requiere*:1 vea:1 ver:1 evaluado:1 valorado:1 emergencia:1',
    ),
    help: wordTable(
      'medic*:1 ayuda:1 atencion:1 emergencia*:1 urgencia*:1 911:1 112:1 999:1 fisioterapeuta*:1 profesional*:1 hospital*:1 cita:1 nosotros:1 clinica:1 ambulancia:1 especialista*:1 doctor*:1 enfermer*:1',
    ),
    passive: wordTable('necesari*:1 buscarse:1 avisar:1 pedirse:1'),
    condition: ['si', 'cuando', 'siempre que', 'en caso de'],
    verdict: ['es', 'son', 'necesita', 'necesitan', 'requiere', 'requieren', 'exige', 'exigen'],
    urgency: {
      emergency: wordTable(
        'emergencia*:3 911:3 112:3 999:3 ambulancia:3 inmediat*:2.5 enseguida:2 ahora:1.5 demora:1 urgencias:2',
      ),
      urgent: wordTable(
        'urgente*:2.5 hoy:2 mismo:1 dia:0.6 24:1 pronto:1.5 antes:0.5 posible:0.8 rapid*:1.5 horas:0.5',
      ),
    },
    headings: {
      emergency: 'Llame ahora al {emergencyNumber} si:',
      urgent: 'Busque ayuda hoy en {urgentCareName} o con {clinicianTitle} si:',
      nonurgent: 'Consulte con {clinicianTitle} si:',
    },
  },
}
