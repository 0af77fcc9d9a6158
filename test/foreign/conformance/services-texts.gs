/** Base64, plain and web-safe, either decoder reads both (after gas-fakes, testutilities) */
function base64() {
  const text = 'foo is not bar?>~+/=';
  const plain = Utilities.base64Encode(text);
  const safe = Utilities.base64EncodeWebSafe(text);
  const read = (bytes) => Utilities.newBlob(bytes).getDataAsString();
  same([plain, safe], ['Zm9vIGlzIG5vdCBiYXI/Pn4rLz0=', 'Zm9vIGlzIG5vdCBiYXI_Pn4rLz0=']);
  same(Utilities.base64Encode(Utilities.newBlob(text).getBytes()), plain);
  same([read(Utilities.base64Decode(plain)), read(Utilities.base64DecodeWebSafe(safe)), read(Utilities.base64Decode(safe))], [text, text, text]);
  same(Utilities.base64Encode('é', Utilities.Charset.UTF_8), 'w6k=');
}

/** Archives keep names and types; unpacked gzip has none of its type (after gas-fakes, testutilities) */
function archives() {
  const blobs = ['one', 'two'].map((text, at) => Utilities.newBlob(text, 'text/plain', 'b' + at + '.txt'));
  const zip = Utilities.zip(blobs);
  same([zip.getName(), zip.getContentType(), Utilities.zip(blobs, 'y.zip').getName()], ['archive.zip', 'application/zip', 'y.zip']);
  same(Utilities.unzip(zip).map((blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString()]), [['b0.txt', 'text/plain', 'one'], ['b1.txt', 'text/plain', 'two']]);
  const gzip = Utilities.gzip(Utilities.newBlob('text'));
  same([gzip.getContentType(), gzip.getName()], ['application/x-gzip', 'archive.gz']);
  const back = Utilities.ungzip(gzip);
  same([back.getDataAsString(), back.getContentType(), back.getName()], ['text', null, 'archive']);
  same(Utilities.ungzip(Utilities.gzip(Utilities.newBlob('text'), 'named')).getName(), 'named');
  same(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid()), true);
}

/** Blobs: signed bytes, names, types from names (after gas-fakes, testutilities) */
function blobs() {
  const blob = Utilities.newBlob('foo é');
  same([blob.toString(), blob.getName(), blob.getContentType(), blob.getDataAsString()], ['Blob', null, 'text/plain', 'foo é']);
  same(blob.getBytes(), [102, 111, 111, 32, -61, -87]);
  const named = Utilities.newBlob(blob.getBytes(), 'text/csv', 'foo.csv');
  same([named.getName(), named.getContentType(), named.getDataAsString()], ['foo.csv', 'text/csv', 'foo é']);
  const copy = blob.copyBlob().setName('foo.txt');
  same([blob.getName(), copy.getName(), copy.setContentType(null).getContentType(), copy.setContentTypeFromExtension().getContentType()], [null, 'foo.txt', null, 'text/plain']);
  same(copy.setBytes([65, 66]).getDataAsString(), 'AB');
  same(copy.setDataFromString('xyz').getDataAsString(), 'xyz');
  same([copy.isGoogleType(), Utilities.newBlob([1, 2]).getContentType(), copy.getAllBlobs().length], [false, null, 1]);
}

/** HMAC of texts and bytes; a text's charset is ASCII unless told; mixed arguments are refused (after gas-fakes, testutilities) */
function hmac() {
  const expected = [53, -75, -52, -25, -47, 86, -21, 14, -2, -57, 5, -13, 24, 105, -2, -84, 127, 115, -40, -75, -93, -27, -21, 34, -55, -117, -36, -103, -47, 116, -55, -61];
  const [text, key] = ['this is my input', 'my key - use a stronger one'];
  const bytes = Utilities.newBlob(text).getBytes();
  const keyBytes = Utilities.newBlob(key).getBytes();
  same(Utilities.computeHmacSha256Signature(text, key), expected);
  same(Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8), expected);
  same(Utilities.computeHmacSha256Signature(bytes, keyBytes), expected);
  same(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, text, key), expected);
  const utf8 = [76, -16, 35, 99, -128, 106, -22, -17, -102, -19, 4, 97, -75, 64, 107, 79, 99, 19, -54, -6, 90, 54, 121, -39, -126, 13, 2, -40, -84, 109, -2, 115];
  const ascii = [-125, 73, -127, -128, -43, -39, 99, -10, 39, -49, -128, 27, 8, -117, 4, -120, -26, -111, 16, 114, -115, 1, -1, -68, -27, 88, 7, 117, 55, -87, -123, -52];
  same(Utilities.computeHmacSha256Signature('café', '€🙂', Utilities.Charset.UTF_8), utf8);
  same(Utilities.computeHmacSha256Signature('café', '€🙂', Utilities.Charset.US_ASCII), ascii);
  same(Utilities.computeHmacSha256Signature('café', '€🙂'), ascii);
  const mismatch = /^The parameters \(.*\) don't match/;
  refused(() => Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.US_ASCII, 4), mismatch);
  refused(() => Utilities.computeHmacSha256Signature(text), mismatch);
  refused(() => Utilities.computeHmacSha256Signature(bytes, key), mismatch);
  refused(() => Utilities.computeHmacSha256Signature(text, keyBytes), mismatch);
  refused(() => Utilities.computeHmacSha256Signature(bytes, keyBytes, Utilities.Charset.UTF_8), mismatch);
  refused(() => Utilities.computeHmacSha256Signature(text, key, 'fake'), mismatch);
  refused(() => Utilities.computeHmacSha256Signature(['x'], keyBytes), /^Cannot convert/);
}

/** Digests of texts and bytes (after gas-fakes, testutilities) */
function digests() {
  const { MD5, SHA_1, SHA_256, SHA_512 } = Utilities.DigestAlgorithm;
  same(Utilities.computeDigest(MD5, 'input to hash'), [-16, -20, -112, 64, -50, -47, -118, 102, -113, 70, -112, 94, -34, -49, 117, -103]);
  same(Utilities.computeDigest(SHA_1, 'input to hash', Utilities.Charset.UTF_8), [-94, -96, 117, 87, 84, -100, -66, 98, -21, -116, 87, 55, 93, -82, -11, -73, 79, 108, -115, 95]);
  same(Utilities.computeDigest(MD5, '€🙂', Utilities.Charset.UTF_8), [-71, 89, 42, -99, 35, -63, -51, -82, 83, 46, 87, -53, -35, -67, 116, -6]);
  same(Utilities.computeDigest(MD5, '€🙂', Utilities.Charset.US_ASCII), [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69]);
  same(Utilities.computeDigest(MD5, '€🙂'), [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69]);
  same(Utilities.computeDigest(MD5, Utilities.newBlob('€🙂').getBytes()), [-71, 89, 42, -99, 35, -63, -51, -82, 83, 46, 87, -53, -35, -67, 116, -6]);
  same([Utilities.computeDigest(SHA_256, 'x').length, Utilities.computeDigest(SHA_512, 'x').length], [32, 64]);
  refused(() => Utilities.computeDigest(MD5, 'x', Utilities.Charset.US_ASCII, 4), /^The parameters \(.*\) don't match/);
  refused(() => Utilities.computeDigest('x'), /^The parameters \(.*\) don't match/);
  refused(() => Utilities.computeDigest(MD5, [0, 1], Utilities.Charset.UTF_8), /^The parameters \(.*\) don't match/);
}

/** Dates in Java's patterns and a zone, texts in C's formats, CSV (after Google's reference, Utilities) */
function formats() {
  const date = new Date(Date.UTC(2026, 2, 5, 7, 8, 9));
  const written = (pattern, zone) => Utilities.formatDate(date, zone || 'GMT', pattern);
  same(written("yyyy-MM-dd'T'HH:mm:ss'Z'"), '2026-03-05T07:08:09Z');
  same([written('dd/MM/yy HH:mm', 'Europe/Paris'), written('EEE, MMM d, yyyy'), written('EEEE h:mm a'), written('D w u', 'GMT')], ['05/03/26 08:08', 'Thu, Mar 5, 2026', 'Thursday 7:08 AM', '64 10 4']);
  same([written('Z', 'GMT+2'), written('MMMM', 'America/New_York'), written('SSS')], ['+0200', 'March', '000']);
  same([written('h:mm a z'), written('z', 'UTC'), written('z', 'Europe/Paris')], ['7:08 AM GMT', 'UTC', 'CET']);
  same(Utilities.formatString('%s is %d years, %.2f %05d %x %%', 'Ana', 42, 1.005, 7, 255), 'Ana is 42 years, 1.00 00007 ff %');
  same(Utilities.formatString('%11.6f|%-6s|%6s', 12.34, 'ab', 'cd'), '  12.340000|ab    |    cd');
  same(Utilities.parseCsv('a,"b ""x"", y"\n1,\n'), [['a', 'b "x", y'], ['1', '']]);
  same(Utilities.parseCsv('a;b', ';'), [['a', 'b']]);
  same(Utilities.parseDate('2026-03-05 09:00', 'GMT', 'yyyy-MM-dd HH:mm').toISOString(), '2026-03-05T09:00:00.000Z');
  refused(() => Utilities.formatDate('2026-01-01', 'GMT', 'yyyy'), "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.");
  same([Utilities.jsonStringify({ a: [1] }), Utilities.jsonParse('{"a":[1]}')], ['{"a":[1]}', { a: [1] }]);
}

/** The session: who, where, in which language (after gas-fakes, testsession) */
function session() {
  const email = Session.getActiveUser().getEmail();
  same([email.includes('@'), Session.getEffectiveUser().getEmail(), Session.getActiveUser().toString()], [true, email, email]);
  same([Session.getActiveUserLocale(), Session.getTimeZone() === Session.getScriptTimeZone()], ['en', true]);
  same(Session.getTemporaryActiveUserKey().length > 10, true);
  same([typeof ScriptApp.getScriptId(), ScriptApp.AuthMode.FULL.toString()], ['string', 'FULL']);
  const information = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  same([information.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, information.getAuthorizationUrl()], [true, null]);
}

/** MimeType is a global of plain texts (after gas-fakes, testmimetype) */
function mimeTypes() {
  same(
    [MimeType.GOOGLE_DOCS, MimeType.GOOGLE_SHEETS, MimeType.FOLDER, MimeType.PDF, MimeType.CSV, MimeType.HTML, MimeType.JAVASCRIPT, MimeType.PLAIN_TEXT, MimeType.ZIP, MimeType.MICROSOFT_EXCEL],
    ['application/vnd.google-apps.document', 'application/vnd.google-apps.spreadsheet', 'application/vnd.google-apps.folder', 'application/pdf', 'text/csv', 'text/html', 'application/javascript', 'text/plain', 'application/zip', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  );
  same(typeof MimeType.GOOGLE_FORMS, 'string');
}

/** Logger formats like Java, gives itself back, keeps its lines (after gas-fakes, testlogger; Google's reference, Logger) */
function logger() {
  Logger.clear();
  same([Logger.getLog(), Logger.toString()], ['', 'Logger']);
  same(Logger.log('First %s of %s', 1, 'x') === Logger, true);
  same(/First .*1.* of x/.test(Logger.getLog()), true);
  Logger.clear();
  Logger.log({ message: 'told', data: { key: 'value' } });
  same(/INFO: told\n$/.test(Logger.getLog()), true);
  Logger.clear();
  same(Logger.getLog(), '');
}

/** Service objects are opaque: named by toString, empty as JSON, their methods are functions (after gas-fakes) */
function opaque() {
  const sheet = newSheet();
  same([String(sheet), String(sheet.getRange('A1')), String(sheet.getParent()), `${SpreadsheetApp}`], ['Sheet', 'Range', 'Spreadsheet', 'SpreadsheetApp']);
  same([JSON.stringify(sheet), JSON.stringify({ sheet }), typeof sheet.getRange], ['{}', '{"sheet":{}}', 'function']);
  same(['getName' in sheet, Reflect.has(sheet, 'getRange'), sheet.noSuchThing === undefined], [true, true, true]);
  same(SpreadsheetApp.flush(), null);
  const error = refused(() => sheet.getRange('A1:Z'.repeat(3)), /Range not found/);
  same([error instanceof Error, error.name, String(error)], [true, 'Exception', 'Exception: Range not found']);
}

/** A text that is a number counts as one where nothing else fits; another is refused (after gas-fakes, testutilities; public projects) */
function numbersInTexts() {
  refused(() => Utilities.sleep('rubbish'), /Cannot convert/);
  same(Utilities.sleep('1'), null);
  const form = FormApp.create('Ids');
  same(form.getItemById(String(form.addListItem().getId())).asListItem().getChoices().length, 1);
}
