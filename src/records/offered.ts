import type { Actor } from '#platform/actor.ts';
import { visibilities, type RecordHead, type Visibility } from './record.ts';
import { recordRights } from './rights.ts';

/** Who may see it, of what this reader may choose: a form offers nothing that would be refused. */
export function offeredTo(actor: Actor, kind: string, record?: RecordHead): readonly Visibility[] {
  const fresh = { kind, state: 'draft' as const, created_by: actor.id, responsible: null, team: [], unit: null };
  const right = record ? recordRights.change : recordRights.add;
  return visibilities.filter((visibility) =>
    right.on(actor, {
      ...(record ?? fresh),
      visibility,
      audience: visibility === 'restricted' ? 'restricted' : 'internal',
    }),
  );
}
