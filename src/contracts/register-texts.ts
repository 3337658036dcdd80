import { contract } from '#i18n/catalogue/contract.ts';
import { registerMessages } from '#i18n/engine.ts';

/* The texts of these forms are not among what the first page carries. */
registerMessages(contract);
