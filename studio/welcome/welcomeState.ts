import type {PersonRole} from '#schemas/vocabulary.ts'

/** The guide that newcomers play with: the first of the samples, or of whatever there is. */
export const copyPrefix = 'my-'

export interface Signer {
  readonly key: string
  readonly name: string
  readonly roles: readonly PersonRole[]
  readonly credentials: string | null
}

/** Without an asset while somebody uploads it in the form. */
export interface StoredLogo {
  readonly _type?: 'image'
  readonly asset?: {readonly _type?: 'reference'; readonly _ref: string}
}

/** What the store says about the first morning. */
export interface WelcomeState {
  readonly clinic:
    | ({readonly _id: string; readonly logo?: StoredLogo} & Readonly<Record<string, unknown>>)
    | null
  readonly me: (Signer & {readonly _id: string}) | null
  /** Everybody real who may sign. */
  readonly signers: readonly Signer[]
  readonly sample: {readonly _id: string; readonly title: string} | null
  readonly copy: {
    readonly _id: string
    /** Whether it says when to call for help at once. */
    readonly isWhole: boolean
  } | null
  /** How many versions of guides real people have published. */
  readonly published: number
}

/** Things that leave no trace in the store. */
export type Moment = 'sample' | 'spoiled' | 'look'

/** Asked in the perspective of drafts, where `_id` is the published one. */
export const welcomeQuery = `{
  "clinic": *[_type == "clinic"] | order(_createdAt)[0],
  "me": *[_type == "person" && key == $me][0]{_id, key, name, roles, credentials},
  "signers": *[_type == "person" && sample != true] | order(name){key, name, roles, credentials},
  "sample": *[_type == "guide" && language == $language && !string::startsWith(key, "${copyPrefix}")]
    | order(key == "plantar-fasciitis" desc, key)[0]{_id, title},
  "copy": *[_type == "guide" && string::startsWith(key, "${copyPrefix}")] | order(_createdAt)[0]{
    _id,
    "isWhole": "emergency" in careAdvice[].urgency
  },
  "published": count(*[_type == "guideSnapshot" && by in *[_type == "person" && sample != true].key])
}`

/** What a change of makes ask again. */
export const welcomeTypes = '*[_type in ["clinic", "person", "guide", "guideSnapshot"]]'
