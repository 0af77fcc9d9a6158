/**
 * A package of bench/package.json, with the part of its interface that a bench uses: the types of peers are not
 * installed with the root's, so that `npm run check` needs none of them.
 */
export async function loadPeer<Interface>(name: string): Promise<Interface> {
  return (await import(name)) as Interface;
}
