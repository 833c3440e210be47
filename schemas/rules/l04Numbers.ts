import {textsOf} from '../guide/textsOf.ts'
import type {Language} from '../vocabulary.ts'
import {warningAt, type Rule} from './rule.ts'

const forms: {readonly [L in Language]: {fraction: RegExp; percent: RegExp; frequency: RegExp}} = {
  en: {
    fraction:
      /\b\d+\/\d+\b(?!\/)|[¼½¾⅓⅔⅛]|\b(?:one|two|three)[ -](?:thirds?|quarters?|fifths?)\b|\b\w+-?fold\b/iu,
    percent: /\d\s?(?:%|percent\b)/iu,
    frequency: /\b(?:in|out of)(?: every)? (?:\d+|two|three|four|five|ten|twenty|a hundred)\b/iu,
  },
  es: {
    fraction:
      /\b\d+\/\d+\b(?!\/)|[¼½¾⅓⅔⅛]|(?<!\p{L})(?:un tercio|dos tercios|un cuarto|tres cuartos|un quinto)(?!\p{L})/iu,
    percent: /\d\s?(?:%|por ciento)/iu,
    frequency: /(?<!\p{L})de cada (?:\d+|dos|tres|cuatro|cinco|diez|veinte|cien)(?!\p{L})/iu,
  },
}

/**
 * L04: numbers that patients can picture. Fractions and "fold" are hard for many; a percentage comes with people counted.
 * @see CDC Clear Communication Index, items 15 to 17
 */
export const l04Numbers: Rule = (guide) =>
  textsOf(guide).flatMap(({path, text}) => {
    const {fraction, percent, frequency} = forms[guide.language]
    const broken = fraction.exec(text)
    const share = percent.exec(text)
    return [
      ...(broken === null
        ? []
        : [
            warningAt(
              guide,
              'L04',
              path,
              `"${broken[0]}" is hard to picture. Count people instead, such as "2 out of 10".`,
              {range: {start: broken.index, end: broken.index + broken[0].length}},
            ),
          ]),
      ...(share === null || frequency.test(text)
        ? []
        : [
            warningAt(
              guide,
              'L04',
              path,
              'A percentage alone is hard to picture. Add how many people that is, such as "2 out of 10".',
              {range: {start: share.index, end: share.index + share[0].length}},
            ),
          ]),
    ]
  })
