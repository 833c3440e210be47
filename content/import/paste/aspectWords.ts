import type {Aspect, Language} from '#schemas/vocabulary.ts'

import {type WordTable, wordTable} from './words.ts'

interface AspectWords {
  /** Words of a heading: they say what its section is about. */
  readonly heading: WordTable
  /** Words of the text below: they decide where the heading says nothing. */
  readonly body: WordTable
}

/**
 * By which words a section is known, as data: `*` stands for any ending, the number for its weight. Single words only, so that
 * no text is taken for what it is because somebody wrote down its phrases.
 */
export const aspectWords: {readonly [L in Language]: {readonly [A in Aspect]: AspectWords}} = {
  en: {
    overview: {
      heading: wordTable(
        'understand*:4 overview:5 is:1.5 what:0.5 about:2 mean*:2.5 defin*:4 basics:4 intro*:4 anatomy:3 explain*:3.5 facts:3 exactly:2 happening:1.5 inside:2 background:3 glance:3 describ*:3 brief:2.5 know:1 term:2 meet:2 summary:3 short:2',
      ),
      body: wordTable(
        'common:1 called:1 known:1 occurs:1 tissue*:0.7 joint*:0.4 adults:0.8 condition:0.8 percent:0.8 people:0.5 joins:1 connects:1 consists:1 affects:0.7 name:0.6 inflammation:0.4 band:0.6 tendon*:0.3 medically:0.8',
      ),
    },
    types: {
      heading: wordTable(
        'type:5 types:5 kind:4 kinds:5 form:2 forms:4.5 stage:2.5 stages:4 grade:3 grades:4.5 categor*:4.5 classif*:4.5 variet*:4.5 phase:2.5 phases:4 versions:3.5 different:1.5 subtypes:5 groups:2.5',
      ),
      body: wordTable(
        'type:1 types:1 first:0.4 second:0.5 third:0.6 acute:0.6 chronic:0.5 grade:1 stage:1 mild:0.4 severe:0.4 primary:0.8 secondary:0.8',
      ),
    },
    symptoms: {
      heading: wordTable(
        'symptom*:5 sign:3 signs:4 feel:4 feels:4 felt:3 feeling:3 notic*:4 recogni*:4 look:1.5 looks:1.5 like:0.5 complain*:3 hurt:2.5 hurts:2.5 tell:1.5 spot*:3 experienc*:2 clue*:3 sensation*:3.5 ache*:2.5 indicat*:2.5 pain:0.4 shows:1.5',
      ),
      body: wordTable(
        'symptom*:1.2 pain:0.4 ache*:0.8 dull:1 sharp:0.8 stiff*:0.7 swell*:0.8 numb*:0.8 tingl*:0.8 feel:0.6 weak*:0.5 burning:0.8 throbbing:1 worse:0.5 tender*:0.8 twitch*:0.8 click*:0.8 morning:0.5 notice:0.7 radiat*:0.6 grip:0.3',
      ),
    },
    causes: {
      heading: wordTable(
        'cause*:5 why:4 reason*:4 trigger*:4 origin*:4 source*:2.5 come:1.5 comes:2 happen*:2 behind:3 lead:2.5 leads:2.5 blame:4 culprit*:4.5 bring*:2 root*:2.5 start:1 starts:1.5 develop*:2 sets:2 produces:3 from:0.5 where:1.5 responsible:3',
      ),
      body: wordTable(
        'cause*:1 overuse:1 repetitive:0.9 repeated:0.8 injur*:0.6 strain*:0.4 because:0.6 due:0.6 trigger*:0.8 result:0.5 leads:0.6 posture:0.4 overload*:0.9 degenerat*:0.6 underlying:0.4 arises:0.8',
      ),
    },
    riskFactors: {
      heading: wordTable(
        'risk*:5 factor*:3 likely:3.5 likelier:4 likelihood:4 who:3.5 prone:4 chance*:3.5 vulnerab*:4 suscept*:4 odds:4 raise*:2.5 raising:2.5 increas*:2.5 predispos*:4 affect*:1 gets:1.5 some:0.5 people:1.5 danger:1 probab*:3.5',
      ),
      body: wordTable(
        'risk:1.2 risks:1 likely:0.8 chance*:1 factor*:1 age:0.8 older:0.7 overweight:0.8 smok*:0.8 diabet*:0.9 family:0.6 history:0.4 women:0.6 men:0.5 obes*:0.8 occupation*:0.8 thyroid:0.8 jobs:0.5 pregnancy:0.4',
      ),
    },
    diagnosis: {
      heading: wordTable(
        'diagnos*:6 test:3 tests:3.5 testing:3.5 exam*:4 assess*:4 identif*:3 confirm*:3.5 scan*:3 evaluat*:3 check*:2.5 ray:3 rays:3 imaging:4 detect*:3 determin*:3 found:2.5 finding:2 finds:2.5 established:2.5 sure:2 investigat*:3.5 pinpoint*:3',
      ),
      body: wordTable(
        'diagnos*:1.2 exam*:1 ask:0.5 asks:0.6 questions:1 history:0.9 ray:0.8 rays:0.8 imaging:0.8 mri:0.7 ultrasound:0.7 test:0.6 tests:0.7 press:0.6 record:0.6 rule:0.6 assess*:0.7 blood:0.3 measure*:0.5',
      ),
    },
    whatToExpect: {
      heading: wordTable(
        'expect*:5 session*:4 visit:3 visits:3.5 appointment*:2.5 physical:0.7 therapy:1.7 physiotherap*:2.5 physio:2.5 therapist*:2 rehab*:3.5 program*:3 plan:2.5 during:2.5 together:1.5 work:0.7 works:1.5 role:2.5 first:0.5 joining:1 clinic:1.5 meeting:2 happens:1',
      ),
      body: wordTable(
        'session*:1 therapist:0.5 therapy:0.6 plan:0.8 program*:0.7 teach*:0.9 goals:1 progress:0.7 visit*:0.8 weeks:0.3 treatment:0.4 strengthen*:0.4 manual:0.8 techniques:0.5 hands:0.5 licensed:0.7 tailored:1 adjust*:0.4 together:0.4',
      ),
    },
    selfCare: {
      heading: wordTable(
        'tip:4 tips:4.5 home:4.5 yourself:4 self:3.5 care:1.2 relief:3.5 reliev*:4 ease:3.5 easing:4 eases:3.5 remed*:4 try:3 trying:2.5 do:1 sooth*:4 calm*:4 manag*:2.5 own:2.5 stretch*:3 exercis*:3.5 help:0.5 helps:2.5 things:1 steps:2 strateg*:2.5 ideas:2.5 comfort*:3 simple:1.5 can:0.5 settle*:3.5 feel:0.3 better:0.5 measures:2 advice:1.5',
      ),
      body: wordTable(
        'ice:0.8 heat:0.8 cold:0.6 pack:0.8 packs:0.8 rest:0.7 gentle:0.8 gently:0.9 stretch*:0.5 minutes:0.7 towel:0.9 massage:0.9 relax*:0.6 apply:0.9 elevat*:0.6 counter:0.7 breath*:0.6 pillow:0.7 ease:0.7 soothe:0.9 wrap*:0.6 shower:0.7 home:0.4',
      ),
    },
    furtherTreatment: {
      heading: wordTable(
        'treatment*:3.5 treat:3 treated:3.5 treating:3 surg*:5 option*:3.5 conservative:3.5 inject*:4.5 medication*:3 medicine*:3 further:4 next:3 fail*:4 enough:3.5 improve*:2 doesnt:1.5 dont:1 isnt:1.5 wont:2 not:1.2 another:1.5 procedure*:4.5 operation*:5 specialist*:3 alternativ*:3 beyond:3 advanced:3 other:0.8 persist*:2.5 stubborn:3 if:0.7 work:0.5 lingers:2.5 else:2.5',
      ),
      body: wordTable(
        'surg*:1.2 inject*:1.2 operation:1 specialist*:0.9 orthop*:0.9 procedure*:0.9 conservative:0.9 option*:0.7 corticosteroid*:0.9 steroid*:0.9 shockwave:0.9 refer*:0.8 prescri*:0.6 surgeon:1 rarely:0.3 anesthe*:0.7 relief:0.2',
      ),
    },
    outlook: {
      heading: wordTable(
        'outlook:5 prognos*:6 recover*:4.5 heal:3.5 healing:4 heals:3.5 long:3 last:3 lasts:3.5 take:1 takes:1 timeline:4 future:2 better:2 course:2.5 return*:1.5 complication*:3 gone:2 fully:2 forecast:4 ahead:3 term:1 time:0.3 eventually:2.5 away:0.5 duration:4 weeks:2 permanent*:3.5',
      ),
      body: wordTable(
        'recover*:1.1 months:0.9 weeks:0.7 year:0.7 years:0.5 most:0.5 heal*:0.8 full:0.5 fully:0.7 resolve*:0.8 outlook:1.2 gradual*:0.6 slowly:0.6 improve*:0.4 without:0.2 prognosis:1.2 patience:0.8',
      ),
    },
    livingWith: {
      heading: wordTable(
        'living:5 live:3 daily:3.5 everyday:3.5 life:2.5 job:2 cope:5 coping:5 sleep*:2.5 driving:2.5 sport*:2.5 day:1.5 routine*:2 adjust*:3 adapt*:3.5 working:2 workplace:2.5 activities:2 hobbies:2.5',
      ),
      body: wordTable(
        'daily:0.7 everyday:0.8 sleep*:0.8 work:0.4 desk:0.4 drive:0.7 driving:0.8 sport*:0.5 hobbies:0.9 mood:0.8 family:0.3 adapt*:0.8 cope:1 chores:0.8 routine:0.4 employer:0.8',
      ),
    },
    pregnancy: {
      heading: wordTable(
        'pregnan*:7 postpartum:5 trimester*:5 birth:4.5 baby:3.5 breastfeed*:4.5 maternity:4.5 mothers:3',
      ),
      body: wordTable('pregnan*:0.9 trimester:1 baby:0.9 birth:0.8 midwife:1 belly:0.7'),
    },
    prevention: {
      heading: wordTable(
        'prevent*:6 avoid*:4.5 protect*:4 stop:2 stopping:2.5 keep*:2.5 away:2 again:3 returning:3.5 return:1.5 reduc*:2 lower*:1.5 future:2 recurr*:3 ward*:4 guard*:3.5 healthy:2.5 before:1 coming:2 comes:0.5 bay:2.5 safeguard*:4 lowering:2.5',
      ),
      body: wordTable(
        'prevent*:1.2 avoid*:0.6 warm:0.7 regular*:0.7 breaks:0.8 hydrat*:0.6 habit*:0.6 gradually:0.6 strength*:0.4 ergonomic*:0.7 stay:0.5 maintain*:0.8 healthy:0.7 supportive:0.7 protect*:0.7 build:0.5 footwear:0.6 diet:0.5 future:0.5 increase:0.3',
      ),
    },
    gettingHelp: {
      heading: wordTable(
        'when:2 see:3.5 doctor*:3.5 seek*:5 call:4 contact:4 help:2.2 emergenc*:4 urgent*:4 time:2.5 get:1.5 getting:2 medical:2.5 attention:3.5 professional*:2 provider*:2 warning:3.5 flag:3.5 flags:4 red:2 worry:4 worried:4 concern*:3.5 book*:3.5 reach*:3 danger*:3 ask:2 serious:2.5 consult*:3.5 should:0.5 wait*:2 phone:3 someone:2 visit:0.5',
      ),
      body: wordTable(
        'seek:1 emergency:1 immediately:0.8 doctor:0.4 call:0.8 urgent:0.9 appointment:0.9 book:0.8 fever:0.8 severe:0.4 sudden:0.4 evaluated:1 bladder:0.6 contact:0.8 soon:0.6 right:0.2 sign:0.2 concerned:0.7 serious:0.6 healthcare:0.3',
      ),
    },
  },
  es: {
    overview: {
      heading: wordTable(
        'que:0.5 es:2 entender:4 comprender:4 conocer:2.5 sobre:1.5 definicion:4 introduccion:4 resumen:3 general:2 vistazo:3 significa:3 explica*:3.5 consiste:4 anatomia:3 datos:2.5',
      ),
      body: wordTable(
        'comun:1 llama*:0.8 conoce:0.8 tejido*:0.7 personas:0.5 adultos:0.8 afeccion:0.8 afecta:0.7 frecuente:0.7 consiste:1 nombre:0.5 une:0.6',
      ),
    },
    types: {
      heading: wordTable(
        'tipo:4 tipos:5 clase:3 clases:5 forma:2 formas:4 grado:3 grados:4.5 etapa*:4 fase*:4 categoria*:4.5 clasific*:4.5',
      ),
      body: wordTable(
        'tipo:1 tipos:1 primero:0.5 segundo:0.6 grado:1 leve:0.4 grave:0.4 aguda:0.6 cronica:0.6',
      ),
    },
    symptoms: {
      heading: wordTable(
        'sintoma*:5 senal:2.5 senales:3.5 siente:4 sentir:3.5 sienten:4 nota:3 notar:4 reconoc*:4 molesta*:2.5 duele:2.5 manifest*:3.5 percib*:3.5',
      ),
      body: wordTable(
        'sintoma*:1.2 dolor:0.4 rigidez:0.8 hinchazon:0.8 hormigueo:0.9 entumec*:0.8 debilidad:0.6 punzante:1 sordo:1 ardor:0.8 siente:0.6 peor:0.4 sensible:0.6',
      ),
    },
    causes: {
      heading: wordTable(
        'causa*:5 motivo*:4 razon*:4 origen*:4 provoca*:4.5 produc*:3.5 aparece*:2.5 debe:2.5 desencaden*:4.5 ocurre:2 viene:2 porque:4 por:1.5',
      ),
      body: wordTable(
        'causa*:1 sobrecarga*:0.9 repetitiv*:0.9 repetid*:0.8 lesion*:0.6 porque:0.6 debido:0.8 provoca*:0.8 postura:0.4 desgaste:0.6 esfuerzo:0.5',
      ),
    },
    riskFactors: {
      heading: wordTable(
        'riesgo*:5 factor*:3.5 probab*:4 quien:3 quienes:4 propens*:4.5 vulnerab*:4 predispon*:4.5 aumenta*:2.5 facilita*:2',
      ),
      body: wordTable(
        'riesgo*:1.2 factor*:1 probab*:0.8 edad:0.8 sobrepeso:0.8 fum*:0.7 diabet*:0.9 antecedentes:0.7 mujeres:0.6 hombres:0.5 obesidad:0.8',
      ),
    },
    diagnosis: {
      heading: wordTable(
        'diagnost*:6 prueba*:3.5 examen*:4 examina*:4 evalua*:3.5 detecta*:3.5 confirma*:3.5 identific*:3 radiograf*:3.5 averigua*:3',
      ),
      body: wordTable(
        'diagnost*:1.2 examen*:1 examina*:1 pregunta*:1 historia:0.8 radiograf*:0.8 resonancia:0.8 ecografia:0.8 prueba*:0.7 descarta*:0.7',
      ),
    },
    whatToExpect: {
      heading: wordTable(
        'espera*:4.5 sesion*:4.5 visita*:3.5 fisioterap*:2.5 terapia:2 terapeuta:2 rehabilit*:3.5 programa:3 plan:2.5 durante:2.5 cita*:2 consiste:1 trabajo:1',
      ),
      body: wordTable(
        'sesion*:1 fisioterap*:0.6 terapia:0.6 plan:0.8 programa:0.7 ensena*:0.9 objetivos:1 metas:1 progres*:0.7 tecnicas:0.6 manual*:0.7',
      ),
    },
    selfCare: {
      heading: wordTable(
        'consejo*:4.5 casa:4.5 hogar:4.5 usted:1.5 mismo:2 alivi*:4 calma*:4 cuidado*:2.5 cuidarse:4 autocuidado:5 remedio*:4 ejercicio*:3.5 estira*:3 hacer:2 ayuda:1 maneja*:2.5 probar:3 puede:1 mejorar:1.5',
      ),
      body: wordTable(
        'hielo:0.8 calor:0.8 frio:0.6 compresa*:0.9 reposo:0.8 descans*:0.6 suave*:0.8 estir*:0.5 minutos:0.7 toalla:0.9 masaje:0.9 aplique:0.9 almohada:0.7 ducha:0.7 alivi*:0.6 casa:0.4',
      ),
    },
    furtherTreatment: {
      heading: wordTable(
        'tratamiento*:4 tratar:3 trata:3 cirugia:5 opera*:4.5 opcion*:3.5 inyec*:4.5 medicamento*:3 medicina*:2.5 otro:1 otros:1.5 otras:1.5 funciona:2.5 basta:3.5 suficiente:3.5 mejora:1.5 no:1.2 alternativ*:3 especialista*:3 avanzad*:3',
      ),
      body: wordTable(
        'cirugia:1.2 inyec*:1.2 operacion:1 especialista*:0.9 procedimiento*:0.9 opcion*:0.7 corticoid*:0.9 esteroid*:0.9 deriv*:0.6 receta*:0.6 cirujano:1',
      ),
    },
    outlook: {
      heading: wordTable(
        'pronostico:6 recupera*:4.5 tiempo:2 tarda*:3.5 dura:4 durar:4 sana:3.5 sanar:4 cura:3.5 curar*:4 futuro:2.5 cuanto:2.5 evolucion*:4 perspectiva*:4 plazo:3 complicacion*:3',
      ),
      body: wordTable(
        'recuper*:1.1 meses:0.9 semanas:0.7 ano:0.5 anos:0.5 mayoria:0.7 sana*:0.7 totalmente:0.6 resuelve:0.8 gradual*:0.6 lentamente:0.6',
      ),
    },
    livingWith: {
      heading: wordTable(
        'vivir:5 convivir:5 vida:2.5 diaria:3 diario:3 cotidian*:3.5 afrontar:5 sueno:2 dormir:2.5 conducir:2.5 deporte*:2.5 trabajar:2.5 adapta*:3.5',
      ),
      body: wordTable(
        'diari*:0.7 cotidian*:0.8 dormir:0.8 trabajo:0.4 conducir:0.8 deporte*:0.5 animo:0.8 familia:0.3 adapta*:0.8 rutina:0.4',
      ),
    },
    pregnancy: {
      heading: wordTable('embaraz*:7 posparto:5 parto:4.5 trimestre*:5 bebe:3.5 lactancia:4.5'),
      body: wordTable('embaraz*:0.9 trimestre:1 bebe:0.9 parto:0.8 matrona:1'),
    },
    prevention: {
      heading: wordTable(
        'preven*:6 evita*:4.5 proteg*:4 reaparec*:3 vuelva:3.5 volver:2.5 reducir:2 futuro*:1.5 nuevo:1.5 impedir:4 recaida*:3.5',
      ),
      body: wordTable(
        'preven*:1.2 evit*:0.6 calent*:0.6 regular*:0.7 pausas:0.8 hidrat*:0.6 habito*:0.6 fortale*:0.5 ergonom*:0.7 manten*:0.8 saludable*:0.7 calzado:0.6 dieta:0.5 protej*:0.7',
      ),
    },
    gettingHelp: {
      heading: wordTable(
        'cuando:2.5 medico:3.5 medica:2.5 acudir:5 consulta*:4 buscar:4 busque:4 llam*:4 ayuda:2.5 urgen*:4 emergencia*:4 alarma:4 alerta:3.5 profesional*:2 pedir:3 preocupa*:4 contacta*:4 doctor*:3.5 grave*:2.5 cita:2 debe:0.5 peligro*:3',
      ),
      body: wordTable(
        'acuda:1 busque:1 emergencia*:1 inmediat*:0.8 medico:0.4 llame:0.9 urgen*:0.9 cita:0.9 fiebre:0.8 grave*:0.5 repentin*:0.5 consulte:0.9 vejiga:0.6 pronto:0.5',
      ),
    },
  },
}
