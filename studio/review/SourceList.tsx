import {Card, Grid, Stack, Text} from '@sanity/ui'

import {claimsOf} from '#schemas/approval/claimsOf.ts'
import type {Citation, Guide} from '#schemas/guide/guide.ts'
import type {BrandField} from '#schemas/vocabulary.ts'

import {useReviewWords} from './words.ts'

interface SourceListProps {
  readonly guide: Guide
  readonly brandWord: (field: BrandField) => string
}

/** Every source beside the words that cite it, with the way to look it up. */
export function SourceList({guide, brandWord}: SourceListProps) {
  const words = useReviewWords()
  const sources = claimsOf(guide, brandWord)
  if (sources.length === 0) return <Text size={1}>{words.noSources}</Text>
  return (
    <Stack as="ol" gap={2} padding={0} data-testid="sources">
      {sources.map(({citation, claims}) => (
        <Card
          as="li"
          key={citation.key}
          border
          radius={2}
          padding={3}
          style={{listStyle: 'none'}}
          data-testid={`source-${citation.key}`}
        >
          <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
            <Stack gap={3}>
              <Text size={0} weight="semibold">
                {words.claims}
              </Text>
              {claims.map((claim) => (
                <Text key={claim} size={1}>
                  “{claim}”
                </Text>
              ))}
            </Stack>
            <Stack gap={3}>
              <Text size={0} weight="semibold">
                {words.source}
              </Text>
              <Reference citation={citation} />
            </Stack>
          </Grid>
        </Card>
      ))}
    </Stack>
  )
}

function Reference({citation}: {readonly citation: Citation}) {
  const {title, authors, publisher, siteName, issued, url, doi} = citation
  const about = [authors.join(', '), siteName, publisher, issued?.slice(0, 4)]
  const address = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
  return (
    <>
      <Text size={1} weight="medium">
        {title}
      </Text>
      <Text size={1} muted>
        {[...new Set(about.filter((part) => part !== undefined && part !== ''))].join(' · ')}
      </Text>
      {address === undefined ? null : (
        <Text size={1} style={{overflowWrap: 'anywhere'}}>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </Text>
      )}
    </>
  )
}
