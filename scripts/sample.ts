import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCampaign } from '../src/app/campaign.ts';
import { generateSample } from './sample/generate.ts';

const folder = join('campaigns', process.argv[2] ?? 'collectif-3r-2026');
const read = (name: string) => readFile(join(folder, name), 'utf8');
const json = async (name: string): Promise<unknown> => JSON.parse(await read(name));

const campaign = readCampaign({
  campaign: await json('campaign.json'),
  questions: await json('questions.json'),
  communesCsv: await read('communes.csv'),
  wording: await json('wording.json'),
});
await mkdir(join(folder, 'sample'), { recursive: true });
for (const [name, bytes] of generateSample(campaign)) {
  await writeFile(join(folder, 'sample', name), bytes);
  process.stdout.write(`${join(folder, 'sample', name)} (${bytes.length} octets)\n`);
}
