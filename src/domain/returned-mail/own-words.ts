/** Where a mail begins to quote the one it answers: ours, whose footer says STOP. */
const QUOTES =
  /^[^\S\n]*(>|(le|on) .{4,120}(a écrit|wrote)(\s*:)?[^\S\n]*$|-{2,}\s*(original message|message d[’']origine|message transféré|forwarded message|mail original|message original)|_{10,}[^\S\n]*$|(de|from)\s*:.*\n[^\S\n]*(envoyé|sent|date|à|to)\s*:)/im;

const HEADER =
  /^(return-path|received|from|de|to|à|subject|objet|date|envoyé|auto-submitted|x-[\w-]+|precedence|message-id|mime-version|content-type|reply-to)\s*:/i;

/** What a person or a machine wrote itself, headers included, and the address that the headers name as its author. */
export function ownWords(text: string): { readonly own: string; readonly from: string | undefined } {
  const lines = text.replace(/^\s+/, '').split('\n');
  const end = lines.findIndex((line, at) => !HEADER.test(line) && !(at > 0 && /^\s+\S/.test(line)));
  const headers = lines.slice(0, Math.max(0, end)).join('\n');
  const body = lines.slice(Math.max(0, end)).join('\n');
  const quoted = QUOTES.exec(body)?.index ?? body.length;
  const from = /^(?:from|de)\s*:.*?([^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,255})/im.exec(headers)?.[1];
  return { own: `${headers}\n${body.slice(0, quoted)}`, from };
}
