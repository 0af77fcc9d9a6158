/** Where the page of a list stands among the public files. */
export function pathOfList(listId: string): string {
  return `liste/${listId}.html`;
}
