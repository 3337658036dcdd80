import { useLocation } from 'wouter';
import type { OpenBot } from '#workspace/open-bot.ts';

/** Ways between the views of an open bot. */
export function useBotPaths({ id, workspace }: OpenBot) {
  const [, navigate] = useLocation();
  const go = (view: string) => navigate(`/bot/${encodeURIComponent(id)}/${view}`);
  return {
    toSimulate: () => go('simulate'),
    toVersions: () => go('versions'),
    /** Opens the drawing at a way. */
    toWay: (edge: string) => {
      workspace.select({ nodes: [], edges: [edge] });
      go('build');
    },
    toData: () => go('data'),
    /** Opens the drawing, at a step when one is given. */
    toBuild: (node: string | null) => {
      if (node) workspace.select({ nodes: [node], edges: [] });
      go('build');
    },
  };
}
