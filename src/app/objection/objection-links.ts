import type { Signer } from '../ports.ts';
import { ObjectionCodes } from './objection-code.ts';
import { type ObjectionFormPorts, objectionItem } from './objection-form.ts';

/** Parameter of the web app's address that holds the code. */
export const OBJECTION = 'opposition';

/** Stands in the prefilled address where each person's code goes; letters only, so that no encoding touches it. */
const PLACE = 'CODEDELAPERSONNE';

/** Property that remembers the place, so that a run that continues a sending asks no service for it. */
const REMEMBERED = 'interpelle.objects.place';

/** Where a person may object: the web app's page once it is deployed, which can answer; else the form. */
export interface ObjectionPlaces extends ObjectionFormPorts {
  readonly signer: Signer;
  /** Address of the web app; undefined until it is deployed. */
  webAddress(): string | undefined;
}

/** The place as the services say it is now; remembered, with the key of its codes, for the runs that continue a sending. */
export function objectionPlace(places: ObjectionPlaces): string | undefined {
  const { memory } = places;
  const pattern = patternOf(places);
  if (pattern !== undefined && memory.read(REMEMBERED) !== pattern) memory.write(REMEMBERED, pattern);
  return pattern;
}

/** The place as it was when a mail was last prepared, or the form last made; undefined before. */
export function rememberedObjectionPlace({ memory }: Pick<ObjectionPlaces, 'memory'>): string | undefined {
  return memory.read(REMEMBERED) ?? undefined;
}

/** Gives the address, in a place, where whoever a mail is sent to asks for no more of them. */
export function objectionLinks(
  { memory, signer }: Pick<ObjectionPlaces, 'memory' | 'signer'>,
  place: string,
): (email: string) => string {
  const codes = new ObjectionCodes(memory, signer);
  return (email) => place.replace(PLACE, codes.write(email));
}

/** Whether a link objects when a mail program posts to it: the page does, a form does not. */
export function isOneClick(link: string): boolean {
  return link.includes(`?${OBJECTION}=`);
}

function patternOf({ memory, objectionForm, webAddress }: ObjectionPlaces): string | undefined {
  const page = webAddress();
  if (page !== undefined) return `${page}?${OBJECTION}=${PLACE}`;
  const item = objectionItem(memory);
  return item === undefined || !objectionForm.exists() ? undefined : objectionForm.prefilledUrl(item, PLACE);
}
