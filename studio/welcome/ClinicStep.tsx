import {Button, Card, Grid, Select, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {
  asStored,
  type ClinicField,
  clinicFaults,
  clinicFields,
  fictionalFields,
  regions,
  storedFields,
} from './clinicFields.ts'
import {Field} from './Field.tsx'
import {Letterhead} from './Letterhead.tsx'
import {LogoField} from './LogoField.tsx'
import {saveRecord} from './saveRecord.ts'
import type {StepProps} from './useWelcome.ts'
import type {StoredLogo} from './welcomeState.ts'

/** The clinic's words in plain fields, with the head of a newsletter beside them that follows every keystroke. */
export function ClinicStep({welcome}: StepProps) {
  const {state, words, me, client} = welcome
  const [typed, setTyped] = useState<Readonly<Partial<Record<ClinicField, string>>>>({})
  const [chosen, setChosen] = useState<{readonly image: StoredLogo | null}>()
  /** Nobody is told that a field is wrong before they are done with it. */
  const [isTried, setIsTried] = useState(false)
  const [told, setTold] = useState<string>()
  const {clinic} = state
  if (clinic === null) return <Text size={1}>{words.noLetterhead}</Text>
  const logo = chosen === undefined ? clinic.logo : (chosen.image ?? undefined)
  const shown = {...clinic, ...typed}
  const faults = clinicFaults(shown)
  const faultAt = (name: ClinicField) => {
    const fault = isTried ? faults.get(name) : undefined
    return fault === undefined ? {} : {fault: words.faults[fault]}
  }
  const invented = fictionalFields({...clinic, ...asStored(typed)})
  const mayWrite = me.isAdministrator
  const changeLogo = (assetId: string | undefined) => {
    setChosen({image: assetId === undefined ? null : imageOf(assetId)})
    setTold(undefined)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (faults.size > 0) return setTold(words.notSaved)
    // What leaves stands in the field: an address with its beginning.
    setTyped(asStored(typed))
    const set = {
      ...storedFields(clinic, typed),
      sample: false,
      ...(chosen?.image && {logo: chosen.image}),
    }
    const change = chosen?.image === null ? {set, unset: ['logo']} : {set}
    void saveRecord(client, clinic._id, change).then(
      () => setTold(words.saved),
      (error: unknown) => setTold(`${words.failed} ${String(error)}`),
    )
  }
  return (
    <Grid gap={5} style={columns}>
      <form onSubmit={save} data-testid="welcome-clinic">
        <Stack gap={4}>
          {clinicFields.map((name) => (
            <Stack key={name} gap={4}>
              {name === 'emergencyNumber' && (
                <RegionPicker
                  welcome={welcome}
                  number={shown.emergencyNumber ?? ''}
                  onChange={(emergencyNumber) => setTyped({...typed, emergencyNumber})}
                />
              )}
              {name === 'phone' && (
                <LogoField welcome={welcome} assetId={logo?.asset?._ref} onChange={changeLogo} />
              )}
              <Field
                label={words.fields[name]}
                value={textOf(shown[name])}
                type={name === 'colour' ? 'color' : 'text'}
                disabled={!mayWrite}
                {...faultAt(name)}
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
          {clinic['sample'] !== true && invented.length > 0 && (
            <Card tone="caution" border radius={2} padding={3} role="status">
              <Text size={1}>{words.fictional(invented.map((name) => words.fields[name]))}</Text>
            </Card>
          )}
          <Text size={1} role="status">
            {told}
          </Text>
        </Stack>
      </form>
      <Card style={besideWhatIsTyped}>
        <Letterhead welcome={welcome} clinic={{...clinic, ...storedFields(clinic, typed), logo}} />
      </Card>
    </Grid>
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Two where there is room: how much there is depends on the menu and not on the window alone. */
const columns = {gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))'}

/** The form is longer than a window: what it changes stays in sight. */
const besideWhatIsTyped = {position: 'sticky', top: '1rem', alignSelf: 'start'} as const

function imageOf(assetId: string): StoredLogo {
  return {_type: 'image', asset: {_type: 'reference', _ref: assetId}}
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
