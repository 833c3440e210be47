import {Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

import {inKilobytes, mailLimits, type MailSize} from '#publishers/channels/newsletter/checkSize.ts'

import {usePreviewWords} from './words.ts'

/** How long a mail is, against what mail programs cut off and against the safety law. */
export function MailMeters({size}: {readonly size: MailSize}) {
  const words = usePreviewWords()
  return (
    <Stack gap={2} data-testid="mail-meters">
      <Meter
        label={words.mailSize}
        value={size.html}
        high={mailLimits.warning}
        max={mailLimits.html}
        said={words.mailSizeSaid(
          inKilobytes(size.html),
          inKilobytes(mailLimits.html),
          inKilobytes(mailLimits.clip),
        )}
      />
      <Meter
        label={words.careAdvice}
        value={size.careAdviceEnd}
        high={0.9 * mailLimits.careAdvice}
        max={mailLimits.careAdvice}
        said={words.careAdviceSaid(
          inKilobytes(size.careAdviceEnd),
          inKilobytes(mailLimits.careAdvice),
        )}
      />
    </Stack>
  )
}

interface MeterProps {
  readonly label: string
  readonly value: number
  /** From here it looks like too much. */
  readonly high: number
  readonly max: number
  readonly said: string
}

/** The browser's own meter, and the same in words: colour alone would tell nobody. */
function Meter({label, value, high, max, said}: MeterProps) {
  const id = useId()
  return (
    <Flex gap={2} align="center" wrap="wrap">
      <meter
        aria-labelledby={id}
        aria-valuetext={said}
        min={0}
        low={high}
        high={high}
        optimum={0}
        max={max}
        value={value}
        style={{width: '6rem'}}
      />
      <Text size={1}>
        <strong id={id}>{label}:</strong> {said}
      </Text>
    </Flex>
  )
}
