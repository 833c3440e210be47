import type {Language} from '#schemas/vocabulary.ts'

import {html} from '../../html/html.ts'
import type {Brand} from '../../manuscript/brand.ts'
import {renderSmallPage} from './renderSmallPage.ts'

const texts: {readonly [L in Language]: {readonly title: string; readonly text: string}} = {
  en: {
    title: 'Newsletter settings',
    text: 'This newsletter is a trial and has been sent to nobody, so there is nothing to change or cancel. If you did receive it, please tell the clinic.',
  },
  es: {
    title: 'Opciones del boletín',
    text: 'Este boletín es una prueba y no se ha enviado a nadie, así que no hay nada que cambiar ni cancelar. Si lo recibió, avise a la clínica.',
  },
}

/** Renders what the links at the foot of a mail open, as long as nothing is sent: an honest answer and no dead link. */
export function renderMailNotice(language: Language, brand: Brand, canonical: string): string {
  const {title, text} = texts[language]
  const {sender} = brand
  return renderSmallPage(
    {language, brand, title, canonical},
    html`<p>${text}</p>
${sender === undefined ? '' : html`<p>${sender.name}<br>${sender.phone}</p>`}`,
  )
}
