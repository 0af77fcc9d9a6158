import type { DeskContext } from '../desk-context.ts';

/** The account a request acts as: one of the people of the desk, the first one otherwise. */
export function userOf({ people, host }: DeskContext, wanted: string | null): string {
  return people.find(({ email }) => email === wanted)?.email ?? people[0]?.email ?? host.world.owner;
}
