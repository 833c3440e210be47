/** For a document or a member of a list that does not exist yet. `crypto.randomUUID` is not there in a clinic's own network, without TLS. */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
