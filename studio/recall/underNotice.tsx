import {Box, Flex} from '@sanity/ui'
import type {UserViewComponent} from 'sanity/structure'

import {RecallNotice} from './RecallNotice.tsx'
import {useRecall} from './useRecalls.ts'

/** A view of a guide below the notice that the guide was taken back, as long as it is. */
export function underNotice(View: UserViewComponent): UserViewComponent {
  return function ViewUnderNotice(props) {
    const {documentId} = props
    const isTakenBack = useRecall(documentId) !== undefined
    return (
      <Flex direction="column" height="fill">
        {isTakenBack && (
          <Box padding={4} paddingBottom={2}>
            <RecallNotice guide={documentId} />
          </Box>
        )}
        <Box flex={1} overflow="auto" style={{minHeight: 0}}>
          <View {...props} />
        </Box>
      </Flex>
    )
  }
}
