import type { Bot, Position } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { AddMenu } from './AddMenu.tsx';
import type { Editor, ExitPlace } from './editor.ts';
import { canFollow, canStandOnWay, groupsWith } from './kind-groups.ts';
import type { ScreenPoint } from './MenuAnchor.tsx';
import { WaysMenu } from './WaysMenu.tsx';

/** The small menu that is open over the canvas. `at` is in its window, `point` on the canvas. */
export type CanvasMenu =
  | { readonly type: 'add'; readonly at: ScreenPoint; readonly from: ExitPlace; readonly point?: Position }
  | { readonly type: 'insert'; readonly at: ScreenPoint; readonly edge: string; readonly point: Position }
  | { readonly type: 'ways'; readonly at: ScreenPoint; readonly node: string };

interface CanvasMenusProps {
  readonly menu: CanvasMenu;
  readonly bot: Bot;
  readonly editor: Editor;
  readonly onMenu: (menu: CanvasMenu | undefined) => void;
  readonly onComment?: ((edge: string) => void) | undefined;
  /** Gives focus back to where the menu was called from. */
  readonly onBack: () => void;
}

export function CanvasMenus({ menu, bot, editor, onMenu, onComment, onBack }: CanvasMenusProps) {
  const { t } = useSay();
  const close = () => onMenu(undefined);
  const leave = () => {
    close();
    onBack();
  };
  const then = (act: () => void) => {
    close();
    act();
  };
  if (menu.type === 'add') {
    const { from, point } = menu;
    return (
      <AddMenu
        at={menu.at}
        title={t('canvas.addHere')}
        groups={groupsWith(canFollow)}
        onPick={(kind) => then(() => (point ? editor.addAt(kind, point, from) : editor.addFrom(kind, from)))}
        onClose={leave}
      />
    );
  }
  if (menu.type === 'insert') {
    return (
      <AddMenu
        at={menu.at}
        title={t('canvas.insertHere')}
        groups={groupsWith(canStandOnWay)}
        onPick={(kind) => then(() => editor.insert(kind, menu.edge, menu.point))}
        onClose={leave}
      />
    );
  }
  const node = graphOf(bot).node(menu.node);
  if (!node) return null;
  return (
    <WaysMenu
      at={menu.at}
      bot={bot}
      node={node}
      onConnect={(port, to) => {
        leave();
        editor.connect({ node: node.id, port }, to);
      }}
      onNew={(port) => onMenu({ type: 'add', at: menu.at, from: { node: node.id, port } })}
      onInsert={(edge) => onMenu({ type: 'insert', at: menu.at, edge, point: node.position })}
      onComment={
        onComment &&
        ((edge) => {
          leave();
          onComment(edge);
        })
      }
      onRemove={(edge) => {
        leave();
        editor.remove({ nodes: [], edges: [edge] });
      }}
      onClose={leave}
    />
  );
}
