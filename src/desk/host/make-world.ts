import { Conversion } from '../../emulator/blob/conversion.ts';
import type { Limits } from '../../emulator/kernel/limits.ts';
import { World } from '../../emulator/kernel/world.ts';
import { convert } from '../conversion/convert.ts';
import { nodeCrypto, nodeZip, seededCrypto } from '../node-ports.ts';
import type { HostOptions } from './host-options.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** The emulator's world with Node's ports; with a seed, everything drawn in it is reproducible. */
export function makeWorld(options: HostOptions, clock: VirtualClock, limits: Limits): World {
  const { seed, user, origin, locale } = options;
  const world = new World({
    store: options.store,
    clock,
    crypto: seed === undefined ? nodeCrypto : seededCrypto(seed),
    zip: nodeZip,
    limits,
    seed: seed ?? Date.now() ^ (process.pid << 8),
    timeZone: options.project.timeZone,
    ...(user ? { owner: user } : {}),
    ...(origin ? { origin } : {}),
    ...(locale ? { locale } : {}),
  });
  world.of(Conversion).convert = (source, wanted) => convert(source, wanted, clock.now());
  return world;
}
