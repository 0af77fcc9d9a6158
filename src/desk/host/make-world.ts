import { Conversion } from '../../emulator/blob/conversion.ts';
import type { Limits } from '../../emulator/kernel/limits.ts';
import { World } from '../../emulator/kernel/world.ts';
import { RawMails } from '../../emulator/mail/raw-mails.ts';
import { Fetching } from '../../emulator/url-fetch/fetching.ts';
import { convert } from '../conversion/convert.ts';
import { emlOf } from '../eml.ts';
import { nodeCrypto, nodeZip, seededCrypto } from '../node-ports.ts';
import { workbookFile } from '../workbook-file.ts';
import type { HostClock } from './host-clock.ts';
import type { HostOptions } from './host-options.ts';
import { networkTo } from './network.ts';

/** The emulator's world with Node's ports; with a seed, everything drawn in it is reproducible. */
export function makeWorld(options: HostOptions, clock: HostClock, limits: Limits): World {
  const { seed, user, origin, locale } = options;
  const world = new World({
    store: options.store,
    clock,
    crypto: seed === undefined ? nodeCrypto : seededCrypto(seed),
    zip: nodeZip,
    limits,
    ...(seed === undefined ? {} : { seed }),
    timeZone: options.project.timeZone,
    ...(user ? { owner: user } : {}),
    ...(origin === undefined ? {} : { origin }),
    ...(locale ? { locale } : {}),
    ...(options.webApp === undefined ? {} : { webApp: options.webApp }),
  });
  if (options.allowedHosts && options.allowedHosts.length > 0)
    world.of(Fetching).port = networkTo(options.allowedHosts);
  const conversion = world.of(Conversion);
  conversion.convert = (source, wanted) => convert(source, wanted, clock.now());
  conversion.spreadsheetFile = workbookFile;
  world.of(RawMails).write = async (mail) => (await emlOf(mail)).toString('latin1');
  return world;
}
