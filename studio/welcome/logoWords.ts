import type {StudioLanguage} from '../studioLanguage.ts'
import type {LogoRefusal} from './uploadLogo.ts'

/** What "Start here" says about the logo, in one language. */
export interface LogoWords {
  readonly name: string
  readonly hint: string
  readonly choose: string
  readonly chooseAnother: string
  readonly remove: string
  readonly shown: string
  readonly uploading: string
  readonly chosen: string
  readonly removed: string
  readonly refusals: {readonly [Why in LogoRefusal]: string}
}

export const logoWords: {readonly [L in StudioLanguage]: LogoWords} = {
  en: {
    name: 'Logo',
    hint: 'SVG, PNG or JPEG, at most 300 kB. It stands on white beside the name of the clinic.',
    choose: 'Choose a logo …',
    chooseAnother: 'Choose another logo …',
    remove: 'Remove the logo',
    shown: 'Your logo',
    uploading: 'One moment …',
    chosen: 'The letterhead shows this logo. It goes out once you save.',
    removed: 'The logo is taken off the letterhead. It goes out like this once you save.',
    refusals: {
      kind: 'A logo is an SVG, PNG or JPEG file. Save it as one of these and choose it again.',
      small:
        'This logo has too few dots to be printed sharply. Use one that is at least 400 dots wide or 100 dots high, or an SVG drawing.',
      large:
        'This logo has more than 300 kB, which is slow on a phone. Save it smaller, or as SVG.',
      unreadable:
        'There is no picture in this file, or it is damaged. Save the logo anew from the program that made it.',
      lettered:
        'This drawing holds letters as text, which every computer prints in another font. Convert them to paths and save it again.',
      refused:
        'The store does not take this file. Save it anew as a plain SVG or as PNG. The store says:',
    },
  },
  es: {
    name: 'Logotipo',
    hint: 'SVG, PNG o JPEG, de 300 kB como máximo. Va sobre blanco junto al nombre de la clínica.',
    choose: 'Elegir un logotipo …',
    chooseAnother: 'Elegir otro logotipo …',
    remove: 'Quitar el logotipo',
    shown: 'Su logotipo',
    uploading: 'Un momento …',
    chosen: 'El membrete muestra este logotipo. Saldrá así cuando guarde.',
    removed: 'El logotipo ya no está en el membrete. Saldrá así cuando guarde.',
    refusals: {
      kind: 'Un logotipo es un archivo SVG, PNG o JPEG. Guárdelo en uno de estos formatos y elíjalo de nuevo.',
      small:
        'Este logotipo tiene muy pocos puntos para imprimirse con nitidez. Use uno de al menos 400 puntos de ancho o 100 de alto, o un dibujo SVG.',
      large:
        'Este logotipo pesa más de 300 kB y sería lento en un teléfono. Guárdelo más pequeño o como SVG.',
      unreadable:
        'En este archivo no hay ninguna imagen, o está dañado. Guarde otra vez el logotipo con el programa que lo hizo.',
      lettered:
        'Este dibujo lleva letras como texto, y cada ordenador las imprime con otra fuente. Conviértalas en trazados y guárdelo de nuevo.',
      refused:
        'El almacén no acepta este archivo. Guárdelo otra vez como SVG sencillo o como PNG. El almacén dice:',
    },
  },
}
