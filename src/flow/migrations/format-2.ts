import { isRecord } from '#lib/json.ts';
import type { Migration } from './migration.ts';

/**
 * An operation's `lookup` became one of several things that a simulated operation does, `answers`;
 * and an outcome says itself whether it leaves the case to a person, which MANUELL always did.
 */
export const migration2: Migration = (document) => ({
  ...document,
  format: 2,
  systems: each(document['systems'], (system) => ({
    ...system,
    operations: each(system['operations'], ({ lookup, ...operation }) =>
      isRecord(lookup) ? { ...operation, answers: { type: 'lookup', ...lookup } } : operation,
    ),
  })),
  nodes: each(document['nodes'], (node) => {
    const { data } = node;
    const isManual = node['kind'] === 'outcome' && isRecord(data) && data['code'] === 'MANUELL';
    return isManual ? { ...node, data: { ...data, handsOver: true } } : node;
  }),
});

function each(list: unknown, change: (item: Record<string, unknown>) => Record<string, unknown>): unknown {
  return Array.isArray(list) ? list.map((item) => (isRecord(item) ? change(item) : item)) : list;
}
