import { useEffect } from 'react';
import { type RouteComponentProps, useLocation } from 'wouter';
import { BuildView } from '#features/build/BuildView.tsx';
import { focusInspector } from '#features/inspector/focus-inspector.ts';
import { Inspector } from '#features/inspector/Inspector.tsx';
import { RegisteredSystemsContext } from '#nodes/connector/registered-systems.ts';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { SaveVersionButton } from './SaveVersionButton.tsx';
import { useBotPaths } from './use-bot-paths.ts';
import { useRegisteredSystems } from './use-registered-systems.ts';

export function BuildPage({ params }: RouteComponentProps) {
  const step = params['step'];
  return (
    <BotPage params={params}>
      {(props) =>
        step === undefined ? (
          <Build {...props} />
        ) : (
          <GoToStep open={props.open} step={decodeURIComponent(step)} />
        )
      }
    </BotPage>
  );
}

/** An address that names a step is the view's own with the step chosen, when there still is one. */
function GoToStep({ open, step }: Pick<BotViewProps, 'open'> & { readonly step: string }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    const { workspace } = open;
    const isThere = workspace.getState().history.bot.nodes.some(({ id }) => id === step);
    if (isThere) workspace.select({ nodes: [step], edges: [] });
    navigate(`/bot/${encodeURIComponent(open.id)}/build`, { replace: true });
  }, [open, step, navigate]);
  return null;
}

function Build({ open, store, systems }: BotViewProps) {
  const { workspace } = open;
  const paths = useBotPaths(open);
  return (
    <RegisteredSystemsContext value={useRegisteredSystems(systems)}>
      <BuildView
        workspace={workspace}
        frame={(slots) => <BotFrame view="build" open={open} store={store} slots={slots} />}
        inspector={(reveal) => <Inspector workspace={workspace} reveal={reveal} />}
        onOpen={focusInspector}
        actions={<SaveVersionButton open={open} store={store} />}
        onRun={paths.toSimulate}
      />
    </RegisteredSystemsContext>
  );
}
