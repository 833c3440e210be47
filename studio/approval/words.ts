import {useCurrentLocale} from 'sanity'

import type {
  ChangeClass,
  ReviewCheck,
  Severity,
  SignOffRole,
  WithdrawalReason,
} from '#schemas/vocabulary.ts'

import type {ActField, StudioAct} from './acts.ts'
import type {Pause} from './nextStep.ts'

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
  readonly unsure: string
  readonly withProblems: string
  readonly notSubmitted: string
  readonly signAs: string
  readonly namedAs: (name: string) => string
  readonly checklist: string
  readonly checks: {readonly [Check in ReviewCheck]: string}
  readonly nothingToSign: string
  readonly signedBefore: (role: string) => string
  readonly noPersonTitle: string
  readonly noPerson: (account: string) => string
  /** Why the next step is not for this person to take now. */
  readonly pauses: {readonly [Why in Pause]: string}
  /** Where a guide stands on its way to patients. */
  readonly submitted: string
  readonly signed: string
  readonly published: string
  readonly publicPage: string
  readonly noReplacement: string
  readonly takesReviewer: string
  readonly suspendInstead: string
  readonly toKnow: string
  readonly mendFirst: (found: string) => string
}

const en: ApprovalWords = {
  acts: {
    'publish-guide': {
      title: 'Publish …',
      effect:
        'The signed text becomes a version, and everything that shows the guide shows this text from then on. An editor and a clinical reviewer must have signed exactly this text.',
    },
    submit: {
      title: 'Submit for review …',
      effect:
        'You say with your name that this text is finished. It appears in the lists of those who can sign it. If you change a word afterwards, submit it again.',
    },
    'send-back': {
      title: 'Send back …',
      effect:
        'The text is a draft again, and its authors see your comment, until they change the text or you sign it after all.',
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
    comment: 'What must be mended?',
    reason: 'Reason',
    severity:
      'By when must partners have removed their copies? (Our own channels drop it at once.)',
    notice: 'What else readers are told: on the page, by leaflet codes, by partners (optional)',
    replacement: 'Guide to read instead (optional)',
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
  unsure: 'It is not sure whether this was done.',
  withProblems: 'Done, but some outputs are held back:',
  notSubmitted:
    'No author has submitted exactly this text. If somebody is still writing it, it must be signed again after the next change.',
  signAs: 'You sign as',
  namedAs: (name) =>
    `Guide page, leaflet and partner feed will say “Clinically reviewed by ${name}”.`,
  checklist: 'I have checked that',
  checks: {
    redFlags: 'the warning signs are complete and each has the right urgency',
    advice: 'the advice is right and safe for the people it is written for',
    doses: 'exercises, doses and medicines are right, with when to stop',
    claims: 'each claim says what its source says',
    words: 'a patient cannot misread it',
  },
  nothingToSign:
    'There is nothing for you to sign here: what your record lets you sign is signed, or you wrote this guide.',
  signedBefore: (role) => `You have signed exactly this text (${role}).`,
  noPersonTitle: 'Your account cannot sign or publish yet',
  noPerson: (account) =>
    `Nobody has said who you are. Ask an administrator to add a person under Library, People, with the key “${account}” and your roles.`,
  pauses: {
    isPublished: 'This text is published. There is nothing new.',
    sentBack: 'This text was sent back. Change it first; the comment stands under Review.',
    waitsForOthers: 'Waiting for the signatures of others.',
    notYours: 'Only an author or translator can submit it.',
  },
  submitted: 'This text was submitted for review.',
  signed: 'This text is signed, and can be published.',
  published:
    'This text is published. To take it back, choose “Suspend …” or “Withdraw …” behind the three dots at the lower right.',
  publicPage: 'Open the page that patients read',
  noReplacement: 'None',
  takesReviewer: 'Only a clinical reviewer can do this.',
  suspendInstead:
    'You can take the guide off every channel right now: choose “Suspend …” in the same menu. A clinical reviewer then decides whether it is withdrawn or given back.',
  toKnow: 'Good to know',
  mendFirst: (found) => `First: ${found}. “Checks” lists it.`,
}

const es: ApprovalWords = {
  acts: {
    'publish-guide': {
      title: 'Publicar …',
      effect:
        'El texto firmado pasa a ser una versión, y desde entonces todo lo que muestra la guía muestra este texto. Una editora y un revisor clínico deben haber firmado exactamente este texto.',
    },
    submit: {
      title: 'Enviar a revisión …',
      effect:
        'Usted dice con su nombre que este texto está terminado. Aparece en las listas de quienes pueden firmarlo. Si después cambia una palabra, envíelo otra vez.',
    },
    'send-back': {
      title: 'Devolver para corregir …',
      effect:
        'El texto vuelve a ser un borrador y sus autores ven su comentario. Termina cuando el texto cambia o cuando usted lo firma.',
    },
    sign: {
      title: 'Firmar …',
      effect:
        'Usted responde de este texto, letra por letra, con su nombre. Si cambia una palabra, hay que firmarlo otra vez.',
    },
    suspend: {
      title: 'Suspender …',
      effect:
        'La guía sale al momento de todos los canales y se dice a los lectores que está en revisión. Se puede restablecer.',
    },
    withdraw: {
      title: 'Retirar …',
      effect:
        'La guía sale al momento de todos los canales. Se pide a los socios que la quiten, los códigos de los folletos impresos lo dicen y se prepara una corrección para quienes la recibieron por correo. Solo un segundo revisor clínico puede restablecerla.',
    },
    lift: {
      title: 'Restablecer …',
      effect: 'La última versión publicada vuelve a todos los canales.',
    },
  },
  fields: {
    class: '¿Qué tipo de cambio es?',
    note: 'Qué ha cambiado, en una frase',
    comment: '¿Qué hay que corregir?',
    reason: 'Motivo',
    severity:
      '¿Cuándo deben haber quitado su copia los socios? (De nuestros canales sale al momento.)',
    notice:
      'Qué más se dice a los lectores: en la página, tras el código de un folleto y por los socios (opcional)',
    replacement: 'Guía que leer en su lugar (opcional)',
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
  unsure: 'No es seguro que se haya hecho.',
  withProblems: 'Hecho, pero algunas salidas quedan retenidas:',
  notSubmitted:
    'Ningún autor ha enviado a revisión exactamente este texto. Si alguien sigue escribiéndolo, habrá que firmarlo otra vez después del próximo cambio.',
  signAs: 'Firma como',
  namedAs: (name) =>
    `La página, el folleto y los sitios asociados dirán «Revisada clínicamente por ${name}».`,
  checklist: 'He comprobado que',
  checks: {
    redFlags: 'las señales de alerta están completas y cada una tiene la urgencia correcta',
    advice: 'los consejos son correctos y seguros para quienes van dirigidos',
    doses: 'los ejercicios, las dosis y los medicamentos son correctos, con cuándo parar',
    claims: 'cada afirmación dice lo que dice su fuente',
    words: 'un paciente no puede entenderlo mal',
  },
  nothingToSign:
    'Aquí no tiene nada que firmar: lo que su ficha le permite firmar ya está firmado, o usted escribió esta guía.',
  signedBefore: (role) => `Usted ya firmó exactamente este texto (${role}).`,
  noPersonTitle: 'Su cuenta aún no puede firmar ni publicar',
  noPerson: (account) =>
    `Nadie ha dicho quién es usted. Pida a un administrador que añada una persona en Biblioteca, Personas, con la clave «${account}» y sus funciones.`,
  pauses: {
    isPublished: 'Este texto está publicado. No hay nada nuevo.',
    sentBack: 'Este texto fue devuelto. Cámbielo primero; el comentario está en Revisión.',
    waitsForOthers: 'A la espera de las firmas de otras personas.',
    notYours: 'Solo un autor o traductor puede enviarlo.',
  },
  submitted: 'Este texto se envió a revisión.',
  signed: 'Este texto está firmado y se puede publicar.',
  published:
    'Este texto está publicado. Para quitarlo, elija «Suspender …» o «Retirar …» tras los tres puntos, abajo a la derecha.',
  publicPage: 'Abrir la página que leen los pacientes',
  noReplacement: 'Ninguna',
  takesReviewer: 'Solo puede hacerlo un revisor clínico.',
  suspendInstead:
    'Usted puede quitar la guía de todos los canales ahora mismo: elija «Suspender …» en el mismo menú. Después un revisor clínico decide si se retira o se restablece.',
  toKnow: 'Conviene saber',
  mendFirst: (found) => `Antes: ${found}. «Comprobaciones» dice qué.`,
}

/** The words for a locale of Studio such as `es-ES`; English where we have no others. */
function wordsFor(localeId: string): ApprovalWords {
  return localeId.startsWith('es') ? es : en
}

/** What an option is called; its own name where the table lacks it. */
export function optionWord(words: ApprovalWords, option: string): string {
  const found: unknown = Reflect.get(words.options, option)
  return typeof found === 'string' ? found : option
}

/** The words in the language that the person chose for Studio. */
export function useApprovalWords(): ApprovalWords {
  return wordsFor(useCurrentLocale().id)
}
