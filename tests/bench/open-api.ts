import { readFileSync } from 'node:fs';
import { readDescription, systemOf } from '#systems/openapi/description.ts';

/** How long the largest of the real descriptions takes to become a system with all its operations. */
export function benchOpenApi(): void {
  const text = readFileSync(new URL('../inputs/openapi/case-data.yaml', import.meta.url), 'utf8');
  const began = performance.now();
  const description = readDescription(text);
  if (!description.ok) throw new Error(description.message.key);
  const chosen = description.value.operations.map(({ operation: { id, writes } }) => ({
    id,
    writes: writes === true,
  }));
  const { operations } = systemOf(description.value, description.value.name, chosen);
  const milliseconds = Math.round(performance.now() - began);
  console.log(
    `\nAn OpenAPI description of ${Math.round(text.length / 1000)} kB imported, first and only round`,
  );
  console.log(`${operations.length} operations in ${milliseconds} ms`);
}
