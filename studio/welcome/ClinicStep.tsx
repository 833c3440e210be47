import {Button, Card, Grid, Select, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {type ClinicField, clinicFields, regions} from './clinicFields.ts'
import {Field} from './Field.tsx'
import {Letterhead} from './Letterhead.tsx'
import type {StepProps} from './useWelcome.ts'

/** The clinic's words in plain fields, with the head of a newsletter beside them that follows every keystroke. */
export function ClinicStep({welcome}: StepProps) {
  const {state, words, me, client} = welcome
  const [typed, setTyped] = useState<Readonly<Partial<Record<ClinicField, string>>>>({})
  const [told, setTold] = useState<string>()
  const {clinic} = state
  if (clinic === null) return <Text size={1}>{words.noLetterhead}</Text>
  const values = {...clinic, ...typed}
  const mayWrite = me.isAdministrator
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const set = {...typed, sample: false}
    const drafts = await client.fetch<readonly string[]>(
      '*[_id == $id]._id',
      {id: `drafts.${clinic._id}`},
      {perspective: 'raw'},
    )
    const transaction = [clinic._id, ...drafts].reduce(
      (before, id) => before.patch(id, {set}),
      client.transaction(),
    )
    await transaction.commit().then(
      () => setTold(words.saved),
      (error: unknown) => setTold(`${words.failed} ${String(error)}`),
    )
  }
  return (
    <Grid gridTemplateColumns={[1, 1, 2]} gap={5}>
      <form onSubmit={(event) => void save(event)} data-testid="welcome-clinic">
        <Stack gap={4}>
          {clinicFields.map((name) => (
            <Stack key={name} gap={4}>
              {name === 'emergencyNumber' && (
                <RegionPicker
                  welcome={welcome}
                  number={values.emergencyNumber ?? ''}
                  onChange={(emergencyNumber) => setTyped({...typed, emergencyNumber})}
                />
              )}
              <Field
                label={words.fields[name]}
                value={values[name] ?? ''}
                type={name === 'colour' ? 'color' : 'text'}
                disabled={!mayWrite}
                onChange={(value) => setTyped({...typed, [name]: value})}
              />
            </Stack>
          ))}
          {mayWrite ? (
            <Button type="submit" text={words.save} />
          ) : (
            <Text size={1} muted>
              {words.administratorsOnly}
            </Text>
          )}
          <Text size={1} role="status">
            {told}
          </Text>
        </Stack>
      </form>
      <Card>
        <Letterhead welcome={welcome} clinic={values} />
      </Card>
    </Grid>
  )
}

/** A number is easier to know by its region; whoever needs another one types it. */
function RegionPicker({
  welcome: {words, language, me},
  number,
  onChange,
}: StepProps & {readonly number: string; readonly onChange: (number: string) => void}) {
  const id = useId()
  const [chosen, setChosen] = useState<string>()
  const fitting = regions.filter((region) => region.number === number)
  const shown = fitting.find((region) => region.id === chosen) ?? fitting[0]
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {words.region}
      </Text>
      <Select
        id={id}
        value={shown?.id ?? ''}
        disabled={!me.isAdministrator}
        onChange={({currentTarget}) => {
          setChosen(currentTarget.value)
          const region = regions.find((one) => one.id === currentTarget.value)
          if (region !== undefined) onChange(region.number)
        }}
      >
        <option value="">{words.otherRegion}</option>
        {regions.map((region) => (
          <option key={region.id} value={region.id}>
            {`${region.name[language]} (${region.number})`}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
