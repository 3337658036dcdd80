import { readBot } from '#cli/read-files.ts';
import { answerIntake } from '#systems/intake/intake-answer.ts';
import { intakePoints } from '#systems/intake/intake-points.ts';
import { ublFiles, ublText } from '../support/ubl.ts';

const count = 1000;

/** How long the worker takes to read 1,000 UBL files into cases: the nine real ones, each time with other numbers. */
export async function benchIntake(): Promise<void> {
  const bot = readBot('public/samples/faktura.bot.json');
  if (!bot.ok) throw new Error(bot.message.key);
  const texts = ublFiles.map(ublText);
  const files = Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length]?.replace(/<cbc:ID>/, `<cbc:ID>${index}-`) ?? '';
    return new File([text], `${index}.xml`);
  });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const began = performance.now();
  let isRead = 0;
  await answerIntake({ files, points: intakePoints(bot.value) }, ({ reads }) => {
    isRead += reads.filter(({ ok }) => ok).length;
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(`\nUBL files read into cases, ${(bytes / 1_000_000).toFixed(1)} MB, first and only round`);
  console.log(`${isRead} of ${count} in ${seconds.toFixed(2)} s`);
}
