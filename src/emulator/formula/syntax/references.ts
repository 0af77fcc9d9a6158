import { functionNamed } from '../functions/registry.ts';
import type { Node, ReferenceNode } from './ast.ts';

/** What a parsed formula rests on. */
interface Footing {
  readonly references: readonly ReferenceNode[];
  /** Sheets named by references that are not read. */
  readonly otherSheets: readonly string[];
  /** Words that are no call: LET and LAMBDA variables, or named ranges. */
  readonly names: readonly string[];
  readonly volatile: boolean;
}

/** Collects the references a formula reads; those a function takes without reading (ROW, COLUMNS) are left out. */
export function footingOf(root: Node): Footing {
  const references: ReferenceNode[] = [];
  const otherSheets = new Set<string>();
  const names = new Set<string>();
  let volatile = false;
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    switch (node.kind) {
      case 'reference':
        references.push(node);
        break;
      case 'name':
        names.add(node.name);
        break;
      case 'unary':
        waiting.push(node.operand);
        break;
      case 'binary':
        waiting.push(node.left, node.right);
        break;
      case 'span':
        waiting.push(node.from, node.to);
        break;
      case 'array':
        for (const row of node.rows) waiting.push(...row);
        break;
      case 'invoke':
        waiting.push(node.callee, ...node.args);
        break;
      case 'call': {
        const spec = functionNamed(node.name);
        if (spec?.volatile) volatile = true;
        for (const arg of node.args) {
          if (!spec?.unread || arg.kind !== 'reference') waiting.push(arg);
          else if (arg.sheet !== undefined) otherSheets.add(arg.sheet);
        }
        break;
      }
    }
  }
  return { references, otherSheets: [...otherSheets], names: [...names], volatile };
}
