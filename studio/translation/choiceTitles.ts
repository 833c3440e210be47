import * as lists from '#schemas/vocabulary.ts'

import type {StudioLanguage} from '../studioLanguage.ts'

/** English and Spanish. */
type Titles<Value extends string> = {
  readonly [V in Value]: readonly [english: string, spanish: string]
}

/** What the forms call the members of one closed list. */
interface Choices {
  readonly values: readonly string[]
  readonly titles: Titles<string>
}

function choicesOf<const Value extends string>(
  values: readonly Value[],
  titles: Titles<Value>,
): Choices {
  return {values, titles}
}

/** The closed lists of the model, as people read them. Each is complete by type; a test holds that no list is missing. */
export const choiceTitles: readonly Choices[] = [
  choicesOf(lists.languages, {en: ['English', 'English'], es: ['Español', 'Español']}),
  choicesOf(lists.urgencies, {
    emergency: ['Emergency', 'Emergencia'],
    urgent: ['Urgent', 'Urgente'],
    nonurgent: ['Not urgent', 'No urgente'],
  }),
  choicesOf(lists.redFlagUrgencies, {
    emergency: ['Emergency', 'Emergencia'],
    urgent: ['Urgent', 'Urgente'],
  }),
  choicesOf(lists.aspects, {
    overview: ['Overview', 'Qué es'],
    types: ['Types', 'Tipos'],
    symptoms: ['Symptoms', 'Síntomas'],
    causes: ['Causes', 'Causas'],
    riskFactors: ['Risk factors', 'Factores de riesgo'],
    diagnosis: ['Diagnosis', 'Diagnóstico'],
    whatToExpect: ['What to expect', 'Qué esperar'],
    selfCare: ['Self-care', 'Autocuidado'],
    furtherTreatment: ['Further treatment', 'Otros tratamientos'],
    outlook: ['Outlook', 'Evolución'],
    livingWith: ['Living with it', 'Vivir con ello'],
    pregnancy: ['Pregnancy', 'Embarazo'],
    prevention: ['Prevention', 'Prevención'],
    gettingHelp: ['Getting help', 'Pedir ayuda'],
  }),
  choicesOf(lists.conceptKinds, {
    condition: ['Condition', 'Problema de salud'],
    symptom: ['Symptom', 'Síntoma'],
    bodyRegion: ['Body region', 'Zona del cuerpo'],
    topic: ['Topic', 'Tema'],
    term: ['Explained term', 'Palabra explicada'],
    audience: ['Audience', 'Público'],
  }),
  choicesOf(lists.codeSystems, {
    'http://hl7.org/fhir/sid/icd-10-cm': ['ICD-10-CM', 'CIE-10-MC'],
    'https://www.nlm.nih.gov/mesh': ['MeSH', 'MeSH'],
  }),
  choicesOf(lists.causeCategories, {
    lifestyle: ['Way of living', 'Forma de vida'],
    mechanical: ['Strain', 'Carga mecánica'],
    injury: ['Injury', 'Lesión'],
    condition: ['Condition', 'Problema de salud'],
    medicine: ['Medicine', 'Medicamento'],
    other: ['Other', 'Otra'],
  }),
  choicesOf(lists.calloutTones, {
    note: ['Note', 'Nota'],
    important: ['Important', 'Importante'],
  }),
  choicesOf(lists.brandFields, {
    name: ['Name', 'Nombre'],
    shortName: ['Short name', 'Nombre corto'],
    clinicianTitle: ['What clinicians are called', 'Cómo se llama a los profesionales'],
    phone: ['Phone', 'Teléfono'],
    bookingUrl: ['Booking address', 'Dirección web para pedir cita'],
    emergencyNumber: ['Emergency number', 'Número de emergencias'],
    urgentCareName: ['What urgent care is called', 'Cómo se llama a la atención urgente'],
  }),
  choicesOf(lists.sourceKinds, {
    guideline: ['Guideline', 'Guía clínica'],
    review: ['Review', 'Revisión'],
    trial: ['Trial', 'Ensayo'],
    page: ['Web page', 'Página web'],
    book: ['Book', 'Libro'],
  }),
  choicesOf(lists.sourceLicences, {
    publicDomain: ['Public domain', 'Dominio público'],
    OGL3: ['Open Government Licence 3', 'Open Government Licence 3'],
    citeOnly: ['May only be cited', 'Solo se puede citar'],
    other: ['Other', 'Otra'],
  }),
  choicesOf(lists.linkStatuses, {
    ok: ['Opens', 'Se abre'],
    moved: ['Moved', 'Se ha trasladado'],
    broken: ['Broken', 'Rota'],
    unreachable: ['Does not answer', 'No responde'],
  }),
  choicesOf(lists.overridableRules, {L01: ['L01: reads easily', 'L01: se lee con facilidad']}),
  choicesOf(lists.worksheetAnswers, {
    yes: ['Yes', 'Sí'],
    no: ['No', 'No'],
    notApplicable: ['Does not apply', 'No procede'],
  }),
  choicesOf(lists.syndications, {
    all: ['All', 'Todos'],
    listed: ['Listed', 'Los que la nombran'],
    none: ['None', 'Ninguno'],
  }),
  choicesOf(lists.personRoles, {
    author: ['Author', 'Autor'],
    editor: ['Editor', 'Editor'],
    clinicalReviewer: ['Clinical reviewer', 'Revisor clínico'],
    translator: ['Translator', 'Traductor'],
  }),
  choicesOf(lists.callToActionKinds, {
    book: ['Book', 'Pedir cita'],
    call: ['Call', 'Llamar'],
    subscribe: ['Subscribe', 'Suscribirse'],
  }),
  choicesOf(lists.brandPolicies, {
    clinic: ['Clinic', 'De la clínica'],
    partner: ['Partner', 'Del socio'],
    neutral: ['Neutral', 'De nadie'],
  }),
  choicesOf(lists.partnerStatuses, {
    active: ['Active', 'Activo'],
    suspended: ['Suspended', 'Suspendido'],
    ended: ['Ended', 'Terminado'],
  }),
  choicesOf(lists.guessTopics, {
    title: ['Title', 'Título'],
    language: ['Language', 'Idioma'],
    about: ['Condition', 'Problema de salud'],
    date: ['Date', 'Fecha'],
    heading: ['Heading', 'Encabezado'],
    aspect: ['What a section is about', 'De qué trata una sección'],
    list: ['List', 'Lista'],
    table: ['Table', 'Tabla'],
    source: ['Source', 'Fuente'],
    citation: ['Citation', 'Cita'],
    careAdvice: ['Care advice', 'Cuándo pedir ayuda'],
    brand: ['Clinic word', 'Palabra de la clínica'],
    link: ['Link', 'Enlace'],
    leftOut: ['Text that found no place', 'Texto que no encontró lugar'],
  }),
  choicesOf(lists.paperSizes, {
    a4: ['A4', 'A4'],
    'us-letter': ['US Letter', 'Carta (EE. UU.)'],
  }),
]

/** What one member of a closed list is called; itself where it is none of the list. */
export function choiceName(
  list: readonly string[],
  value: string,
  language: StudioLanguage,
): string {
  const titles = choiceTitles.find(({values}) => values === list)?.titles[value]
  const [english = value, spanish = value] = titles ?? []
  return {en: english, es: spanish}[language]
}
