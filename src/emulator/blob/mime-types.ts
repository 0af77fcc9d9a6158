/** The members of Apps Script's global `MimeType`. */
export const MIME_TYPES = {
  GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
  GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_SITES: 'application/vnd.google-apps.site',
  GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
  FOLDER: 'application/vnd.google-apps.folder',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
} as const;

const BY_EXTENSION: Readonly<Record<string, string>> = {
  bmp: MIME_TYPES.BMP,
  gif: MIME_TYPES.GIF,
  jpg: MIME_TYPES.JPEG,
  jpeg: MIME_TYPES.JPEG,
  png: MIME_TYPES.PNG,
  svg: MIME_TYPES.SVG,
  pdf: MIME_TYPES.PDF,
  css: MIME_TYPES.CSS,
  csv: MIME_TYPES.CSV,
  htm: MIME_TYPES.HTML,
  html: MIME_TYPES.HTML,
  js: MIME_TYPES.JAVASCRIPT,
  json: 'application/json',
  xml: 'text/xml',
  txt: MIME_TYPES.PLAIN_TEXT,
  rtf: MIME_TYPES.RTF,
  odg: MIME_TYPES.OPENDOCUMENT_GRAPHICS,
  odp: MIME_TYPES.OPENDOCUMENT_PRESENTATION,
  ods: MIME_TYPES.OPENDOCUMENT_SPREADSHEET,
  odt: MIME_TYPES.OPENDOCUMENT_TEXT,
  xlsx: MIME_TYPES.MICROSOFT_EXCEL,
  xls: MIME_TYPES.MICROSOFT_EXCEL_LEGACY,
  pptx: MIME_TYPES.MICROSOFT_POWERPOINT,
  ppt: MIME_TYPES.MICROSOFT_POWERPOINT_LEGACY,
  docx: MIME_TYPES.MICROSOFT_WORD,
  doc: MIME_TYPES.MICROSOFT_WORD_LEGACY,
  ics: 'text/calendar',
  gz: 'application/x-gzip',
  zip: MIME_TYPES.ZIP,
};

/** The type a file name's extension stands for, or undefined. */
export function mimeTypeOfName(name: string): string | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : BY_EXTENSION[extension];
}

/** The usual extension of a type, without the dot, or undefined. */
export function extensionOf(mimeType: string): string | undefined {
  const type = mimeType.split(';')[0]?.trim().toLowerCase();
  return Object.keys(BY_EXTENSION).find((extension) => BY_EXTENSION[extension] === type);
}
