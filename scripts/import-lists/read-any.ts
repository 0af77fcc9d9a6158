import { candidateFileFaultInFrench, candidateFileRemarks } from '../../src/app/messages/lists/candidate-file.fr.ts';
import type { CandidateFileFault } from '../../src/domain/candidate-file/fault.ts';
import { suggestColumns } from '../../src/domain/candidate-file/formats/suggest-columns.ts';
import { withOwnCodes } from '../../src/domain/candidate-file/own-codes.ts';
import {
  type CandidateFile,
  type CandidateFileReading,
  type ReadingChoice,
  readCandidateFile,
} from '../../src/domain/candidate-file/read-candidate-file.ts';
import { type ResultsFile, readResults } from '../../src/domain/results/read-results.ts';
import { columnMapJson } from './column-map-file.ts';
import { importListsWords as words } from './import-lists.fr.ts';
import { candidatesOutcome, type Outcome, resultsOutcome } from './outcome.ts';
import { workbookAsCsv } from './read-workbook.ts';
import { Refusal } from './refusal.ts';
import { type ReadingProgress, streamCandidateFile, streamResults } from './stream-candidate-file.ts';
import type { Territory } from './territory.ts';

/** Reads a file of candidates, mayors or results, text or workbook. Throws a `Refusal` for any other. */
export function readAny(
  file: string,
  choice: ReadingChoice,
  kept: Territory | undefined,
  progress: ReadingProgress,
): Outcome {
  const sheets = workbookAsCsv(file);
  const read = sheets === undefined ? streamCandidateFile(file, choice, progress) : readSheets(sheets, choice);
  if (!('fault' in read)) {
    const outcome = candidatesOutcome(kept === undefined ? read : inOwnCodes(read, kept), kept);
    const others = (sheets ?? []).filter((sheet) => !('fault' in readCandidateFile(sheet, choice))).length - 1;
    return others < 1
      ? outcome
      : { ...outcome, remarks: [...outcome.remarks, candidateFileRemarks.otherSheets(others)] };
  }
  const results = read.fault.tag !== 'results' ? undefined : readSomeResults(file, sheets, choice.keeps, progress);
  if (results === undefined) throw new Refusal(faultInFrench(read.fault));
  if (results.cutAt !== undefined) throw new Refusal(faultInFrench({ tag: 'cut_last_row', line: results.cutAt }));
  if (results.rows === 0) throw new Refusal(faultInFrench({ tag: 'no_rows' }));
  return resultsOutcome(results, kept);
}

/** Reads the first sheet that holds candidates, else tells of the first that holds results, else of the first. */
function readSheets(sheets: readonly string[], choice: ReadingChoice): CandidateFileReading {
  const readings = sheets.map((sheet) => readCandidateFile(sheet, choice));
  return (
    readings.find((reading) => !('fault' in reading)) ??
    readings.find((reading) => 'fault' in reading && reading.fault.tag === 'results') ??
    readings[0] ?? { fault: { tag: 'empty_file' } }
  );
}

function readSomeResults(
  file: string,
  sheets: readonly string[] | undefined,
  keeps: ReadingChoice['keeps'],
  progress: ReadingProgress,
): ResultsFile | undefined {
  if (sheets === undefined) return streamResults(file, keeps, progress);
  return sheets.map((sheet) => readResults(sheet, keeps)).find((sheet) => sheet !== undefined);
}

/** The lists are made again at each passage, so that those of a whole country need not be in memory together. */
function inOwnCodes(reading: CandidateFile, { ownCode }: Territory): CandidateFile {
  return { ...reading, lists: { [Symbol.iterator]: () => withOwnCodes(reading.lists, ownCode) } };
}

/** A file that no format knows may be a table of another country: its columns are then named in a file. */
function faultInFrench(fault: CandidateFileFault): string {
  const sentence = candidateFileFaultInFrench(fault);
  if (fault.tag !== 'unknown_header' || fault.cells.length < 2) return sentence;
  return `${sentence}\n${words.mapIt(columnMapJson(suggestColumns(fault.cells)))}`;
}
