import {Card, Stack, Text, TextInput} from '@sanity/ui'
import {useId} from 'react'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'color'
  readonly disabled?: boolean
  /** Why it cannot be saved like this. */
  readonly fault?: string
}

/** One plain question with its label above it. */
export function Field({
  label,
  value,
  onChange,
  type = 'text',
  disabled = false,
  fault,
}: FieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    disabled,
    ...(fault === undefined ? {} : {'aria-invalid': true, 'aria-describedby': `${id}-fault`}),
    onChange: ({currentTarget}: {readonly currentTarget: HTMLInputElement}) =>
      onChange(currentTarget.value),
  }
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {label}
      </Text>
      {type === 'color' ? (
        <input type="color" {...shared} style={{width: '4rem', height: '2rem', padding: 0}} />
      ) : (
        <TextInput {...shared} />
      )}
      {fault !== undefined && (
        <Card tone="critical" padding={2} radius={2} id={`${id}-fault`}>
          <Text size={1}>{fault}</Text>
        </Card>
      )}
    </Stack>
  )
}
