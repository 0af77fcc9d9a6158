/** The identifier of the trigger that an event names; undefined when it names none. */
export function triggerUidOf(event: unknown): string | undefined {
  const { triggerUid } = (event ?? {}) as { readonly triggerUid?: unknown };
  return typeof triggerUid === 'string' ? triggerUid : undefined;
}

/**
 * Whether an event comes from a trigger of this project. A page of the web app may call what triggers call, with an
 * event of its own; only the program knows the triggers' identifiers. Yes when Google does not tell: it is asked about
 * failures, which must not be lost.
 */
export function isFromTrigger(event: unknown): boolean {
  const uid = triggerUidOf(event);
  if (uid === undefined) return false;
  try {
    return ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === uid);
  } catch {
    return true;
  }
}
