import {type ReactNode, useMemo} from 'react'
import {
  type ArrayOfObjectsInputProps,
  type ObjectInputProps,
  ReferenceInputOptionsProvider,
  useFormValue,
  useReferenceInputOptions,
} from 'sanity'

import type {ConceptKind} from '#schemas/vocabulary.ts'

import {conceptTemplate, type ConceptStart} from '../conceptTemplate.ts'

/** The fields of a guide that name concepts, and of which kind. */
const fieldKinds = {
  about: 'condition',
  audience: 'audience',
  bodyRegions: 'bodyRegion',
  topics: 'topic',
} as const satisfies Readonly<Record<string, ConceptKind>>

/** How Studio shows the fields of a guide that name concepts: what is made there has the kind that the field asks for. */
export const conceptFields: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(fieldKinds).map(([field, kind]) => [
    field,
    {
      components: {
        input: (props: ObjectInputProps | ArrayOfObjectsInputProps) => (
          <StartingConcept kind={kind}>{shown(props)}</StartingConcept>
        ),
      },
    },
  ]),
)

function shown(props: ObjectInputProps | ArrayOfObjectsInputProps): ReactNode {
  const render = props.renderDefault as (own: typeof props) => ReactNode
  return render(props)
}

/** Whatever its fields let people make starts as a concept of one kind. A condition bears the name of its guide. */
function StartingConcept({
  kind,
  children,
}: {
  readonly kind: ConceptKind
  readonly children: ReactNode
}) {
  const options = useReferenceInputOptions()
  const shortTitle = useFormValue(['shortTitle'])
  const language = useFormValue(['language'])
  const {initialValueTemplateItems} = options
  const items = useMemo(() => {
    const known =
      kind === 'condition' && typeof shortTitle === 'string' && typeof language === 'string'
        ? {name: shortTitle, language}
        : {}
    const parameters: Record<string, unknown> = {kind, ...known} satisfies ConceptStart
    return initialValueTemplateItems?.map((item) =>
      item.template.schemaType === 'concept'
        ? {...item, templateId: conceptTemplate.id, template: conceptTemplate, parameters}
        : item,
    )
  }, [initialValueTemplateItems, kind, shortTitle, language])
  return (
    <ReferenceInputOptionsProvider
      {...options}
      {...(items === undefined ? {} : {initialValueTemplateItems: items})}
    >
      {children}
    </ReferenceInputOptionsProvider>
  )
}
