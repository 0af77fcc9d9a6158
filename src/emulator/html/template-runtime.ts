/**
 * The object a compiled template prints to, as JavaScript source on one line (line numbers of the template stay true):
 * it must exist inside the script's own context, where no module of the host can be seen.
 * Escaping per place follows Closure templates, which HtmlService's reference cites.
 */
export const TEMPLATE_RUNTIME = [
  '(function () {',
  "var html = '';",
  "var entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\"': '&#34;', \"'\": '&#39;' };",
  'var text = function (v) { return String(v).replace(/[&<>"\']/g, function (c) { return entities[c]; }); };',
  "var bare = function (v) { return text(v).replace(/[\\s=`]/g, function (c) { return '&#' + c.charCodeAt(0) + ';'; }); };",
  'var inString = function (v) { return String(v).replace(/[\\\\\'"`<>&=\\/\\u0000-\\u001f\\u2028\\u2029]/g, function (c) {',
  "var hex = c.charCodeAt(0).toString(16); return '\\\\u' + '0000'.slice(hex.length) + hex; }); };",
  "var value = function (v) { return v === null || v === undefined || typeof v === 'number' || typeof v === 'boolean'",
  "? ' ' + String(v) + ' ' : \"'\" + inString(v) + \"'\"; };",
  "var css = function (v) { return /^[\\w\\s#.,%+-]*$/.test(String(v)) ? String(v) : 'zSoyz'; };",
  'var url = function (v) { return /^(?:(?:https?|mailto|ftp|tel):|[^&:\\/?#]*(?:[\\/?#]|$))/i.test(String(v).trim())',
  "? text(v) : 'about:invalid#zSoyz'; };",
  'var escapes = { text: text, unquoted: bare, url: url, script: value, "script-string": inString, style: css,',
  'handler: function (v) { return text(value(v)); }, "handler-string": function (v) { return text(inString(v)); },',
  '"style-attribute": css };',
  "var out = { $: 'text', append: function (t) { html += t; return out; },",
  'appendUntrusted: function (t) { html += text(t); return out; },',
  'getContent: function () { return html; },',
  'set _(t) { html += t; }, set _$(v) { html += escapes[out.$](v); } };',
  'out.$out = out; return out; })()',
].join(' ');
