import type {SanityClient} from '@sanity/client'

import {carryingIssuesQuery, type CarryingIssuesQueryResult} from '#schemas/queries.ts'
import {type Language, languageFacts} from '#schemas/vocabulary.ts'

import {guidePart, weakReference} from './commitAct.ts'

export type CarryingIssue = CarryingIssuesQueryResult[number]

/** The newsletters that carried a guide, oldest first: whoever got one of them must be told when it is withdrawn. */
export async function fetchCarryingIssues(
  client: SanityClient,
  guideId: string,
): Promise<CarryingIssue[]> {
  return client.fetch<CarryingIssuesQueryResult>(
    carryingIssuesQuery,
    {guide: guideId},
    {perspective: 'published'},
  )
}

interface CorrectionWords {
  readonly subject: string
  readonly preheader: string
  readonly intro: (title: string, days: string) => string
  readonly ask: string
}

const words: {readonly [L in Language]: CorrectionWords} = {
  en: {
    subject: 'A correction to our newsletter',
    preheader: 'We have taken back a guide that we sent you',
    intro: (title, days) =>
      `In our newsletter of ${days} we sent you "${title}". We have taken this guide back. Please do not follow it any longer, and throw away any printed copy.`,
    ask: 'Do you have questions? Call us. We are glad to help.',
  },
  es: {
    subject: 'Una corrección de nuestro boletín',
    preheader: 'Hemos retirado una guía que le enviamos',
    intro: (title, days) =>
      `En nuestro boletín del ${days} le enviamos «${title}». Hemos retirado esta guía. Por favor, ya no la siga y tire cualquier copia impresa.`,
    ask: '¿Tiene preguntas? Llámenos. Con gusto le ayudamos.',
  },
}

/**
 * The draft of the newsletter that tells everybody who got a withdrawn guide. It names the guide in the text and no condition in
 * the subject. A person reads it, adds to it and sends it; nothing goes out by itself.
 */
export function draftCorrection({
  guideId,
  title,
  language,
  seq,
  on,
  notice,
  replacementId,
  issues,
}: {
  guideId: string
  title: string
  language: Language
  /** Number of the withdrawal. */
  seq: number
  on: string
  notice?: string | undefined
  replacementId?: string | undefined
  issues: readonly CarryingIssue[]
}) {
  const {subject, preheader, intro, ask} = words[language]
  const key = `correction-${guidePart(guideId)}-${seq}`.slice(-60).replace(/^-+/, '')
  const {locale} = languageFacts[language]
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'})
  const days = new Intl.ListFormat(locale).format(
    issues.map(({date}) => day.format(new Date(`${date ?? on}T00:00:00Z`))),
  )
  return {
    _id: `drafts.newsletterIssue-${key}`,
    _type: 'newsletterIssue',
    key,
    language,
    subject,
    preheader,
    date: on,
    intro: [intro(title, days), notice, ask].filter((text) => text !== undefined).join(' '),
    correctionOf: weakReference(guideId),
    guides:
      replacementId === undefined
        ? []
        : [
            {
              _key: 'replacement',
              _type: 'newsletterItem',
              guide: {
                ...weakReference(replacementId),
                _strengthenOnPublish: {type: 'guide'},
              },
              sections: [],
            },
          ],
  }
}
