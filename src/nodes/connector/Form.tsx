import { Select } from '@mantine/core';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { WayOut } from '../form/WayOut.tsx';
import type { FormProps } from '../node-view.ts';
import { type ConnectorData, contractOf, failedPort, okPort, withOperation } from './data.ts';
import { FromRegister } from './FromRegister.tsx';
import { PatienceFields } from './PatienceFields.tsx';
import { ReceivedValues } from './ReceivedValues.tsx';
import { SentValues } from './SentValues.tsx';
import { TakeoverFields } from './TakeoverFields.tsx';
import { UndoneStep } from './UndoneStep.tsx';

/** The system and what it does, what is sent and kept, and where each answer leads. */
export function ConnectorForm(props: FormProps<ConnectorData>) {
  const { node, bot, change, edit, goTo } = props;
  const { data } = node;
  const { t, say } = useSay();
  const { system, operation } = contractOf(data, bot);
  const way = { node, bot, edit, goTo };
  const failed = t('inspector.fails');
  return (
    <>
      <PanelSection>
        <div className="bv-form" data-tight>
          {bot.systems.length === 0 ? (
            <ErrorNotice tone="warning" title={t('inspector.noSystems')}>
              {t('inspector.noSystemsAbout')}
            </ErrorNotice>
          ) : (
            <Select
              label={t('inspector.systemAndOperation')}
              placeholder={t('inspector.chooseSystem')}
              allowDeselect={false}
              searchable={bot.systems.length > 5}
              data={bot.systems.map((one) => ({
                group: say(one.name),
                items: one.operations.map(({ id, name }) => ({
                  value: idOf(one.id, id),
                  label: `${say(one.name)}: ${say(name)}`,
                })),
              }))}
              value={operation ? idOf(data.system, data.operation) : null}
              onChange={(chosen) => {
                for (const system of bot.systems) {
                  const operation = system.operations.find(({ id }) => idOf(system.id, id) === chosen);
                  if (operation) change(withOperation(data, bot, system, operation));
                }
              }}
            />
          )}
          {system && <ChannelInfo system={system} />}
          <FromRegister node={node} bot={bot} edit={edit} />
        </div>
      </PanelSection>
      {operation && (
        <>
          <PanelSection title={t('inspector.sends')}>
            <SentValues {...props} operation={operation} />
          </PanelSection>
          <PanelSection title={t('inspector.getsBack')}>
            <ReceivedValues {...props} operation={operation} />
          </PanelSection>
        </>
      )}
      <PanelSection title={t('inspector.whenAnswered')}>
        <WayOut {...way} port={okPort} name={t('inspector.answer')} />
      </PanelSection>
      <PanelSection title={t('inspector.patience')}>
        <PatienceFields {...props} />
      </PanelSection>
      <PanelSection title={t('inspector.ifItFails')}>
        <div className="bv-form">
          {operation?.failures.map(({ id, name }) => (
            <FailureWay key={id} {...way} data={data} port={id} name={say(name)} />
          ))}
          <FailureWay {...way} data={data} port={failedPort} name={failed} />
          <TakeoverFields {...props} />
        </div>
      </PanelSection>
      <UndoneStep {...props} />
    </>
  );
}

type FailureWayProps = Omit<Parameters<typeof WayOut>[0], 'without' | 'isPlanned'> & {
  readonly data: ConnectorData;
};

function FailureWay({ data, ...props }: FailureWayProps) {
  const { t } = useSay();
  const isDrawn = props.bot.edges.some(({ from }) => from.node === props.node.id && from.port === props.port);
  return (
    <div>
      {isDrawn && <div>{props.name}</div>}
      <WayOut
        {...props}
        isPlanned={data.takeover !== undefined}
        without={t(data.takeover ? 'inspector.personTakesOver' : 'inspector.noPlan')}
      />
    </div>
  );
}

/** "Via skärm, ändras cirka 4 gånger per år". */
function ChannelInfo({ system }: { readonly system: System }) {
  const { t, say } = useSay();
  const channel = t(`inspector.channel.${system.channel}`);
  const { changesPerYear } = system;
  return (
    <p className="bv-form-hint">
      {changesPerYear === undefined
        ? `${channel}.`
        : t('inspector.channelChanges', { channel, count: changesPerYear })}
      {system.description && ` ${say(system.description)}`}
    </p>
  );
}

function idOf(system: string, operation: string): string {
  return JSON.stringify([system, operation]);
}
