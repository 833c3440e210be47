import type {CauseCategory, Language} from '#schemas/vocabulary.ts'

import {type WordTable, wordTable} from './words.ts'

/** By which words the kind of a cause is known, as data. What no word tells is `other`. */
export const causeWords: {
  readonly [L in Language]: {readonly [C in Exclude<CauseCategory, 'other'>]: WordTable}
} = {
  en: {
    lifestyle: wordTable(
      'dehydrat*:2 water:1 diet:1.5 smok*:2 sleep:1 stress:1.5 inactiv*:2 sitting:1 weight:1 alcohol:2 fatigue:1.5 tired*:1 exercise:0.7 habit*:1.5 fitness:1 hydrat*:1.5 nutrition:1.5 movement:0.4 footwear:1 shoes:1 sedentary:2',
    ),
    mechanical: wordTable(
      'postur*:2 mechanic*:2 repetit*:2 repeat*:1.5 overuse:2 overload*:2 lifting:1.5 strain*:1 grip*:1.5 load*:1 muscle*:0.4 tight*:1 alignment:1.5 arch*:1 technique:1.5 equipment:1 racket:1 surface*:1 flat:0.7 pronat*:1 weak*:0.7',
    ),
    injury: wordTable(
      'injur*:2 fall:1.5 falls:1.5 accident*:2 fractur*:2 surgery:1.5 trauma*:2 tear*:1 sprain*:2 blow:1.5 whiplash:2 torn:1 sudden:0.4 immobil*:1 sling:1.5 cast:1',
    ),
    condition: wordTable(
      'condition*:1.5 disease*:2 diabet*:2 arthrit*:2 osteoarthritis:2 thyroid:2 disorder*:2 neuropathy:2 infection*:2 stroke:2 autoimmun*:2 gout:2 hormon*:1.5 pregnan*:1.5 medical:0.7 syndrome:1.5 herniat*:2 stenosis:2 degenerat*:1.5 heart:1 inflammat*:1 fibromyalgia:2',
    ),
    medicine: wordTable(
      'medicine*:2 medication*:2 drug*:2 statin*:2 diuretic*:2 tablet*:2 prescri*:1.5 antibiotic*:2 steroid*:1.5',
    ),
  },
  es: {
    lifestyle: wordTable(
      'deshidrata*:2 agua:1 dieta:1.5 fum*:2 sueno:1 estres:1.5 inactiv*:2 sentad*:1 peso:1 alcohol:2 fatiga:1.5 cansancio:1.5 calzado:1 sedentar*:2',
    ),
    mechanical: wordTable(
      'postur*:2 mecanic*:2 repetit*:2 repetid*:1.5 sobrecarga*:2 levantar:1.5 esfuerzo*:1.5 tecnica:1.5 carga*:1',
    ),
    injury: wordTable(
      'lesion*:2 caida*:1.5 accidente*:2 fractura*:2 cirugia:1.5 golpe*:1.5 traumat*:2 esguince*:2',
    ),
    condition: wordTable(
      'enfermedad*:2 diabet*:2 artritis:2 artrosis:2 tiroid*:2 trastorno*:2 infeccion*:2 embarazo:1.5 hormon*:1.5 sindrome:1.5 hernia:2',
    ),
    medicine: wordTable('medicamento*:2 medicina*:2 farmaco*:2 estatina*:2 diuretico*:2'),
  },
}
