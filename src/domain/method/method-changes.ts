import { canonicalJson, type Method } from './method-fingerprint.ts';

/** One thing that differs between two versions of a method. */
export type MethodChange =
  | { readonly tag: 'question_added'; readonly criterionId: string }
  | { readonly tag: 'question_removed'; readonly criterionId: string }
  | { readonly tag: 'weight'; readonly criterionId: string; readonly from: number; readonly to: number }
  /** Wording, baseline, benchmark, expected elements, options… */
  | { readonly tag: 'question_changed'; readonly criterionId: string }
  | { readonly tag: 'constants_changed' };

/** What changed from a method to another, question by question in the order of their ids; empty when nothing did. */
export function methodChanges(before: Method, after: Method): readonly MethodChange[] {
  const [old, now] = [before, after].map(({ criteria }) => new Map(criteria.map((each) => [each.id, each])));
  if (old === undefined || now === undefined) return [];
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((criterionId): MethodChange[] => {
    const [was, is] = [old.get(criterionId), now.get(criterionId)];
    if (is === undefined || (was?.active === true && !is.active)) return [{ tag: 'question_removed', criterionId }];
    if (was === undefined || (!was.active && is.active)) return [{ tag: 'question_added', criterionId }];
    const { weight: from, methodVersion: _old, ...restBefore } = was;
    const { weight: to, methodVersion: _new, ...restAfter } = is;
    return [
      ...(from === to ? [] : [{ tag: 'weight' as const, criterionId, from, to }]),
      ...(canonicalJson(restBefore) === canonicalJson(restAfter)
        ? []
        : [{ tag: 'question_changed' as const, criterionId }]),
    ];
  });
  const sameConstants = canonicalJson(before.constants) === canonicalJson(after.constants);
  return sameConstants ? changes : [...changes, { tag: 'constants_changed' }];
}
