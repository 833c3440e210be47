import {useCurrentLocale} from 'sanity'

import {languageFor} from '../studioLanguage.ts'

const english = {
  since: {
    suspended: (day: string) => `Suspended since ${day}`,
    withdrawn: (day: string) => `Withdrawn on ${day}`,
  },
  means: {
    suspended:
      'Nobody may read it now: patients and partners find a notice in its place. What stands here is not public. “Give back …”, in the menu at the bottom, brings it back.',
    withdrawn:
      'Nobody may read it any more: patients and partners find a notice in its place. What stands here is not public. Only a second clinical reviewer can give it back.',
  },
  told: (notice: string) => `Readers are told: “${notice}”`,
  instead: 'To be read instead:',
  signs: {suspended: 'Suspended', withdrawn: 'Withdrawn'},
  carries: {
    suspended: 'Carries a suspended guide',
    withdrawn: 'Carries a withdrawn guide',
  },
}

const spanish: typeof english = {
  since: {
    suspended: (day) => `Suspendida desde el ${day}`,
    withdrawn: (day) => `Retirada el ${day}`,
  },
  means: {
    suspended:
      'Ahora nadie puede leerla: pacientes y socios encuentran un aviso en su lugar. Lo que ve aquí no es público. Con «Restablecer …», en el menú de abajo, vuelve a estar disponible.',
    withdrawn:
      'Ya nadie puede leerla: pacientes y socios encuentran un aviso en su lugar. Lo que ve aquí no es público. Solo un segundo revisor clínico puede restablecerla.',
  },
  told: (notice) => `Se dice a los lectores: «${notice}»`,
  instead: 'En su lugar se lee:',
  signs: {suspended: 'Suspendida', withdrawn: 'Retirada'},
  carries: {
    suspended: 'Lleva una guía suspendida',
    withdrawn: 'Lleva una guía retirada',
  },
}

const table = {en: english, es: spanish}

/** The words in the language that the person chose for Studio. */
export function useRecallWords(): typeof english {
  return table[languageFor(useCurrentLocale().id)]
}
