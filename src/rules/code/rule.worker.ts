/** The worker's entry. All it does is in `rule-text.ts`. */
import type { RuleRequest } from './rule-reader.ts';
import { readRule } from './rule-text.ts';

self.onmessage = ({ data: { text, bot } }: MessageEvent<RuleRequest>) =>
  self.postMessage(readRule(text, bot));
