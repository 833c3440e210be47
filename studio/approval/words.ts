import type {ChangeClass, Severity, SignOffRole, WithdrawalReason} from '#schemas/vocabulary.ts'

import type {ActField, StudioAct} from './acts.ts'

interface ActWords {
  /** On the button. */
  readonly title: string
  /** What it will do, in plain words. */
  readonly effect: string
}

/** What Studio says around acts, in one language. */
export interface ApprovalWords {
  readonly acts: {readonly [Name in StudioAct['name']]: ActWords}
  readonly fields: {readonly [Name in ActField['name']]: string}
  readonly options: {
    readonly [Name in ChangeClass | SignOffRole | WithdrawalReason | Severity]: string
  }
  readonly choose: string
  readonly cancel: string
  readonly close: string
  readonly working: string
  readonly saving: string
  readonly notNow: string
  readonly refused: string
  readonly withProblems: string
}

const en: ApprovalWords = {
  acts: {
    'publish-guide': {
      title: 'Publish …',
      effect:
        'The signed text becomes a version and replaces the old one in the newsletter, leaflet, website and partner feeds. An editor and a clinical reviewer must have signed exactly this text.',
    },
    sign: {
      title: 'Sign …',
      effect:
        'You vouch for this text, to the letter, with your name. If one word changes, it must be signed again.',
    },
    suspend: {
      title: 'Suspend …',
      effect:
        'The guide leaves every channel at once and readers are told that it is under review. It can be given back.',
    },
    withdraw: {
      title: 'Withdraw …',
      effect:
        'The guide leaves every channel at once. Partners are told to remove it, codes on printed leaflets say so, and a correction is drafted for everyone who got it by mail. Only a second clinical reviewer can give it back.',
    },
    lift: {
      title: 'Give back …',
      effect: 'The last published version stands again in every channel.',
    },
  },
  fields: {
    class: 'What kind of change is this?',
    note: 'What changed, in one sentence',
    role: 'You sign as',
    reason: 'Reason',
    severity: 'How fast must it be gone?',
    notice: 'What readers are told (optional)',
    replacement: 'Guide to read instead (optional), for example muscle-spasm.en',
  },
  options: {
    major: 'Major: advice, dose, urgency or a warning sign changed',
    minor: 'Minor: something was added, nothing contradicts the old text',
    patch: 'Patch: wording or links',
    author: 'Author',
    editorial: 'Editor',
    clinical: 'Clinical reviewer',
    safety: 'It can hurt somebody',
    error: 'It contains an error',
    evidence: 'The evidence has changed',
    superseded: 'Another guide takes its place',
    expired: 'Its review is long overdue',
    legal: 'Legal reasons',
    immediate: 'At once',
    '24h': 'Within a day',
    '7d': 'Within a week',
  },
  choose: 'Choose …',
  cancel: 'Cancel',
  close: 'Close',
  working: 'Working …',
  notNow: 'Not possible where this guide stands now.',
  saving: 'Your last edit is still being saved.',
  refused: 'Not done. Nothing was changed.',
  withProblems: 'Done, but some outputs are held back:',
}

const es: ApprovalWords = {
  acts: {
    'publish-guide': {
      title: 'Publicar …',
      effect:
        'El texto firmado pasa a ser una versión y sustituye a la anterior en el boletín, el folleto, la web y los canales de los socios. Una editora y un revisor clínico deben haber firmado exactamente este texto.',
    },
    sign: {
      title: 'Firmar …',
      effect:
        'Usted responde de este texto, letra por letra, con su nombre. Si cambia una palabra, hay que firmarlo otra vez.',
    },
    suspend: {
      title: 'Suspender …',
      effect:
        'La guía sale al momento de todos los canales y se dice a los lectores que está en revisión. Se puede devolver.',
    },
    withdraw: {
      title: 'Retirar …',
      effect:
        'La guía sale al momento de todos los canales. Se pide a los socios que la quiten, los códigos de los folletos impresos lo dicen y se prepara una corrección para quienes la recibieron por correo. Solo un segundo revisor clínico puede devolverla.',
    },
    lift: {
      title: 'Devolver …',
      effect: 'La última versión publicada vuelve a todos los canales.',
    },
  },
  fields: {
    class: '¿Qué tipo de cambio es?',
    note: 'Qué ha cambiado, en una frase',
    role: 'Firma como',
    reason: 'Motivo',
    severity: '¿Con qué rapidez debe desaparecer?',
    notice: 'Qué se dice a los lectores (opcional)',
    replacement: 'Guía que leer en su lugar (opcional), por ejemplo muscle-spasm.en',
  },
  options: {
    major: 'Mayor: ha cambiado un consejo, una dosis, la urgencia o una señal de alerta',
    minor: 'Menor: se ha añadido algo que no contradice el texto anterior',
    patch: 'Corrección: redacción o enlaces',
    author: 'Autor',
    editorial: 'Editor',
    clinical: 'Revisor clínico',
    safety: 'Puede hacer daño a alguien',
    error: 'Contiene un error',
    evidence: 'La evidencia ha cambiado',
    superseded: 'Otra guía ocupa su lugar',
    expired: 'Su revisión lleva mucho retraso',
    legal: 'Motivos legales',
    immediate: 'Ahora mismo',
    '24h': 'En un día',
    '7d': 'En una semana',
  },
  choose: 'Elija …',
  cancel: 'Cancelar',
  close: 'Cerrar',
  working: 'En curso …',
  notNow: 'No es posible en el estado actual de la guía.',
  saving: 'Su último cambio aún se está guardando.',
  refused: 'No se ha hecho. No ha cambiado nada.',
  withProblems: 'Hecho, pero algunas salidas quedan retenidas:',
}

/** The words for a locale of Studio such as `es-ES`; English where we have no others. */
export function wordsFor(localeId: string): ApprovalWords {
  return localeId.startsWith('es') ? es : en
}

/** What an option is called; its own name where the table lacks it. */
export function optionWord(words: ApprovalWords, option: string): string {
  const found: unknown = Reflect.get(words.options, option)
  return typeof found === 'string' ? found : option
}
