/**
 * Whether an event comes from a trigger of this project. A page of the web app may call what triggers call, with an
 * event of its own; only the program knows the triggers' identifiers.
 */
export function isFromTrigger(event: unknown): boolean {
  const { triggerUid } = (event ?? {}) as { readonly triggerUid?: unknown };
  return (
    typeof triggerUid === 'string' &&
    ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === triggerUid)
  );
}
