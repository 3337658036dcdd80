import { decodeText } from '#lib/decode-text.ts';
import { message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';

const declaration = /^\uFEFF?<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** The text of an XML file: by its byte order mark, else as it declares itself, else by what its bytes can be. */
export function decodeXml(bytes: Uint8Array): Parsed<string> {
  const guess = decodeText(bytes);
  const [, declared = 'utf-8'] = declaration.exec(guess.text) ?? [];
  // Where the bytes are UTF-16, or are not though the file says so, the bytes are right.
  if (guess.encoding.startsWith('utf-16') || /^utf-?(8|16)/i.test(declared)) {
    return { ok: true, value: guess.text };
  }
  try {
    const decoder = new TextDecoder(declared);
    const { text } =
      decoder.encoding === 'windows-1252'
        ? decodeText(bytes, 'windows-1252')
        : { text: decoder.decode(bytes) };
    return { ok: true, value: text };
  } catch {
    return { ok: false, message: message('intake.encoding', { name: declared }) };
  }
}
