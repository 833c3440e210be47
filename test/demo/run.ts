import {playScene} from './scene.ts'

/** `npm run demo`: one day of a clinic on the samples, each step with its time. */
await playScene(console.log)
