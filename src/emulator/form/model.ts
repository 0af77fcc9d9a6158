/** A form as it is stored: plain JSON, one document a form and one a response. */

export type ItemType =
  | 'CHECKBOX'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'DATETIME'
  | 'DURATION'
  | 'GRID'
  | 'IMAGE'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'RATING'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT'
  | 'TIME'
  | 'VIDEO';

export type NavigationType = 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT';

/** Where a choice or a page break leads; `page` is the id of a page break, for GO_TO_PAGE only. */
export interface Navigation {
  type: NavigationType;
  page: number | null;
}

export interface ChoiceRecord {
  value: string;
  /** null when the choice was made without navigation. */
  navigation: Navigation | null;
  correct: boolean;
}

/** `rule` is the builder's method (`requireNumberBetween`), `values` its arguments; `help` null shows the default message. */
export interface ValidationRecord {
  rule: string;
  values: (string | number)[];
  help: string | null;
}

export interface FeedbackRecord {
  text: string;
  links: { url: string; text: string | null }[];
}

interface AnyItem {
  /** What `getId()` gives. */
  id: number;
  title: string;
  help: string;
}

interface AnyQuestion extends AnyItem {
  required: boolean;
  /** The N of `entry.N`, one a question and one a row of a grid; never equal to the item's id. */
  entries: number[];
}

interface AnyGraded extends AnyQuestion {
  points: number;
  generalFeedback: FeedbackRecord | null;
}

export interface TextRecord extends AnyGraded {
  type: 'TEXT' | 'PARAGRAPH_TEXT';
  validation: ValidationRecord | null;
}

export interface ChoiceItemRecord extends AnyQuestion {
  type: 'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX';
  points: number;
  correctFeedback: FeedbackRecord | null;
  incorrectFeedback: FeedbackRecord | null;
  choices: ChoiceRecord[];
  other: boolean;
  /** Checkboxes only. */
  validation: ValidationRecord | null;
}

export interface GridRecord extends AnyQuestion {
  type: 'GRID' | 'CHECKBOX_GRID';
  rows: string[];
  columns: string[];
  validation: ValidationRecord | null;
}

export interface ScaleRecord extends AnyGraded {
  type: 'SCALE';
  lower: number;
  upper: number;
  leftLabel: string;
  rightLabel: string;
}

export interface RatingRecord extends AnyGraded {
  type: 'RATING';
  icon: 'STAR' | 'HEART' | 'THUMB_UP';
  level: number;
}

export interface DateRecord extends AnyGraded {
  type: 'DATE' | 'DATETIME';
  includesYear: boolean;
}

export interface TimeRecord extends AnyGraded {
  type: 'TIME' | 'DURATION';
}

export interface PageBreakRecord extends AnyItem {
  type: 'PAGE_BREAK';
  /** What happens when the page *before* this break is completed. */
  navigation: Navigation;
}

export interface SectionHeaderRecord extends AnyItem {
  type: 'SECTION_HEADER';
}

export interface MediaRecord extends AnyItem {
  type: 'IMAGE' | 'VIDEO';
  alignment: 'LEFT' | 'CENTER' | 'RIGHT';
  width: number;
  /** Video address as given, or an image as a `data:` address; '' before it is set. */
  url: string;
}

export type QuestionRecord =
  | TextRecord
  | ChoiceItemRecord
  | GridRecord
  | ScaleRecord
  | RatingRecord
  | DateRecord
  | TimeRecord;
export type ItemRecord = QuestionRecord | PageBreakRecord | SectionHeaderRecord | MediaRecord;

/** A column the form writes; `header` is the last text written there, to find the column again once moved. */
export interface DestinationColumn {
  /** `timestamp`, `email`, `score`, or an item id with, for grids, the row's entry: `123` or `123/456`. */
  key: string;
  column: number;
  header: string;
}

export interface DestinationRecord {
  spreadsheetId: string;
  sheetId: number;
  columns: DestinationColumn[];
}

export interface FormRecord {
  id: string;
  /** The id in the respondents' address, `/forms/d/e/…`. */
  publishedId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  acceptingResponses: boolean;
  allowResponseEdits: boolean;
  collectEmail: boolean;
  limitOneResponse: boolean;
  progressBar: boolean;
  respondAgainLink: boolean;
  publishingSummary: boolean;
  requireLogin: boolean;
  shuffleQuestions: boolean;
  quiz: boolean;
  items: ItemRecord[];
  destination: DestinationRecord | null;
  /** Who may answer besides those who have the link. */
  responders: string[];
  /** Count of responses ever received: the next one's place in the store. */
  received: number;
}

/**
 * An answer as `getResponse()` gives it: text (a scale's number is text too), the ticked boxes, one text a row of a
 * grid or one list a row of a checkbox grid, null where a row was left empty.
 */
export type Answer = string | string[] | (string | null)[] | (string[] | null)[];

export interface GradeRecord {
  score: number | null;
  feedback: FeedbackRecord | null;
}

export interface ResponseRecord {
  id: string;
  /** Place in the order of arrival, from 1; kept when the response is edited. */
  sequence: number;
  /** Epoch milliseconds of the last submission. */
  timestamp: number;
  email: string;
  /** By item id. */
  answers: Record<string, Answer>;
  grades: Record<string, GradeRecord>;
  /** Row it was last written to in the destination, or null. */
  row: number | null;
}

/** Whether respondents answer this item. */
export function isQuestion(item: ItemRecord): item is QuestionRecord {
  return 'entries' in item;
}

const EMPTY_ANSWERED = new Set<ItemType>(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);

/** Types for which Google gives an empty text when the respondent left the question blank. */
export function answersEmptyText(item: ItemRecord): boolean {
  return EMPTY_ANSWERED.has(item.type);
}
