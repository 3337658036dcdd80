/**
 * Brings the texts of every view but the library, as soon as it is imported. Promises: the same object of
 * texts however often; what is shown when it comes need not be drawn again.
 */
import { laterAreas } from './catalogue/later.ts';
import { registerMessages } from './engine.ts';

registerMessages(...Object.values(laterAreas));
