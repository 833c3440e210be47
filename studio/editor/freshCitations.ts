/** Keys of citations that somebody typed a moment ago and that wait for their source. */
const fresh = new Set<string>()

export function noteFresh(key: string): void {
  fresh.add(key)
}

/** Whether it waits; it does no longer. */
export function takeFresh(key: string): boolean {
  return fresh.delete(key)
}
