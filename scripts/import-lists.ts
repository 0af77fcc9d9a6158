import { importLists } from './import-lists/import-lists.ts';

process.exitCode = await importLists(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  report: (text) => process.stderr.write(text),
});
