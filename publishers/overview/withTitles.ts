/** A message with the titles of guides in place of their ids: rules that do not know a guide can only name what no editor has ever seen. */
export function withTitles(
  message: string,
  guides: readonly {readonly id: string; readonly title: string}[],
): string {
  const titles = new Map(guides.map(({id, title}) => [id, title]))
  return message.replaceAll(/"([^"\s]+)"/g, (name, id: string) => {
    const title = titles.get(id)
    return title === undefined ? name : `"${title}"`
  })
}
