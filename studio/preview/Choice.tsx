import {Flex, Text} from '@sanity/ui'

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly {readonly value: Value; readonly name: string}[]
  readonly onChoose: (value: Value) => void
}

/** One of a few, by the browser's own list: works with every keyboard and screen reader. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <Flex as="label" gap={2} align="center">
      <Text as="span" size={1} muted>
        {label}
      </Text>
      <select
        value={value}
        onChange={({currentTarget}) => {
          const chosen = options.find((option) => option.value === currentTarget.value)
          if (chosen !== undefined) onChoose(chosen.value)
        }}
        style={{font: 'inherit', fontSize: '0.8125rem', padding: '0.3rem'}}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Flex>
  )
}
