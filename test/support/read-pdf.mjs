/** Reads a PDF from stdin; writes the text of each page and the title as JSON. Its reader is a module that jest does not load. */
import { extractText, getDocumentProxy } from 'unpdf';

const parts = [];
for await (const part of process.stdin) parts.push(part);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(parts)));
const { text } = await extractText(pdf, { mergePages: false });
const { info } = await pdf.getMetadata();
process.stdout.write(JSON.stringify({ pages: text, title: info.Title ?? '' }));
