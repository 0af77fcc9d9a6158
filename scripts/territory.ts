/** `npm run territory -- CAMPAIGN_FOLDER …`: a campaign's table of communes, from the State's own. */
import { territory } from './territory/territory.ts';

process.exitCode = await territory(process.argv.slice(2), (text) => process.stderr.write(`${text}\n`));
