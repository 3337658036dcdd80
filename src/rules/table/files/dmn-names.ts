/** The namespace of DMN 1.3. */
export const model = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** What an expression that FEEL has no form for is written in. */
export const jsonLogic = 'https://jsonlogic.com/';
