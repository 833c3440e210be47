import type {Language} from '../../vocabulary.ts'

/** What makes a sentence a claim that a reader may ask proof for. "How to prevent" and "cannot prevent" claim nothing. */
export const claims: {readonly [L in Language]: {statistic: RegExp; effect: RegExp}} = {
  en: {
    statistic:
      /\d\s?%|\d\s?percent\b|\b\d[\d,.]* (?:in|of|out of)(?: every)? \d|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d)|\bhalf of\b|\bmost (?:people|adults|patients|women|men|children)\b|\b(?:\d[\d.]*|two|three|four|five|ten) times (?:as|more|less|higher|lower|likelier)\b|\btwice as\b/iu,
    effect:
      /(?<!\b(?:how to|cannot|can't|can not) )\b(?:reduc(?:e|es|ed|ing)|reliev(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|cur(?:e|es|ed|ing)|eases|lowers? (?:your|the) (?:risk|chance))\b/iu,
  },
  es: {
    statistic:
      /\d\s?%|\d por ciento|\b\d+ de cada \d|(?<!\p{L})(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve) de cada |(?<!\p{L})la mitad de|(?<!\p{L})la mayoría de l[ao]s (?:personas|adultos|pacientes|mujeres|hombres|niños)|\d+ veces m[áe]|(?<!\p{L})el doble de/iu,
    effect:
      /(?<!\p{L}|(?:cómo|no puede|no se puede) )(?:reducen?|alivian?|previenen?|prevenir|curan?|reducir|aliviar|curar|disminuyen?)(?!\p{L})/iu,
  },
}
