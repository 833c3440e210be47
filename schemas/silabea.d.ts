/** `silabea` has no types of its own. */
declare module 'silabea' {
  const silabea: {getSilabas(word: string): {readonly numeroSilaba: number}}
  export default silabea
}
