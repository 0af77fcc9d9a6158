/** A sentence whose quotes, double marks and figures stay with their words at the end of a line. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[»:;?!%])|(?<=«) |(?<=\d) (?=h\b|\d{3}\b)/g, '\u00a0');
}
