import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { type MappedCampaign, readCampaign } from '../../src/app/campaign.ts';
import { compactRows } from './compact-rows.ts';

/** Reads and checks a campaign's folder; throws naming every mistake of its files. */
export function readCampaignFolder(folder: string): MappedCampaign {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const json = (name: string): unknown => {
    try {
      return JSON.parse(text(name));
    } catch (cause) {
      throw new SyntaxError(`${join(folder, name)}: ${(cause as Error).message}`, { cause });
    }
  };
  return readCampaign({
    campaign: json('campaign.json'),
    questions: json('questions.json'),
    communesCsv: text('communes.csv'),
    ...(existsSync(join(folder, 'tiles.csv')) && { tilesCsv: text('tiles.csv') }),
    wording: json('wording.json'),
  });
}

/** esbuild plugin: `interpelle:campaign` is the campaign of a folder, embedded as data. */
export function campaignPlugin(folder: string): Plugin {
  return {
    name: 'campaign',
    setup(build) {
      build.onResolve({ filter: /^interpelle:campaign$/ }, ({ path }) => ({ path, namespace: 'campaign' }));
      build.onLoad({ filter: /.*/, namespace: 'campaign' }, () => {
        try {
          return { contents: campaignModule(readCampaignFolder(folder)), loader: 'js' };
        } catch (cause) {
          // Thrown, esbuild would show where in the build it was thrown rather than the mistakes alone.
          return { errors: [{ text: (cause as Error).message, detail: cause }] };
        }
      });
    },
  };
}

/**
 * The territory and its map are by far the largest parts, and most of their cells repeat. The map stands apart: a part
 * of the program that does not import it is bundled without it.
 */
function campaignModule({ communes, tiles, ...rest }: MappedCampaign): string {
  return `export const campaign = { ...${JSON.stringify(rest)}, communes: ${compactRows(communes)} };
export const tiles = /* @__PURE__ */ ${compactRows(tiles)};`;
}
