/** One engine in a process of its own: the first cases it ever runs. Prints cases a second. */
import { engines } from './engines/all.ts';
import { makeCases } from './make-cases.ts';
import { coldRate } from './measure.ts';
import { sampleBot } from './sample-bot.ts';

const engine = engines[Number(process.argv[2])];
if (!engine) throw new Error(`No engine ${process.argv[2]}`);
console.log(coldRate(engine, sampleBot(), makeCases(Number(process.argv[3]))));
