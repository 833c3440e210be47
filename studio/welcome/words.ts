import type {PersonRole} from '#schemas/vocabulary.ts'

import type {StudioLanguage} from '../studioLanguage.ts'
import type {ClinicFault, ClinicField} from './clinicFields.ts'
import {type LogoWords, logoWords} from './logoWords.ts'
import type {SigningRole, StepName} from './steps.ts'

interface StepWords {
  readonly title: string
  /** Why, and what to do, in one or two sentences. */
  readonly about: string
}

/** What "Start here" says, in one language. */
export interface WelcomeWords {
  readonly title: string
  readonly intro: string
  readonly progress: (done: number, all: number) => string
  readonly dismiss: string
  readonly dismissHint: string
  readonly done: string
  readonly toDo: string
  readonly steps: {readonly [Name in StepName]: StepWords}
  readonly fields: {readonly [Name in ClinicField]: string}
  readonly logo: LogoWords
  readonly region: string
  readonly otherRegion: string
  readonly save: string
  readonly saved: string
  readonly notSaved: string
  readonly faults: {readonly [Fault in ClinicFault]: string}
  readonly fictional: (names: readonly string[]) => string
  readonly failed: string
  readonly letterhead: string
  readonly noLetterhead: string
  readonly administratorsOnly: string
  readonly name: string
  readonly roles: string
  readonly roleNames: {readonly [Role in PersonRole]: string}
  readonly credentials: string
  readonly credentialsFirst: string
  readonly thisIsMe: string
  readonly correct: string
  readonly saveMe: string
  readonly youAre: (name: string, roles: string) => string
  readonly askAdministrator: (key: string) => string
  readonly colleagueName: string
  readonly colleagueRole: string
  readonly colleagueRoles: {readonly [Role in 'editor' | 'clinicalReviewer']: string}
  readonly invite: string
  readonly invited: (name: string) => string
  readonly copyLink: string
  readonly copied: string
  readonly inviteCommand: string
  readonly canSign: string
  readonly signerRoles: {readonly [Role in SigningRole]: string}
  readonly accountKey: (key: string) => string
  readonly newLink: string
  readonly newLinkFor: (name: string) => string
  readonly linkCommand: string
  /** Why the step is done, although somebody is missing. */
  readonly enoughForCopy: string
  /** What a guide of one's own still lacks. */
  readonly ownGuideNeeds: (roles: readonly SigningRole[]) => string
  readonly open: string
  readonly noSample: string
  readonly ownGuide: string
  readonly copyTitle: (title: string) => string
  readonly makeCopy: string
  readonly openCopy: string
  readonly copyFirst: string
  readonly spoiled: string
  readonly seeRule: string
  readonly mended: string
  readonly seeMail: string
  readonly seePage: string
  readonly seeFeed: string
  readonly seeSite: string
}

const en: WelcomeWords = {
  title: 'Start here',
  intro:
    'Your first morning, step by step. A step is ticked when it is really done, by you or by a colleague.',
  progress: (done, all) => `${done} of ${all} done`,
  dismiss: 'I know my way: hide this',
  dismissHint: 'Only for you. Your colleagues keep it.',
  done: 'Done',
  toDo: 'To do',
  steps: {
    clinic: {
      title: 'Say who you are as a clinic',
      about:
        'These words stand on every mail, leaflet and web page. On the right you see the head of a newsletter as it will leave.',
    },
    person: {
      title: 'Say who you are as a person',
      about:
        'Who signs a guide vouches for it by name. So your account needs a name and what you do here.',
    },
    colleague: {
      title: 'Let a colleague in',
      about:
        'A guide leaves only when an editor and a clinical reviewer have signed it: two people, and neither wrote it. Your account alone cannot publish.',
    },
    sample: {
      title: 'Open a sample guide',
      about:
        'Care advice comes first, then the sections. Beside the text you see the newsletter, made anew with every letter you type; in a narrow window it is the tab “Newsletter” above the text.',
    },
    copy: {
      title: 'Make your own copy of it',
      about:
        'A copy is a draft with a name of its own. It carries no signatures: what people approved was the other text.',
    },
    spoil: {
      title: 'Spoil your copy, and see what happens',
      about:
        'In your copy, delete the emergency card under Care advice. Under Checks, rule S02 names each sign that no guide on this condition may go out without. Delete the urgent card, too, and S01 asks for one. Then undo it, or delete the copy and make another.',
    },
    look: {
      title: 'See mail, paper and partner page',
      about: 'The same guide as it leaves in each channel.',
    },
    publish: {
      title: 'Publish your copy, or a guide of your own',
      about:
        'Below the guide: you choose “Sign …”, your colleague opens the guide and signs, too, then one of you chooses “Publish …”. “Suspend …” and “Withdraw …” take it back from everywhere at once.',
    },
  },
  fields: {
    name: 'Name of the clinic',
    shortName: 'Short name',
    phone: 'Phone for patients',
    emergencyNumber: 'Emergency number',
    address: 'Postal address',
    url: 'Web address of the clinic',
    bookingUrl: 'Web address where patients book',
    colour: 'Colour of your letterhead',
  },
  logo: logoWords.en,
  region: 'Region',
  otherRegion: 'Another region',
  save: 'Save for the whole clinic',
  saved: 'Saved.',
  fictional: (names) =>
    `These lead patients nowhere; they are kept for examples: ${names.join(', ')}.`,
  notSaved: 'Nothing is saved yet: see what is marked in red.',
  faults: {
    empty: 'This may not be empty: every mail, leaflet and page shows it.',
    address: 'A web address looks like https://www.your-clinic.com.',
    number: 'Write a number that can be called.',
  },
  failed: 'This was not saved:',
  letterhead: 'Letterhead, live',
  noLetterhead: 'The letterhead appears here once all fields are right:',
  administratorsOnly: 'Only an administrator changes this. Please ask yours.',
  name: 'Your name, as it stands under a signature',
  roles: 'What you do here',
  roleNames: {
    author: 'I write guides',
    editor: 'I edit and sign as editor',
    clinicalReviewer: 'I am a clinician and sign as reviewer',
    translator: 'I translate',
  },
  credentials: 'Credentials, such as PT, DPT (clinicians)',
  credentialsFirst: 'A clinical reviewer needs credentials: guides are printed with them.',
  thisIsMe: 'This is me',
  correct: 'Correct this …',
  saveMe: 'Save',
  youAre: (name, roles) => `You are ${name}. ${roles}.`,
  askAdministrator: (key) =>
    `There is no person with your key “${key}” yet, so you cannot sign. Please ask an administrator to make one: Library, People, with this key.`,
  colleagueName: 'Name of your colleague',
  colleagueRole: 'What your colleague does',
  colleagueRoles: {
    editor: 'Edits and signs as editor',
    clinicalReviewer: 'Signs as clinical reviewer',
  },
  invite: 'Make an account and a link',
  invited: (name) =>
    `Hand this link to ${name} in person or by a safe way. It signs in once, within a day, and is shown only now:`,
  copyLink: 'Copy the link',
  copied: 'Copied',
  inviteCommand:
    'Only an administrator lets people in, here or with this command on the computer of the clinic:',
  canSign: 'Who can sign',
  signerRoles: {editor: 'editor', clinicalReviewer: 'clinical reviewer'},
  accountKey: (key) => `key: ${key}`,
  newLink: 'New link',
  newLinkFor: (name) => `New link for ${name}`,
  linkCommand:
    'A link works once. Whoever has come in and needs another one, on a new computer say, gets it from whoever runs Guidepost: npm run users -- link KEY.',
  enoughForCopy: 'Enough to publish the copy of the sample below: the two of you sign it.',
  ownGuideNeeds: (roles) =>
    roles.length === 0
      ? 'Two others can sign what you write yourself.'
      : `What you write yourself still needs ${roles.map((role) => ({editor: 'an editor', clinicalReviewer: 'a clinical reviewer'})[role]).join(' and ')}: ${roles.length === 1 ? 'one more person' : 'two more people'}. You may not sign it.`,
  open: 'Open the sample guide',
  ownGuide: 'Write a guide of your own',
  noSample: 'There is no sample guide in this store. Start a guide of your own with + above.',
  copyTitle: (title) => `Copy of ${title}`,
  makeCopy: 'Copy the sample guide',
  openCopy: 'Open my copy',
  copyFirst: 'First make your copy, above.',
  spoiled:
    'The safety rules are at work: nobody can sign or publish your copy now. Undo the deletion, or delete the copy and make another.',
  seeRule: 'See the rules under Checks',
  mended: 'You saw the safety rules. Your copy has its emergency card again.',
  seeMail: 'Newsletter',
  seePage: 'Guide page',
  seeFeed: 'Partner feed',
  seeSite: 'All outputs, leaflets too',
}

const es: WelcomeWords = {
  title: 'Empiece aquí',
  intro:
    'Su primera mañana, paso a paso. Un paso se marca cuando está hecho de verdad, por usted o por un colega.',
  progress: (done, all) => `${done} de ${all} hechos`,
  dismiss: 'Ya conozco esto: ocultar',
  dismissHint: 'Solo para usted. Sus colegas lo conservan.',
  done: 'Hecho',
  toDo: 'Por hacer',
  steps: {
    clinic: {
      title: 'Diga qué clínica son',
      about:
        'Estas palabras van en cada correo, folleto y página web. A la derecha ve la cabecera de un boletín tal como saldrá.',
    },
    person: {
      title: 'Diga quién es usted',
      about:
        'Quien firma una guía responde de ella con su nombre. Por eso su cuenta necesita un nombre y lo que usted hace aquí.',
    },
    colleague: {
      title: 'Invite a un colega',
      about:
        'Una guía solo sale cuando la han firmado una editora y un revisor clínico: dos personas, y ninguna la escribió. Su cuenta sola no puede publicar.',
    },
    sample: {
      title: 'Abra una guía de muestra',
      about:
        'Primero van los consejos de atención, después las secciones. Junto al texto ve el boletín, que se rehace con cada letra; en una ventana estrecha es la pestaña «Boletín», encima del texto.',
    },
    copy: {
      title: 'Haga su propia copia',
      about:
        'Una copia es un borrador con nombre propio. No lleva firmas: lo que se aprobó fue el otro texto.',
    },
    spoil: {
      title: 'Estropee su copia y vea qué pasa',
      about:
        'En su copia, borre la tarjeta de emergencia en los consejos de atención. En Comprobaciones, la regla S02 nombra cada señal sin la que ninguna guía sobre esta afección puede salir. Borre también la urgente y S01 pide una. Después deshágalo, o borre la copia y haga otra.',
    },
    look: {
      title: 'Vea correo, papel y página de socios',
      about: 'La misma guía tal como sale por cada canal.',
    },
    publish: {
      title: 'Publique su copia o una guía propia',
      about:
        'Debajo de la guía: usted elige «Firmar …», su colega abre la guía y también firma, y uno de los dos elige «Publicar …». «Suspender …» y «Retirar …» la quitan de todas partes a la vez.',
    },
  },
  fields: {
    name: 'Nombre de la clínica',
    shortName: 'Nombre corto',
    phone: 'Teléfono para pacientes',
    emergencyNumber: 'Número de emergencias',
    address: 'Dirección postal',
    url: 'Dirección web de la clínica',
    bookingUrl: 'Dirección web para pedir cita',
    colour: 'Color de su membrete',
  },
  logo: logoWords.es,
  region: 'Región',
  otherRegion: 'Otra región',
  save: 'Guardar para toda la clínica',
  saved: 'Guardado.',
  fictional: (names) =>
    `No llevan a ninguna parte; están reservados para ejemplos: ${names.join(', ')}.`,
  notSaved: 'Aún no se ha guardado nada: mire lo marcado en rojo.',
  faults: {
    empty: 'No puede quedar vacío: lo muestran todos los correos, folletos y páginas.',
    address: 'Una dirección web es como https://www.su-clinica.com.',
    number: 'Escriba un número al que se pueda llamar.',
  },
  failed: 'No se ha guardado:',
  letterhead: 'Membrete, en vivo',
  noLetterhead: 'El membrete aparece aquí cuando todos los campos estén bien:',
  administratorsOnly: 'Solo un administrador cambia esto. Pídaselo al suyo.',
  name: 'Su nombre, tal como va bajo una firma',
  roles: 'Lo que hace aquí',
  roleNames: {
    author: 'Escribo guías',
    editor: 'Edito y firmo como editor',
    clinicalReviewer: 'Soy profesional clínico y firmo como revisor',
    translator: 'Traduzco',
  },
  credentials: 'Titulación, por ejemplo PT, DPT (clínicos)',
  credentialsFirst: 'Un revisor clínico necesita credenciales: las guías las llevan impresas.',
  thisIsMe: 'Soy yo',
  correct: 'Corregir …',
  saveMe: 'Guardar',
  youAre: (name, roles) => `Usted es ${name}. ${roles}.`,
  askAdministrator: (key) =>
    `Aún no hay ninguna persona con su clave «${key}», así que no puede firmar. Pida a un administrador que la cree: Biblioteca, Personas, con esa clave.`,
  colleagueName: 'Nombre de su colega',
  colleagueRole: 'Qué hace su colega',
  colleagueRoles: {
    editor: 'Edita y firma como editor',
    clinicalReviewer: 'Firma como revisor clínico',
  },
  invite: 'Crear cuenta y enlace',
  invited: (name) =>
    `Entregue este enlace a ${name} en persona o por una vía segura. Abre la sesión una sola vez, en un día, y solo se muestra ahora:`,
  copyLink: 'Copiar el enlace',
  copied: 'Copiado',
  inviteCommand:
    'Solo un administrador da acceso, aquí o con esta orden en el ordenador de la clínica:',
  canSign: 'Quién puede firmar',
  signerRoles: {editor: 'editor', clinicalReviewer: 'revisor clínico'},
  accountKey: (key) => `clave: ${key}`,
  newLink: 'Enlace nuevo',
  newLinkFor: (name) => `Enlace nuevo para ${name}`,
  linkCommand:
    'Un enlace sirve una vez. Quien ya ha entrado y necesita otro, por ejemplo en un ordenador nuevo, lo recibe de quien lleva Guidepost: npm run users -- link CLAVE.',
  enoughForCopy: 'Basta para publicar la copia de la muestra, más abajo: la firman ustedes dos.',
  ownGuideNeeds: (roles) =>
    roles.length === 0
      ? 'Otras dos personas pueden firmar lo que usted escriba.'
      : `Para lo que escriba usted falta todavía ${roles.map((role) => ({editor: 'un editor', clinicalReviewer: 'un revisor clínico'})[role]).join(' y ')}: ${roles.length === 1 ? 'una persona más' : 'dos personas más'}. Usted no puede firmarlo.`,
  open: 'Abrir la guía de muestra',
  ownGuide: 'Escribir una guía propia',
  noSample: 'No hay guía de muestra en este almacén. Empiece una propia con + arriba.',
  copyTitle: (title) => `Copia de ${title}`,
  makeCopy: 'Copiar la guía de muestra',
  openCopy: 'Abrir mi copia',
  copyFirst: 'Primero haga su copia, arriba.',
  spoiled:
    'Las reglas de seguridad actúan: ahora nadie puede firmar ni publicar su copia. Deshaga el borrado, o borre la copia y haga otra.',
  seeRule: 'Ver las reglas en Comprobaciones',
  mended: 'Ya ha visto las reglas de seguridad. Su copia tiene otra vez su tarjeta de emergencia.',
  seeMail: 'Boletín',
  seePage: 'Página de la guía',
  seeFeed: 'Canal de socios',
  seeSite: 'Todas las salidas, también folletos',
}

export const welcomeWords: {readonly [L in StudioLanguage]: WelcomeWords} = {en, es}
