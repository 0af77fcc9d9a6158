import type { Session } from '../kernel/session.ts';

/** The three sharings of properties, caches and locks: by everyone, by one user, by one document. */
export type Scope = 'script' | 'user' | 'document';

/** The key under which a run shares things of that scope; null for a document scope outside a document. */
export function scopeKey(session: Session, scope: Scope): string | null {
  const { project, effectiveUser } = session.options;
  if (scope === 'script') return `${project.id}/script`;
  if (scope === 'user') return `${project.id}/user/${effectiveUser}`;
  return project.container === null ? null : `${project.id}/document/${project.container.id}`;
}
