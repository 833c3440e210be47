import type {Dose} from '#schemas/guide/portableText.ts'
import {
  type CalloutTone,
  type Language,
  languageFacts,
  type Urgency,
  type WithdrawalReason,
} from '#schemas/vocabulary.ts'

/** Every word that outputs add to a guide, by language. Urgency is always said in words, never by colour alone. */
export interface Words {
  readonly urgency: {readonly [U in Urgency]: string}
  readonly callout: {readonly [T in CalloutTone]: string}
  readonly careAdvice: string
  readonly keyPoints: string
  readonly overview: string
  readonly possibleCauses: string
  readonly contents: string
  readonly references: string
  readonly accessed: string
  readonly published: string
  readonly lastReviewed: string
  readonly reviewBy: string
  readonly reviewedBy: string
  readonly writtenBy: string
  readonly version: string
  readonly code: string
  readonly steps: string
  readonly dose: string
  readonly stopIf: string
  readonly moreInGuide: string
  readonly readOnline: string
  readonly related: string
  readonly legalNotice: string
  readonly stillValid: string
  /** Heads the terms of a text with their definitions. */
  readonly glossary: string
  /** Stands before the alt text of a figure in plain text. */
  readonly picture: string
  readonly licence: string
  /** Title of a partner's feed. */
  readonly guidesFor: (partner: string) => string
  readonly page: (page: string, pages: string) => string
  /** Alt text of the code on a leaflet. */
  readonly qrCode: (url: string) => string
  /** The page behind a leaflet's code. */
  readonly status: StatusWords
  /** Heads the leaflets of a guide page. */
  readonly printed: string
  /** Names one leaflet file. */
  readonly leafletFor: (paper: string) => string
  /** Of the page itself, for paper copies of it. */
  readonly address: string
  readonly skip: string
  /** Says where the link behind a reference goes back to. */
  readonly backToText: (number: number, mention: number) => string
  readonly notice: {
    readonly draft: string
    readonly sample: string
    readonly trial: string
    readonly overdue: string
  }
  /** Names the guides that a shared line belongs to. */
  readonly forGuides: (titles: readonly string[]) => string
  /** What a newsletter adds. */
  readonly mail: MailWords
}

interface MailWords {
  /** Heads the dates and versions of the guides. */
  readonly facts: string
  readonly why: (clinic: string) => string
  readonly unsubscribe: string
  readonly preferences: string
}

interface StatusWords {
  readonly question: string
  readonly valid: string
  readonly overdue: string
  readonly superseded: string
  readonly unknown: string
  readonly unknownAdvice: string
  readonly recalled: RecalledWords
}

/** What is said in place of a guide that was taken back. None of it repeats the guide's advice. */
interface RecalledWords {
  readonly heading: {readonly suspended: string; readonly withdrawn: string}
  readonly notice: {readonly suspended: string; readonly withdrawn: string}
  /** Stands for a leaflet in the hand. */
  readonly leaflet: {readonly suspended: string; readonly withdrawn: string}
  readonly since: string
  readonly why: string
  readonly reasons: {readonly [R in WithdrawalReason]: string}
  readonly instead: string
}

export const words: {readonly [L in Language]: Words} = {
  en: {
    urgency: {emergency: 'Emergency', urgent: 'Urgent', nonurgent: 'Make an appointment'},
    callout: {note: 'Good to know', important: 'Important'},
    careAdvice: 'When to get help',
    keyPoints: 'Key points',
    overview: 'Overview',
    possibleCauses: 'Possible causes:',
    contents: 'In this guide',
    references: 'Sources',
    accessed: 'Accessed',
    published: 'Published',
    lastReviewed: 'Last reviewed',
    reviewBy: 'Next review due',
    reviewedBy: 'Clinically reviewed by',
    writtenBy: 'Written by',
    version: 'Version',
    code: 'Code',
    steps: 'How to do it',
    dose: 'How often',
    stopIf: 'Stop and ask for advice if',
    moreInGuide: 'Also in this guide',
    readOnline: 'Read the whole guide online',
    related: 'Related guides',
    legalNotice: 'Please note',
    stillValid: 'Is this leaflet still valid? Scan the code or visit',
    glossary: 'Words explained',
    picture: 'Picture',
    licence: 'Licence',
    guidesFor: (partner) => `Patient guides for ${partner}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    qrCode: (url) => `QR code that opens ${url}`,
    status: {
      question: 'Is this leaflet still valid?',
      valid: 'Yes. This is the current version.',
      overdue:
        'This is the current version, but its review is overdue. Ask your clinician whether its advice still applies.',
      superseded:
        'No. There is a newer version of this guide. Put this leaflet away and use the newer one.',
      unknown: 'We do not know this code',
      unknownAdvice:
        'Compare the code with the one on your leaflet. If it is the same, do not rely on the leaflet: ask the clinic that gave it to you.',
      recalled: {
        heading: {suspended: 'Under review', withdrawn: 'Withdrawn'},
        notice: {
          suspended:
            'This guide is under review. Until it is back, do not follow its advice: ask your clinician.',
          withdrawn:
            'This guide has been withdrawn. Do not follow its advice any more. Ask your clinician what to do.',
        },
        leaflet: {
          suspended: 'Not for now. This guide is under review.',
          withdrawn: 'No. This guide has been withdrawn. Throw this leaflet away.',
        },
        since: 'Since',
        why: 'Why',
        reasons: {
          safety: 'Its advice may not be safe.',
          error: 'It contained an error.',
          evidence: 'What is known about this has changed.',
          superseded: 'Another guide takes its place.',
          expired: 'Its review was long overdue.',
          legal: 'For legal reasons.',
        },
        instead: 'Read this guide instead',
      },
    },
    printed: 'Print this guide',
    leafletFor: (paper) => `Leaflet on ${paper} paper (PDF)`,
    address: 'Web address',
    skip: 'Skip to the guide',
    backToText: (number, mention) => `Back to mention ${mention} of source ${number}`,
    notice: {
      draft: 'Draft: not clinically reviewed.',
      sample: 'Sample: not clinically reviewed.',
      trial: 'Trial: the web addresses in this output work only on the computer that made it.',
      overdue:
        'The review of this guide is overdue. Ask your clinician whether its advice still applies.',
    },
    forGuides: (titles) => `For: ${titles.join(', ')}`,
    mail: {
      facts: 'About this advice',
      why: (clinic) => `You get this mail because you asked ${clinic} for its newsletter.`,
      unsubscribe: 'Unsubscribe from this newsletter',
      preferences: 'Choose what we send you',
    },
  },
  es: {
    urgency: {emergency: 'Emergencia', urgent: 'Urgente', nonurgent: 'Pida una cita'},
    callout: {note: 'Conviene saber', important: 'Importante'},
    careAdvice: 'Cuándo buscar ayuda',
    keyPoints: 'Puntos clave',
    overview: 'En resumen',
    possibleCauses: 'Causas posibles:',
    contents: 'En esta guía',
    references: 'Fuentes',
    accessed: 'Consultado',
    published: 'Publicado',
    lastReviewed: 'Última revisión',
    reviewBy: 'Próxima revisión',
    reviewedBy: 'Revisada clínicamente por',
    writtenBy: 'Escrita por',
    version: 'Versión',
    code: 'Código',
    steps: 'Cómo se hace',
    dose: 'Con qué frecuencia',
    stopIf: 'Pare y pida consejo si',
    moreInGuide: 'También en esta guía',
    readOnline: 'Leer la guía completa en línea',
    related: 'Guías relacionadas',
    legalNotice: 'Tenga en cuenta',
    stillValid: '¿Sigue vigente este folleto? Escanee el código o visite',
    glossary: 'Palabras explicadas',
    picture: 'Imagen',
    licence: 'Licencia',
    guidesFor: (partner) => `Guías para pacientes de ${partner}`,
    page: (page, pages) => `Página ${page} de ${pages}`,
    qrCode: (url) => `Código QR que abre ${url}`,
    status: {
      question: '¿Sigue vigente este folleto?',
      valid: 'Sí. Esta es la versión actual.',
      overdue:
        'Esta es la versión actual, pero su revisión está atrasada. Pregunte a su profesional si los consejos siguen vigentes.',
      superseded: 'No. Hay una versión más nueva de esta guía. Guarde este folleto y use la nueva.',
      unknown: 'No conocemos este código',
      unknownAdvice:
        'Compare el código con el de su folleto. Si es el mismo, no confíe en el folleto: pregunte a la clínica que se lo dio.',
      recalled: {
        heading: {suspended: 'En revisión', withdrawn: 'Retirada'},
        notice: {
          suspended:
            'Esta guía está en revisión. Hasta que vuelva, no siga sus consejos: pregunte a su profesional.',
          withdrawn:
            'Esta guía fue retirada. No siga más sus consejos. Pregunte a su profesional qué hacer.',
        },
        leaflet: {
          suspended: 'Por ahora no. Esta guía está en revisión.',
          withdrawn: 'No. Esta guía fue retirada. Tire este folleto.',
        },
        since: 'Desde',
        why: 'Por qué',
        reasons: {
          safety: 'Puede que sus consejos no sean seguros.',
          error: 'Contenía un error.',
          evidence: 'Lo que se sabe sobre esto ha cambiado.',
          superseded: 'Otra guía ocupa su lugar.',
          expired: 'Su revisión llevaba mucho tiempo atrasada.',
          legal: 'Por motivos legales.',
        },
        instead: 'Lea esta guía en su lugar',
      },
    },
    printed: 'Imprimir esta guía',
    leafletFor: (paper) => `Folleto en papel ${paper} (PDF)`,
    address: 'Dirección web',
    skip: 'Ir a la guía',
    backToText: (number, mention) => `Volver a la mención ${mention} de la fuente ${number}`,
    notice: {
      draft: 'Borrador: sin revisión clínica.',
      sample: 'Muestra: sin revisión clínica.',
      trial:
        'Prueba: las direcciones web de este documento solo funcionan en el equipo que lo creó.',
      overdue:
        'La revisión de esta guía está atrasada. Pregunte a su profesional si los consejos siguen vigentes.',
    },
    forGuides: (titles) => `Para: ${titles.join(', ')}`,
    mail: {
      facts: 'Sobre estos consejos',
      why: (clinic) => `Recibe este correo porque pidió el boletín de ${clinic}.`,
      unsubscribe: 'Cancelar la suscripción a este boletín',
      preferences: 'Elegir qué le enviamos',
    },
  },
}

/** A date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) as people write it. The same input gives the same words on every machine. */
export function dateWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined) throw new Error('BUG: an empty date passed its form')
  const parts = (['year', 'month', 'day'] as const)[date.split('-').length - 1] ?? 'day'
  return formatter(language, parts).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
}

const styles = {
  year: {timeZone: 'UTC', year: 'numeric'},
  month: {timeZone: 'UTC', year: 'numeric', month: 'long'},
  day: {timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric'},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A formatter is a hundred times slower to make than to use. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, parts: keyof typeof styles): Intl.DateTimeFormat {
  const name = `${language} ${parts}`
  const known = formatters.get(name)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(languageFacts[language].locale, styles[parts])
  formatters.set(name, made)
  return made
}

const doseParts: {readonly [L in Language]: readonly ((dose: Dose) => string | undefined)[]} = {
  en: [
    ({sets, reps}) =>
      sets === undefined
        ? counted(reps, 'time', 'times')
        : joined([counted(sets, 'set', 'sets'), reps], ' of '),
    ({holdSeconds}) => prefixed('hold for ', counted(holdSeconds, 'second', 'seconds')),
    ({perDay}) => suffixed(counted(perDay, 'time', 'times'), ' a day'),
    ({daysPerWeek}) => suffixed(counted(daysPerWeek, 'day', 'days'), ' a week'),
  ],
  es: [
    ({sets, reps}) =>
      sets === undefined
        ? counted(reps, 'vez', 'veces')
        : joined([counted(sets, 'serie', 'series'), reps], ' de '),
    ({holdSeconds}) => prefixed('mantenga ', counted(holdSeconds, 'segundo', 'segundos')),
    ({perDay}) => suffixed(counted(perDay, 'vez', 'veces'), ' al día'),
    ({daysPerWeek}) => suffixed(counted(daysPerWeek, 'día', 'días'), ' a la semana'),
  ],
}

/** A dose in words: only what is given is said. */
export function doseWords(dose: Dose, language: Language): string {
  return doseParts[language].flatMap((part) => part(dose) ?? []).join(', ')
}

function counted(count: number | undefined, one: string, many: string): string | undefined {
  return count === undefined ? undefined : `${count} ${count === 1 ? one : many}`
}

function prefixed(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : prefix + text
}

function suffixed(text: string | undefined, suffix: string): string | undefined {
  return text === undefined ? undefined : text + suffix
}

function joined(parts: readonly (string | number | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined).join(between)
}
