/** `npm run build [-- --campaign FOLDER]`: writes dist/ (what is pushed to Google) and build/ (the offline host). */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildBundle } from './build/bundle.ts';
import { BUILT } from './build/fresh.ts';
import { buildHost } from './build/host.ts';
import { buildWeb } from './build/web.ts';

const { values } = parseArgs({ options: { campaign: { type: 'string' } } });
const [bundle] = await Promise.all([buildBundle(values), buildHost(), buildWeb()]).catch((cause: Error) => {
  // esbuild has told what is wrong, with file and line: its trace would only hide it.
  if ('errors' in cause) process.exit(1);
  throw cause;
});
writeFileSync(BUILT, `${JSON.stringify(bundle)}\n`);

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
console.log(
  `dist/Code.js ${kilobytes(bundle.codeBytes)}, actions.html ${kilobytes(bundle.actionsBytes)}, dialogs: ${bundle.dialogs.join(', ') || 'none'}; build/host.js, build/web/.`,
);
