/** The version of the API that our own questions are asked in. */
export const apiVersion = '2026-01-01'

/** `YYYY-MM-DD`: the day on which somebody works here. Rules and renderers are told it and look at no clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
