import {standingWithdrawal} from '../approval/guideState.ts'
import type {Snapshot, Withdrawal} from '../approval/records.ts'
import type {FactsQueryResult} from '../queries.ts'
import {languages} from '../vocabulary.ts'
import type {AvoidWord, Facts, TranslationBase} from './rule.ts'

type Name = FactsQueryResult['guides'][number]

/** What was recorded of guides, as far as rules ask for it. */
export interface FactRecords {
  readonly snapshots: readonly Pick<Snapshot, 'guideId' | 'key'>[]
  readonly withdrawals: readonly Withdrawal[]
  /** By id of the translation. */
  readonly bases: ReadonlyMap<string, TranslationBase>
}

/** What the rules may know besides a guide, from what the lake answered. */
export function composeFacts(
  {guides, clinics, partners, sources, glossary}: FactsQueryResult,
  {snapshots, withdrawals, bases}: FactRecords,
  asOf: string,
): Facts {
  const recalls = Map.groupBy(withdrawals, ({guideId}) => guideId)
  const published = Map.groupBy(snapshots, ({guideId}) => guideId)
  return {
    asOf,
    guides: guides.map(({_id, key, language, slug}) => ({
      id: _id,
      key,
      language,
      slug: slug ?? '',
      publishedKey: published.get(_id)?.[0]?.key,
      recalled: standingWithdrawal(recalls.get(_id) ?? []) !== undefined,
      base: bases.get(_id),
    })),
    brandWords: clinics.flatMap((clinic) => Object.values(clinic).filter((word) => word !== null)),
    partners: partners.map(({name, allow}) => ({name, allow: allow ?? []})),
    linkChecks: new Map(
      sources.flatMap(({key, status}) => (status === null ? [] : [[key, status]])),
    ),
    avoidWords: glossary.flatMap(avoidWords),
  }
}

/** The guide that a translation says again: same key, first language. */
export function baseOf(
  {key, language}: Pick<Name, 'key' | 'language'>,
  names: readonly Name[],
): Name | undefined {
  const [first] = languages
  if (language === first) return undefined
  return names.find((name) => name.key === key && name.language === first)
}

function avoidWords({name, avoid}: FactsQueryResult['glossary'][number]): AvoidWord[] {
  return (avoid ?? []).flatMap((words) =>
    languages.flatMap((language) => {
      const [word, use] = [words[language], name[language]]
      return word === undefined || use === undefined ? [] : {language, avoid: word, use}
    }),
  )
}
