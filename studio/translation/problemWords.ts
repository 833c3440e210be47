/**
 * What the rules say, English as the rules have it and Spanish. `{}` stands for words that are known only then; they keep their order. A
 * test holds it complete: whoever adds a message to a rule adds its line here.
 */
export const problemWords: Readonly<Record<string, string>> = {
  // The form of a document
  'This field is missing. Fill it in.': 'Falta este campo. Rellénelo.',
  'This field is empty. Fill it in.': 'Este campo está vacío. Rellénelo.',
  'This is too small.': 'Es demasiado pequeño.',
  'This is longer than {}. Shorten it.': 'Es más largo que {}. Acórtelo.',
  'This is too long.': 'Es demasiado largo.',
  'This must be one of: {}.': 'Debe ser uno de estos valores: {}.',
  'This value is not allowed.': 'Este valor no se admite.',
  'This kind of block is not part of the model. Remove it.':
    'Este tipo de bloque no existe en las guías. Quítelo.',
  'This must be a {}.': 'Debe ser de otro tipo: {}.',
  'This has the wrong type.': 'Es de otro tipo del que debe.',
  'This value is not allowed here.': 'Este valor no se admite aquí.',
  'This must be 3 to 60 small letters, digits and single hyphens.':
    'Debe tener de 3 a 60 letras minúsculas, cifras y guiones sueltos.',
  'This must be a date such as 2026-01-31.': 'Debe ser una fecha como 2026-01-31.',
  'This must be a domain, a comma and a date, such as clinic.example,2025-01-01.':
    'Debe ser un dominio, una coma y una fecha, como clinic.example,2025-01-01.',
  'This must be a version such as 1.0.0.': 'Debe ser una versión como 1.0.0.',
  'This must be a year, year-month or date.': 'Debe ser un año, un año y mes o una fecha.',
  'This must be an address that starts with https://.':
    'Debe ser una dirección que empiece por https://.',
  'This must be exactly one paragraph.': 'Debe ser un solo párrafo.',
  'This must be six hex digits such as #1d4f5c.':
    'Debe tener seis cifras hexadecimales, como #1d4f5c.',
  'This must hold a number that can be called.': 'Debe contener un número al que se pueda llamar.',
  'This must have at least one item.': 'Debe tener al menos un elemento.',
  'This must have the form of its code system.': 'Debe tener la forma de su sistema de códigos.',
  'This must say why in at least 20 characters.': 'Debe decir por qué en 20 caracteres o más.',
  'This must say when to stop.': 'Debe decir cuándo parar.',
  'This must not be empty.': 'No puede estar vacío.',
  'This must start with https://, mailto: or tel:.': 'Debe empezar por https://, mailto: o tel:.',
  'Write this text in the language "{}".': 'Escriba este texto en el idioma «{}».',
  'Names "{}", which does not exist. Create that document or take the reference out.':
    'Nombra «{}», que no existe. Cree ese documento o quite la referencia.',
  '"{}" is of the kind "{}". Choose one of the kind "{}" here.':
    '«{}» es de la clase «{}». Elija aquí uno de la clase «{}».',
  condition: 'problema de salud',
  symptom: 'síntoma',
  'body region': 'zona del cuerpo',
  topic: 'tema',
  'explained term': 'palabra explicada',
  audience: 'público',
  'The red flag "{}" has no text in "{}". Write it before this guide goes out.':
    'La señal de alerta «{}» no tiene texto en «{}». Escríbalo antes de que salga esta guía.',
  'The red flag "{}" is at least {}. Move it to that card.':
    'La señal de alerta «{}» es como mínimo «{}». Pásela a esa tarjeta.',
  'Names a guide in "{}". Link to one in "{}".': 'Nombra una guía en «{}». Enlace con una en «{}».',
  'Say what the figure shows, or mark it as only decoration.':
    'Diga qué muestra la imagen o márquela como solo decorativa.',
  'This colour is too light to read on white (below 4.5:1). Choose a darker one.':
    'Este color es demasiado claro sobre blanco (menos de 4,5:1). Elija uno más oscuro.',

  // Pictures, tables and links
  'Describe the picture (alternative text), or mark it as decorative.':
    'Describa la imagen (texto alternativo) o márquela como decorativa.',
  'A decorative picture says nothing: remove its alternative text, or do not call it decorative.':
    'Una imagen decorativa no dice nada: quite su texto alternativo o no la marque como decorativa.',
  'Shorten the alternative text to {} characters; the caption can say more.':
    'Acorte el texto alternativo a {} caracteres; el pie puede decir más.',
  'A file name is no alternative text. Say what the picture shows.':
    'El nombre de un archivo no es un texto alternativo. Diga qué muestra la imagen.',
  'Leave out "image of": a screen reader says it already.':
    'Quite «imagen de»: el lector de pantalla ya lo dice.',
  'Shorten the caption to {} characters.': 'Acorte el pie a {} caracteres.',
  'Name who made the picture and under which licence (credit).':
    'Diga quién hizo la imagen y con qué licencia (autoría).',
  'The link text "{}" does not say where it leads. Name the page.':
    'El texto del enlace «{}» no dice adónde lleva. Nombre la página.',
  'Name every column of the table in its first row.':
    'Ponga nombre a cada columna de la tabla en la primera fila.',
  'Give every row of the table {} cells.': 'Dé {} celdas a cada fila de la tabla.',
  '"{}" is typed. Put the brand token in its place, so that each reader gets the right one.':
    '«{}» está escrito a mano. Ponga en su lugar la palabra de la clínica, para que cada lector reciba la que le toca.',

  // Evidence
  'The cause "{}" has no evidence. Put a citation behind its name or in its text.':
    'La causa «{}» no tiene evidencia. Ponga una cita detrás de su nombre o en su texto.',
  'The risk factor "{}" has no evidence. Put a citation behind it, or behind the sentence that leads into the list.':
    'El factor de riesgo «{}» no tiene evidencia. Ponga una cita detrás, o detrás de la frase que presenta la lista.',
  '"{}" makes this a claim. Put a citation behind it in the same paragraph, or say it without the claim.':
    '«{}» convierte esto en una afirmación. Ponga una cita detrás en el mismo párrafo, o dígalo sin afirmarlo.',
  'Its address is no web address. Copy it again from the browser.':
    'Su dirección no es una dirección web. Cópiela otra vez del navegador.',
  'Its address must start with https://.': 'Su dirección debe empezar por https://.',
  'Its address holds a user name or password. Take them out.':
    'Su dirección contiene un usuario o una contraseña. Quítelos.',
  'Its address names no public site. Copy it again.':
    'Su dirección no es la de un sitio público. Cópiela otra vez.',
  'Its address leads to a part of a page (#). Cite the page.':
    'Su dirección lleva a una parte de una página (#). Cite la página.',
  'Its address carries tracking ({}). Take that out.': 'Su dirección lleva rastreo ({}). Quítelo.',
  'Say when it was last read (accessedOn): web pages change.':
    'Diga cuándo se consultó por última vez: las páginas web cambian.',
  'Its date of access lies in the future.': 'Su fecha de consulta está en el futuro.',
  'It was read before it was issued. Correct one of the dates.':
    'Se consultó antes de publicarse. Corrija una de las fechas.',
  'It is the same work as "{}". Cite one of them.':
    'Es la misma obra que «{}». Cite una de las dos.',
  'The page of "{}" was not found at the last check. Find its new address or another source.':
    'La página de «{}» no se encontró en la última comprobación. Busque su dirección nueva u otra fuente.',
  'The page of "{}" has moved. Read it at its new address and correct the record.':
    'La página de «{}» se ha trasladado. Léala en la dirección nueva y corrija la ficha.',
  '"{}" was published in {}, more than five years ago. Look for a newer edition.':
    '«{}» se publicó en {}, hace más de cinco años. Busque una edición más nueva.',
  'Every source is from {}. Check the main points against another publisher and cite it.':
    'Todas las fuentes son de {}. Compruebe lo principal con otra editorial u organismo y cítelo.',
  'The citation "{}" stands first. Put it behind the words that it proves.':
    'La cita «{}» va en primer lugar. Póngala detrás de las palabras que respalda.',
  'The citation "{}" stands twice in a row. Remove one.':
    'La cita «{}» está dos veces seguidas. Quite una.',
  'The link "{}" leads to a site that this guide does not cite. Cite it as a source, or take the link out.':
    'El enlace «{}» lleva a un sitio que esta guía no cita. Cítelo como fuente o quite el enlace.',

  // Dates, sections and links between guides
  'A guide cannot be changed before it was published. Correct one of the dates.':
    'Una guía no puede cambiarse antes de publicarse. Corrija una de las fechas.',
  'This date lies in the future. Correct it.': 'Esta fecha está en el futuro. Corríjala.',
  'The next review must come after the last one.':
    'La próxima revisión debe ser posterior a la última.',
  'Plan the next review at most 36 months after the last one.':
    'Prevea la próxima revisión 36 meses después de la última, como mucho.',
  'Add a section about "{}" ({}).': 'Añada una sección sobre «{}» ({}).',
  'Only one section may be about "{}". Join them.':
    'Solo una sección puede tratar de «{}». Únalas.',
  'The web address "{}" is also that of {}. Change one.':
    'La dirección web «{}» es también la de {}. Cambie una.',
  'The key "{}" is also that of {}. Change one.': 'La clave «{}» es también la de {}. Cambie una.',
  'Two sections have the key "{}". Change one.': 'Dos secciones tienen la clave «{}». Cambie una.',
  'This guide was published as "{}". Give it that key again: partners know it by it.':
    'Esta guía se publicó como «{}». Devuélvale esa clave: los socios la conocen por ella.',
  'Leads to "{}" in another language ({}). Link to the "{}" version.':
    'Lleva a «{}», en otro idioma ({}). Enlace con la versión en «{}».',
  'Leads to "{}", which is suspended or withdrawn. Take the link out.':
    'Lleva a «{}», que está suspendida o retirada. Quite el enlace.',
  'Move "{}" up, before "{}".': 'Suba «{}», antes de «{}».',
  'Two sections are called "{}". Rename one.': 'Dos secciones se llaman «{}». Cambie una.',
  'Confirm or correct what the import guessed: {}':
    'Confirme o corrija lo que supuso la importación: {}',
  '{} Overruled: {}': '{} Sin efecto: {}',

  // How it reads
  '{} reads at {}; aim at {}. {}': '{} se lee con {}; busque {}. {}',
  '{} reads at {}; the limit is {}. {}': '{} se lee con {}; el límite es {}. {}',
  'The guide': 'La guía',
  'grade {}': 'grado {}',
  '{} on the INFLESZ scale': '{} en la escala INFLESZ',
  'Split long sentences and take shorter words.':
    'Parta las frases largas y use palabras más cortas.',
  'The glossary avoids "{}". Say "{}".': 'El glosario evita «{}». Diga «{}».',
  'This sentence has {} words. Split it: at most {}.':
    'Esta frase tiene {} palabras. Pártala: como mucho {}.',
  'This paragraph has {} words. Split it: at most {}.':
    'Este párrafo tiene {} palabras. Pártalo: como mucho {}.',
  '"{}" can hurt readers. Say "{}".': '«{}» puede herir a quien lee. Diga «{}».',
  '"{}" is in the passive voice. Say who does it.': '«{}» está en voz pasiva. Diga quién lo hace.',
  'Leave out "{}".': 'Quite «{}».',
  '"{}" has a simpler word: "{}".': '«{}» se dice más fácil: «{}».',
  'The headings call the condition {}. Keep to one name.':
    'Los encabezados llaman al problema {}. Use un solo nombre.',
  'Some headings ask and some tell. Change {} so that all do the same.':
    'Unos encabezados preguntan y otros afirman. Cambie {} para que todos hagan lo mismo.',
  '"{}" is hard to picture. Count people instead, such as "2 out of 10".':
    '«{}» cuesta imaginarlo. Cuente personas, como «2 de cada 10».',
  'A percentage alone is hard to picture. Add how many people that is, such as "2 out of 10".':
    'Un porcentaje solo cuesta imaginarlo. Añada cuántas personas son, como «2 de cada 10».',

  // Safety
  'Say when to get help: add an emergency or urgent care card with at least one sign.':
    'Diga cuándo pedir ayuda: añada una tarjeta de emergencia o urgente con al menos una señal.',
  'There are several {} cards. Join them into one.':
    'Hay varias tarjetas de tipo «{}». Únalas en una.',
  'This must have at least one sign: add one, or remove the card.':
    'Aquí tiene que haber al menos una señal: añada una o quite la tarjeta.',
  'Add the shared red flag "{}": no guide about {} may go out without it.':
    'Añada la señal de alerta compartida «{}»: ninguna guía sobre {} puede salir sin ella.',
  'The emergency number': 'El número de emergencias',
  '{} stands in running text. Move the sign into the emergency or urgent care card, and speak of "the warning signs above" here.':
    '{} está en medio del texto. Pase la señal a la tarjeta de emergencia o urgente y hable aquí de «las señales de alerta de arriba».',
  '"{}" is a medicine or a dose without evidence. Put a citation behind it in the same paragraph, or take it out.':
    '«{}» es un medicamento o una dosis sin evidencia. Ponga una cita detrás en el mismo párrafo o quítelo.',
  '"{}" is a medicine or a dose. Add a callout “Important” to this section: it tells readers whom to ask before they take it.':
    '«{}» es un medicamento o una dosis. Añada a esta sección un recuadro de tono «importante» que diga a quién preguntar antes de tomarlo.',
  emergency: 'emergencia',
  urgent: 'urgente',
  nonurgent: 'no urgente',

  // Translations, partners and signatures
  'The {} "{}" of the guide in "{}" is missing here. Add it.':
    'Aquí falta algo de la guía original ({}): «{}», en «{}». Añádalo.',
  'The {} "{}" is not in the guide in "{}". Take it out, or add it there first.':
    'Hay algo ({}) que no está en la guía original: «{}», en «{}». Quítelo, o añádalo primero allí.',
  section: 'sección',
  'care advice': 'cuándo pedir ayuda',
  citation: 'cita',
  exercise: 'ejercicio',
  'an earlier one': 'una anterior',
  'Version {} of its base is out; this is a translation of {}. Bring it up to date and set the version that it translates.':
    'Ya salió la versión {} del original; esta es una traducción de {}. Póngala al día e indique la versión que traduce.',
  "{} may show this guide by its record, but the guide is not for partners. Take it off that partner's list, or allow it here.":
    '{} puede mostrar esta guía según su ficha, pero la guía no es para socios. Quítela de la lista de ese socio o permítala aquí.',
  'An editor must read and sign this text.': 'Un editor debe leer y firmar este texto.',
  'A clinical reviewer must read and sign this text.':
    'Un revisor clínico debe leer y firmar este texto.',
  'Editor and clinical reviewer are the same person. Ask a second one to sign.':
    'El editor y el revisor clínico son la misma persona. Pida la firma de otra.',

  // The logo of the clinic
  'A logo is an SVG, PNG or JPEG file. Save it as one of these.':
    'Un logotipo es un archivo SVG, PNG o JPEG. Guárdelo como uno de ellos.',
  'This logo has too few dots to be printed sharply. Use one that is at least 400 dots wide or 100 dots high, or an SVG drawing.':
    'Este logotipo tiene muy pocos puntos para imprimirse con nitidez. Use uno de al menos 400 puntos de ancho o 100 de alto, o un dibujo SVG.',
  'This logo has more than 300 kB, which is slow on a phone. Save it smaller, or as SVG.':
    'Este logotipo pesa más de 300 kB y tardaría en un teléfono. Guárdelo más pequeño o como SVG.',
  'The file of the logo is not in the store. Upload it again, or remove the logo.':
    'El archivo del logotipo no está en el almacén. Súbalo otra vez o quite el logotipo.',
}
