/** What stands around the charts, in one language. Bars are named by their ids, rules by theirs. */
export interface QualityWords {
  readonly checking: (done: number, total: number) => string
  readonly checked: (time: string) => string
  readonly checkAgain: string
  readonly summary: (guides: number, broken: number, changed: number) => string
  readonly nothing: string
  readonly nothingHint: string
  readonly newGuide: string
  readonly guides: string
  readonly show: (bar: string, count: number) => string
  readonly more: (count: number) => string
  readonly charts: {
    readonly [
      Name in 'states' | 'grades' | 'eases' | 'reviews' | 'rules' | 'worksheets' | 'sources'
    ]: {
      readonly title: string
      readonly about: string
    }
  }
  readonly noReview: string
  readonly noProblem: string
  readonly overdue: string
  readonly bars: Readonly<Record<string, string>>
  readonly rules: Readonly<Record<string, string>>
}

const en: QualityWords = {
  checking: (done, total) =>
    total === 0 ? 'Reading the guides …' : `Checking the guides: ${done} of ${total} …`,
  checked: (time) => `Checked ${time}.`,
  checkAgain: 'Check again',
  summary: (guides, broken, changed) =>
    [
      guides === 1 ? '1 guide' : `${guides} guides`,
      broken === 0 ? 'none breaks a rule' : `${broken} with something to mend`,
      changed === 0 ? 'none changed since publishing' : `${changed} changed since publishing`,
    ].join(' · '),
  nothing: 'There is no guide yet.',
  nothingHint: 'Start one from its template. What is checked here is checked while you write, too.',
  newGuide: 'Write a guide',
  guides: 'Guides',
  show: (bar, count) => `${bar}: show ${count}`,
  more: (count) => `and ${count} more`,
  charts: {
    states: {title: 'State', about: 'Where the guides stand today.'},
    grades: {
      title: 'How hard they read',
      about: 'Years of school that a reader needs. Aim at 6 or less; 8 is the limit.',
    },
    eases: {
      title: 'How easy the Spanish guides read',
      about: 'INFLESZ, from 0 to 100. Aim at 65 or more; 55 is the limit.',
    },
    reviews: {title: 'When reviews are due', about: 'By month for two years, then by year.'},
    rules: {title: 'Problems by rule', about: 'In how many guides a rule found something.'},
    worksheets: {
      title: 'Worksheets',
      about: 'PEMAT-P passes at 70 %, the Clear Communication Index at 90 %.',
    },
    sources: {title: 'Sources', about: 'How old they are, and whether their addresses still open.'},
  },
  noReview: 'No guide has a review date yet.',
  noProblem: 'No rule found anything.',
  overdue: 'Overdue',
  bars: {
    'grade 4': 'Grade 4 or less',
    'grade 5': 'Grade 5',
    'grade 6': 'Grade 6',
    'grade 7': 'Grade 7',
    'grade 8': 'Grade 8',
    'grade 9': 'Above grade 8',
    'ease 80': '80 and more',
    'ease 65': '65 to 80',
    'ease 55': '55 to 65',
    'ease 0': 'Below 55',
    'understandability passed': 'Understandable',
    'understandability below': 'Understandable: below 70 %',
    'understandability begun': 'Understandable: begun',
    'actionability passed': 'Says what to do',
    'actionability below': 'Says what to do: below 70 %',
    'actionability begun': 'Says what to do: begun',
    'cci passed': 'Clear communication',
    'cci below': 'Clear communication: below 90 %',
    'cci begun': 'Clear communication: begun',
    'link broken': 'Address broken',
    'link moved': 'Address moved',
    'link unreachable': 'Address does not answer',
    'age new': 'Under 2 years old',
    'age middle': '2 to 5 years old',
    'age old': 'Over 5 years old',
    'age undated': 'Without a date',
  },
  rules: {
    model: 'Missing or wrong fields',
    S01: 'When to get help',
    S02: 'Red flags that must be there',
    S04: 'Words of the emergency card',
    S05: 'Medicines and doses',
    G01: 'Sections that must be there',
    G02: 'Names used twice',
    G03: 'Links to other guides',
    G04: 'Order of sections',
    G05: 'Guesses of the import',
    C01: 'Claims without a source',
    C02: 'Sources',
    C03: 'Old or single sources',
    C04: 'Place of citations',
    C05: 'Links to cited pages',
    D01: 'Dates',
    A01: 'Pictures and their texts',
    A02: 'Link texts and tables',
    B01: 'Clinic\u2019s own words typed',
    T01: 'Translation',
    P01: 'Partners',
    L01: 'Too hard to read',
    L02: 'Simpler words',
    L03: 'One name for one thing',
    L04: 'Numbers',
  },
}

const es: QualityWords = {
  checking: (done, total) =>
    total === 0 ? 'Leyendo las guías …' : `Revisando las guías: ${done} de ${total} …`,
  checked: (time) => `Revisado el ${time}.`,
  checkAgain: 'Revisar de nuevo',
  summary: (guides, broken, changed) =>
    [
      guides === 1 ? '1 guía' : `${guides} guías`,
      broken === 0 ? 'ninguna incumple una regla' : `${broken} con algo que corregir`,
      changed === 0
        ? 'ninguna ha cambiado desde su publicación'
        : `${changed} ${changed === 1 ? 'ha cambiado' : 'han cambiado'} desde su publicación`,
    ].join(' · '),
  nothing: 'Todavía no hay ninguna guía.',
  nothingHint:
    'Empiece una con su plantilla. Lo que se revisa aquí se revisa también mientras escribe.',
  newGuide: 'Escribir una guía',
  guides: 'Guías',
  show: (bar, count) => `${bar}: mostrar ${count}`,
  more: (count) => `y ${count} más`,
  charts: {
    states: {title: 'Estado', about: 'Cómo están las guías hoy.'},
    grades: {
      title: 'Dificultad de las guías en inglés',
      about: 'Años de escuela que necesita el lector. Busque 6 o menos; el límite es 8.',
    },
    eases: {
      title: 'Facilidad de las guías en español',
      about: 'INFLESZ, de 0 a 100. Busque 65 o más; el límite es 55.',
    },
    reviews: {title: 'Cuándo toca revisarlas', about: 'Por mes durante dos años, después por año.'},
    rules: {title: 'Problemas por regla', about: 'En cuántas guías encontró algo cada regla.'},
    worksheets: {
      title: 'Cuestionarios',
      about: 'PEMAT-P se aprueba con 70 %, el Índice de Comunicación Clara con 90 %.',
    },
    sources: {title: 'Fuentes', about: 'Su antigüedad y si sus direcciones se abren todavía.'},
  },
  noReview: 'Ninguna guía tiene fecha de revisión todavía.',
  noProblem: 'Ninguna regla encontró nada.',
  overdue: 'Vencidas',
  bars: {
    'grade 4': 'Grado 4 o menos',
    'grade 5': 'Grado 5',
    'grade 6': 'Grado 6',
    'grade 7': 'Grado 7',
    'grade 8': 'Grado 8',
    'grade 9': 'Más del grado 8',
    'ease 80': '80 o más',
    'ease 65': 'De 65 a 80',
    'ease 55': 'De 55 a 65',
    'ease 0': 'Menos de 55',
    'understandability passed': 'Se entiende',
    'understandability below': 'Se entiende: menos de 70 %',
    'understandability begun': 'Se entiende: sin terminar',
    'actionability passed': 'Dice qué hacer',
    'actionability below': 'Dice qué hacer: menos de 70 %',
    'actionability begun': 'Dice qué hacer: sin terminar',
    'cci passed': 'Comunicación clara',
    'cci below': 'Comunicación clara: menos de 90 %',
    'cci begun': 'Comunicación clara: sin terminar',
    'link broken': 'Dirección rota',
    'link moved': 'Dirección trasladada',
    'link unreachable': 'La dirección no responde',
    'age new': 'Menos de 2 años',
    'age middle': 'De 2 a 5 años',
    'age old': 'Más de 5 años',
    'age undated': 'Sin fecha',
  },
  rules: {
    model: 'Campos que faltan o están mal',
    S01: 'Cuándo pedir ayuda',
    S02: 'Señales de alarma obligatorias',
    S04: 'Palabras de la tarjeta de emergencia',
    S05: 'Medicamentos y dosis',
    G01: 'Secciones obligatorias',
    G02: 'Nombres repetidos',
    G03: 'Enlaces a otras guías',
    G04: 'Orden de las secciones',
    G05: 'Suposiciones de la importación',
    C01: 'Afirmaciones sin fuente',
    C02: 'Fuentes',
    C03: 'Fuentes antiguas o únicas',
    C04: 'Lugar de las citas',
    C05: 'Enlaces a páginas citadas',
    D01: 'Fechas',
    A01: 'Imágenes y sus textos',
    A02: 'Textos de enlaces y tablas',
    B01: 'Datos de la clínica escritos a mano',
    T01: 'Traducción',
    P01: 'Socios',
    L01: 'Demasiado difícil de leer',
    L02: 'Palabras más sencillas',
    L03: 'Un solo nombre para cada cosa',
    L04: 'Números',
  },
}

export const qualityWords = {en, es}
