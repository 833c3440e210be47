import {createLocalClient} from './localClient.ts'

const projectId = process.env['SANITY_STUDIO_PROJECT_ID']
const dataset = process.env['SANITY_STUDIO_DATASET'] ?? 'production'

const hostedProject = projectId === '' ? undefined : projectId

/** Whether the workshop serves this Studio: then the publishers are behind it, and acts of approval are done here. */
export const isEmbedded = hostedProject === undefined

/** Sanity's own tools read the configuration outside of a browser. */
const isInBrowser = typeof location !== 'undefined'

/**
 * Which store the Studio edits. Sanity's tools put variables whose names start with `SANITY_STUDIO_` into the Studio's build;
 * unset they mean the embedded lake, which serves the Studio itself: same origin, its own sign-in.
 */
export const studioEnvironment =
  hostedProject === undefined
    ? {
        projectId: 'guidepost',
        dataset,
        auth: {loginMethod: 'cookie' as const, redirectOnSingle: true},
        ...(isInBrowser
          ? {apiHost: location.origin, unstable_clientFactory: createLocalClient}
          : {}),
      }
    : {projectId: hostedProject, dataset}

// Studio warns of the six connections that plain HTTP leaves it. Its listeners are sockets here, so the warning would mislead.
if (isInBrowser) sessionStorage.setItem('sanity-studio.network.check.snooze', '9999-01-01')
