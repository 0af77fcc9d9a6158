import type { World } from '../kernel/world.ts';
import type { DestinationBook } from './destination.ts';

export function openSpreadsheet(_world: World, _id: string): DestinationBook | undefined {
  return undefined;
}
