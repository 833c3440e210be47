import type {Language} from '#schemas/vocabulary.ts'
import type {WorksheetItem} from '#schemas/worksheets/items.ts'

/** The questions of the worksheets in Spanish, in our own words as in `schemas/worksheets/items.ts`. */
const spanish: Readonly<Record<string, string>> = {
  'pemat-1': '¿Se ve enseguida para qué sirve la guía?',
  'pemat-2': '¿Todo lo que contiene sirve a ese fin?',
  'pemat-3': '¿Usa palabras de todos los días?',
  'pemat-4': '¿Los términos médicos son pocos y están explicados?',
  'pemat-5': '¿Está escrita en voz activa?',
  'pemat-6': '¿Son claros los números?',
  'pemat-7': '¿Se puede usar sin hacer cuentas?',
  'pemat-8': '¿Viene en secciones cortas?',
  'pemat-9': '¿Los títulos dicen lo que hay en cada sección?',
  'pemat-10': '¿Una cosa sigue a la otra?',
  'pemat-11': '¿Resume lo importante?',
  'pemat-12': '¿Los recuadros, las viñetas o la negrita señalan lo importante?',
  'pemat-15': '¿Hay imágenes donde ayudarían?',
  'pemat-16': '¿Las imágenes apoyan el texto?',
  'pemat-17': '¿Las imágenes tienen un pie claro?',
  'pemat-18': '¿Las imágenes son claras y sin nada de más?',
  'pemat-19': '¿Las tablas son sencillas y tienen encabezados claros?',
  'pemat-20': '¿Nombra al menos una cosa que hacer?',
  'pemat-21': '¿Se dirige al lector cuando dice qué hacer?',
  'pemat-22': '¿Divide cada acción en pasos?',
  'pemat-23': '¿Da una ayuda para actuar, como una lista para marcar?',
  'pemat-24': '¿Muestra cómo hacer las cuentas que pide?',
  'pemat-25': '¿Dice cómo usar sus tablas e imágenes?',
  'pemat-26': '¿Hay imágenes donde ayudarían a actuar?',
  'cci-1': '¿Hay un mensaje principal?',
  'cci-2': '¿Está al principio?',
  'cci-3': '¿Destaca del resto?',
  'cci-4': '¿Lo apoya una imagen?',
  'cci-5': '¿Se pide al lector que haga algo?',
  'cci-6': '¿El mensaje y la petición están en voz activa?',
  'cci-7': '¿Usa siempre las palabras de sus lectores?',
  'cci-8': '¿Usa listas?',
  'cci-9': '¿Está en bloques con títulos?',
  'cci-10': '¿La primera parte dice lo más importante?',
  'cci-11': '¿Dice lo que saben los expertos y lo que no saben?',
  'cci-12': '¿Recomienda hacer algo?',
  'cci-13': '¿Dice por qué le importa al lector?',
  'cci-14': '¿Dice exactamente cómo hacerlo?',
  'cci-15': '¿Sus números son de los que usan sus lectores?',
  'cci-16': '¿Dice qué significan sus números?',
  'cci-17': '¿Se pueden usar sus números sin hacer cuentas?',
  'cci-18': '¿Dice cuál es el riesgo?',
  'cci-19': '¿Da los riesgos y los beneficios de lo que recomienda?',
  'cci-20': '¿Las probabilidades se dicen también con palabras o imágenes?',
}

/** What an item asks, in the language of Studio. */
export function questionIn(language: Language, {id, question}: WorksheetItem): string {
  return language === 'es' ? (spanish[id] ?? question) : question
}
