/** Finds out what a topic is called among some: its id where it is not one of them. */
export const titleIn = (
  topics: readonly { readonly id: string; readonly title: string }[],
): ((id: string) => string) => {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
};
