/**
 * What the publishers answer to an act or say of an output, English as they have it and Spanish. `{}` stands for words that are known only
 * then; they keep their order. A test holds it complete.
 */
export const answerWords: Readonly<Record<string, string>> = {
  // What was done
  '{} “{}”.': '{}: «{}».',
  '{}: “{}”.': '{}: «{}».',
  Submitted: 'Enviada a revisión',
  Signed: 'Firmada',
  Suspended: 'Suspendida',
  Withdrawn: 'Retirada',
  'Given back': 'Restablecida',
  'It can be published.': 'Ya se puede publicar.',
  'Sent back “{}”.': 'Devuelta: «{}».',
  'Published “{}”, version {}{}.': 'Publicada: «{}», versión {}{}.',
  'These newsletters carried it: {}.': 'Estos boletines la llevaban: {}.',
  'A correction for their readers is drafted as a newsletter, “{}”: read it, publish it in the Studio, and send it.':
    'Hay un borrador de corrección para sus lectores, el boletín «{}»: léalo, publíquelo en Studio y envíelo.',
  'Nothing was changed.': 'No se cambió nada.',
  '{} is signed already.': '{} ya está firmada.',
  '{} is left out, because more than that changed: {}. Read it and sign it by itself.':
    '{} queda fuera, porque cambió más que eso: {}. Léala y fírmela aparte.',

  // Why an act was not done
  '{} may not {}.': '{} no puede hacer esto: {}.',
  '{} may not {}. That takes a person with the role {}.':
    '{} no puede hacer esto: {}. Hace falta una persona con el papel {}.',
  'suspend a guide': 'suspender una guía',
  'withdraw a guide': 'retirar una guía',
  'give a guide back': 'restablecer una guía',
  'send a guide back': 'devolver una guía',
  publish: 'publicar',
  'sign as {}': 'firmar como {}',
  'That takes a person with the role {}.': 'Hace falta una persona con el papel {}.',
  editor: 'de editor',
  'clinical reviewer': 'de revisor clínico',
  'editor or clinical reviewer': 'de editor o de revisor clínico',
  'Somebody edited the guide or did the same a moment ago. Look at it again, then repeat the command.':
    'Alguien cambió la guía o hizo lo mismo hace un momento. Mírela de nuevo y repita.',
  'The store has: {}.': 'Hay: {}.',
  'Name one: {}.': 'Indique una: {}.',
  'The clinic has no words in "{}". Write them in the clinic\'s record and publish it.':
    'La clínica no tiene textos en «{}». Escríbalos en la ficha de la clínica y publíquela.',
  'What changed since the published version is {}, not {}. Publish it as {}; "npm run check" lists the changes.':
    'Lo que cambió desde la versión publicada es {}, no {}. Publíquelo como {}; «npm run check» muestra los cambios.',
  'This text is published already, as version {}. There is nothing to publish.':
    'Este texto ya está publicado, como versión {}. No hay nada que publicar.',
  'The notice has {} characters. Shorten it to {}: it must be read to the end.':
    'El aviso tiene {} caracteres. Acórtelo a {}: debe leerse hasta el final.',
  'This guide was never published: there is nothing to take back.':
    'Esta guía nunca se publicó: no hay nada que retirar.',
  'This guide is neither suspended nor withdrawn.': 'Esta guía no está suspendida ni retirada.',
  '{} withdrew this guide. A second clinical reviewer must give it back.':
    '{} retiró esta guía. Debe restablecerla otro revisor clínico.',
  'This guide is {} already, since {}.': 'Esta guía ya está {}, desde {}.',
  suspended: 'suspendida',
  withdrawn: 'retirada',
  'This guide is withdrawn, which is more than suspended.':
    'Esta guía está retirada, que es más que suspendida.',
  'This text is published. Suspend the guide if patients must not read it.':
    'Este texto está publicado. Suspenda la guía si los pacientes no deben leerla.',
  'Name the id of a shared document that was edited, such as redFlag-saddle-numbness. "npm run check" lists what changed.':
    'Indique el id de un documento compartido que se cambió, como redFlag-saddle-numbness. «npm run check» muestra qué cambió.',
  '{} wrote this guide. Somebody else must sign it.':
    '{} escribió esta guía. Debe firmarla otra persona.',
  '{} has signed this text already, as {}. Ask a second person.':
    '{} ya firmó este texto, como {}. Pida la firma de otra persona.',
  '{} sent this text back on {}: "{}" Change it, or ask {} to sign it as it is.':
    '{} devolvió este texto el {}: «{}» Cámbielo o pida a {} que lo firme como está.',
  'This snapshot is not what was published: its text was changed afterwards.':
    'Esta versión guardada no es lo que se publicó: su texto se cambió después.',
  'This snapshot was written by another version. Publish the guide again.':
    'Esta versión guardada es de otro programa. Publique la guía de nuevo.',
  'This snapshot names another guide or text than it holds. Publish the guide again.':
    'Esta versión guardada nombra otra guía u otro texto del que contiene. Publique la guía de nuevo.',

  // What keeps an output back
  'The whole mail has {} kB; {} is the limit. Choose sections with fewer pictures.':
    'El correo entero tiene {} kB; el límite es {}. Elija apartados con menos imágenes.',
  'The red flag "{}" does not stand word for word below "{}" before the call to action. This output is held back: report it.':
    'La señal de alerta «{}» no está palabra por palabra debajo de «{}» antes de la llamada a la acción. No se publica: avise de ello.',
  'This drawing contains text, which would be printed in a font by chance. Convert the text to paths, or move it to caption and alt text.':
    'Este dibujo contiene texto, que se imprimiría con cualquier letra. Convierta el texto en trazos o páselo al pie y al texto alternativo.',
  'This text holds an invisible character, such as a soft hyphen. Type the words anew.':
    'Este texto tiene un carácter invisible, como un guion opcional. Escriba las palabras de nuevo.',
  'The care advice does not fit on page 1 of the leaflet. Shorten title, main message or care advice.':
    'Cuándo pedir ayuda no cabe en la página 1 del folleto. Acorte el título, el mensaje principal o esas tarjetas.',
  'A picture has no alt text. Write what a reader who cannot see it must know, or mark it as decorative.':
    'Una imagen no tiene texto alternativo. Escriba lo que debe saber quien no la ve, o márquela como decorativa.',
  'A title or heading is empty. Write one.': 'Un título está vacío. Escríbalo.',
  'A picture is missing. Upload it again.': 'Falta una imagen. Súbala de nuevo.',
  'A picture cannot be printed: {}. Use SVG, PNG, JPEG, GIF or WebP.':
    'Una imagen no se puede imprimir: {}. Use SVG, PNG, JPEG, GIF o WebP.',
  'The typeface of the leaflet has no {}. Write it in words or leave it out.':
    'La letra del folleto no tiene {}. Escríbalo con palabras o quítelo.',
  'This version was never published. Choose another one.':
    'Esta versión nunca se publicó. Elija otra.',
  'This guide is {}: nothing of it may be printed.':
    'Esta guía está {}: nada de ella se puede imprimir.',
  'Not in feeds and editions, because only sample people have signed: {}. Have real people sign them, or take them out.':
    'No están en los canales de socios ni en las tiradas, porque solo las firmaron personas de muestra: {}. Pida que las firmen personas reales o quítelas.',
  'Published are: {}. Sign and publish it first: npm run sign, npm run publish-guide.':
    'Están publicadas: {}. Antes fírmela y publíquela: npm run sign, npm run publish-guide.',
  'Leaflets cannot be made on this computer.': 'En este equipo no se pueden hacer folletos.',
  'The newsletter "{}" carried "{}", which is {}: its copy on the site was taken away. Whoever got it must be told.':
    'El boletín «{}» llevaba «{}», que está {}: se quitó su copia del sitio. Hay que avisar a quienes lo recibieron.',
  'Names "{}", which was never published. Choose a published version.':
    'Nombra «{}», que nunca se publicó. Elija una versión publicada.',
  'Publish one in the Studio, or import it: npm run import -- --apply --publish content/library/clinic.yaml.':
    'Publique una en Studio o impórtela: npm run import -- --apply --publish content/library/clinic.yaml.',
  'Set CLINIC to the key of the one that speaks.': 'Ponga en CLINIC la clave de la que habla.',

  // Newsletters
  'Has {} guides. Choose {} to {}.': 'Tiene {} guías. Elija de {} a {}.',
  'The guide "{}" is not among those that may be published. Choose another one.':
    'La guía «{}» no está entre las que se pueden publicar. Elija otra.',
  'Names "{}" a second time.': 'Nombra «{}» por segunda vez.',
  '"{}" has no section "{}". It has: {}.': '«{}» no tiene el apartado «{}». Tiene: {}.',
  '"{}" is in "{}" but the issue is in "{}". Choose a guide in "{}".':
    '«{}» está en «{}», pero el boletín está en «{}». Elija una guía en «{}».',
  'Names "{}". Others may see the inbox: say it without a condition.':
    'Nombra «{}». Otras personas pueden ver el buzón: dígalo sin nombrar una enfermedad.',
  'The review of "{}" was due on {}. Have it reviewed, or take it out of this issue.':
    'La revisión de «{}» tocaba el {}. Pida que se revise o quítela de este boletín.',
  'Repeats the subject. Say something that the subject does not say.':
    'Repite el asunto. Diga algo que el asunto no diga.',
  'A newsletter needs a clinic that sends it.': 'Un boletín necesita una clínica que lo envíe.',
  'The texts use every private-use character there is. Remove some.':
    'Los textos usan todos los caracteres de uso privado. Quite algunos.',
  'The care advice ends after {}, later than {}. Send fewer guides.':
    'Cuándo pedir ayuda termina después de {}, más tarde que {}. Envíe menos guías.',
  'The mail has {} of HTML; programs clip mail above {}. Show fewer sections in full.':
    'El correo tiene {} de HTML; los programas cortan lo que pasa de {}. Muestre menos apartados enteros.',
  'The {} is {}. Give it one urgency, or send these guides in separate issues.':
    '{}: {}. Déle una sola urgencia o envíe estas guías en boletines aparte.',
  'Addresses in mail start with https:// and hold no user name. Check PUBLIC_URL.':
    'Las direcciones de un correo empiezan por https:// y no llevan nombre de usuario. Revise PUBLIC_URL.',

  // Feeds
  '"{}, {}" cannot stand in item ids. Give a host name in small letters and a day, for example clinic.example and 2026-01-31.':
    '«{}, {}» no puede estar en los identificadores. Dé un dominio en minúsculas y un día, por ejemplo clinic.example y 2026-01-31.',
  "The partner takes {}, but the clinic has no words in it. Write them in the clinic's record, or take the language from the partner.":
    'El socio toma {}, pero la clínica no tiene textos en ese idioma. Escríbalos en la ficha de la clínica o quite el idioma al socio.',
  'Another guide has the same key "{}" in "{}". Give this one its own key.':
    'Otra guía tiene la misma clave «{}» en «{}». Dé a esta una clave propia.',

  // Who does not answer
  'This takes longer than usual. The publishers go on with it: look at Publishing in some minutes before you try again.':
    'Esto tarda más de lo normal. Guidepost sigue con ello: mire Publicación dentro de unos minutos antes de intentarlo otra vez.',
  'The publishers stopped while they were at it. Look at the guide and at Publishing before you try again.':
    'Guidepost se detuvo mientras lo hacía. Mire la guía y Publicación antes de intentarlo otra vez.',
  'The publishers do not answer yet. Nothing was changed; try again in a moment.':
    'Guidepost todavía no responde. No se cambió nada; inténtelo de nuevo en un momento.',
  'The workshop does not answer. Nothing was changed.': 'Guidepost no responde. No se cambió nada.',
  'The workshop stopped answering. Look at the guide and at Publishing before you try again.':
    'Guidepost dejó de responder. Mire la guía y Publicación antes de intentarlo otra vez.',
}
