import { contract } from '#i18n/catalogue/contract.ts';
import { register } from '#i18n/catalogue/register.ts';
import { registerMessages } from '#i18n/engine.ts';

/* The texts of this view are not among what the first page carries. */
registerMessages(contract, register);
