import type { BotFile } from '#storage/bot-file.ts';

/** Hands a file to the browser's downloads. */
export function download({ name, text }: BotFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
