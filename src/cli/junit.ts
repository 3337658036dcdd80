import { closeSync, openSync, writeSync } from 'node:fs';
import { say } from '#i18n/say.ts';
import { caseTitle, failure, type Report } from './report.ts';

/** Room for the counts in the suite's first line, which are known when all has been run. */
const headLength = 600;

/** Characters that are gathered before they are written. */
const gathered = 65_536;

/**
 * Results as JUnit XML, as build servers read them: a test case a case, one that could not be read an error, one
 * without an expectation skipped. Written as it comes. Throws as the file system does where the file cannot be made.
 */
export function junitReport(file: string, suite: string): Report {
  const descriptor = openSync(file, 'w');
  let text = `<?xml version="1.0" encoding="UTF-8"?>\n${' '.repeat(headLength)}\n`;
  let errors = 0;
  const name = shortened(suite, 200);
  const write = (line: string) => {
    text += `${line}\n`;
    if (text.length > gathered) flush();
  };
  const flush = () => {
    writeSync(descriptor, text);
    text = '';
  };
  const put = (title: string, inner: string) => {
    const head = `  <testcase classname="${escaped(name)}" name="${escaped(title)}"`;
    write(inner === '' ? `${head}/>` : `${head}>${inner}</testcase>`);
  };
  return {
    onCase(testCase, result) {
      const title = caseTitle(testCase);
      if (result.verdict === 'passed') return put(title, '');
      if (result.verdict === 'notJudged') return put(title, '<skipped message="No expected outcome"/>');
      put(title, `<failure message="${escaped(shortened(failure(testCase, result), 2000))}"/>`);
    },
    onFault({ row, message, isCaseLost }) {
      if (!isCaseLost) return;
      errors++;
      put(`Row ${row ?? '?'}`, `<error message="${escaped(say(message, 'en'))}"/>`);
    },
    onEnd({ counts: { passed, failed, notJudged } }) {
      write('</testsuite>\n</testsuites>');
      flush();
      const counts = `tests="${passed + failed + notJudged + errors}" failures="${failed}" errors="${errors}" skipped="${notJudged}"`;
      const head = `<testsuites ${counts}>\n<testsuite name="${escaped(name)}" ${counts}>`;
      // The name in the head is cut until it has room there.
      const fitting =
        Buffer.byteLength(head) <= headLength ? head : `<testsuites>\n<testsuite name="" ${counts}>`;
      writeSync(descriptor, fitting, '<?xml version="1.0" encoding="UTF-8"?>\n'.length);
      closeSync(descriptor);
    },
  };
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As it may stand in an attribute: signs that XML cannot hold are shown as such, and lines are kept. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
