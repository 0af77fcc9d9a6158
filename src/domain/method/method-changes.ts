import type { ScoringConstants } from '../constants.ts';
import { canonicalJson, type Method } from './method-fingerprint.ts';

/** One thing that differs between two versions of a method. */
export type MethodChange =
  | { readonly tag: 'question_added'; readonly criterionId: string }
  | { readonly tag: 'question_removed'; readonly criterionId: string }
  | { readonly tag: 'weight'; readonly criterionId: string; readonly from: number; readonly to: number }
  /** Wording, baseline, benchmark, expected elements, options… */
  | { readonly tag: 'question_changed'; readonly criterionId: string }
  | { readonly tag: 'constant'; readonly name: NumberConstant; readonly from: number; readonly to: number }
  /** Bounds of the draws, or the quantiles that are published. */
  | { readonly tag: 'bounds_changed' };

/** Constants that are one number. */
export type NumberConstant = Exclude<keyof ScoringConstants, 'drawn' | 'interval'>;

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
  return [...changes, ...constantChanges(before.constants, after.constants)];
}

function constantChanges(before: ScoringConstants, after: ScoringConstants): readonly MethodChange[] {
  const { drawn: drawnBefore, interval: intervalBefore, ...old } = before;
  const { drawn, interval, ...now } = after;
  const sameBounds = canonicalJson([drawnBefore, intervalBefore]) === canonicalJson([drawn, interval]);
  return [
    ...(Object.keys(now) as NumberConstant[])
      .filter((name) => old[name] !== now[name])
      .map((name) => ({ tag: 'constant' as const, name, from: old[name], to: now[name] })),
    ...(sameBounds ? [] : [{ tag: 'bounds_changed' as const }]),
  ];
}
