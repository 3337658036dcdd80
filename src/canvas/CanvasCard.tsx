import { IconCheck } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { CardTags } from './CardTags.tsx';
import { describeCard } from './describe-card.ts';
import { KindIcon } from './KindIcon.tsx';
import { type CardData, type CardNode, entryAbove, exitPoint, leftEntry } from './projection.ts';
import { useCanvasWorld } from './world.ts';
import './card.css';

/** A step as a card: kind and detail, name, one sentence, and its exits; `look/README.md`, "Cards". */
export const CanvasCard = memo(function CanvasCard({ data, selected }: NodeProps<CardNode>) {
  const speech = useSay();
  const { t, say } = speech;
  const { focused } = useCanvasWorld();
  const { node, face, overlay } = data;
  const sentence = overlay?.value ?? face.text.sentence;
  const isNote = face.role === 'note';
  const name = say(node.name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this groups what a step says.
    <div
      className="cv-card"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is worked by keyboard from card to card.
      tabIndex={0}
      data-card={node.id}
      data-silhouette={face.view.silhouette}
      data-family={face.view.family}
      data-state={overlay?.state}
      data-mark={overlay?.mark}
      data-selected={selected || undefined}
      aria-roledescription={t(isNote ? 'canvas.note' : 'canvas.step')}
      aria-label={describeCard(data, speech)}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) focused(node.id);
      }}
    >
      <div className="cv-face">
        <div className="cv-kind">
          <KindIcon view={face.view} size={18} />
          <span>{say(message(`${node.kind}.kind`))}</span>
          {face.text.detail && say(face.text.detail) && <span>· {say(face.text.detail)}</span>}
        </div>
        {(!isNote || name !== say(message(`${node.kind}.kind`))) && (
          <div className="cv-name" title={name}>
            {name}
          </div>
        )}
        {sentence && (
          <div className="cv-sentence" title={say(sentence)}>
            {say(sentence)}
          </div>
        )}
      </div>
      <Exits {...data} />
      <Entries {...data} />
      <CardTags {...data} />
    </div>
  );
});

function Exits({ face, exits, problems, overlay, editable }: CardData) {
  const { say } = useSay();
  return exits.map(({ port }) => {
    const { x, y } = exitPoint(face, port);
    const isTaken = overlay?.taken === port.id;
    const isWrong = problems.some((problem) => problem.port === port.id && problem.severity === 'error');
    return (
      <div
        key={port.id}
        className="cv-exit"
        data-taken={isTaken || undefined}
        data-wrong={isWrong || undefined}
      >
        {port.side === 'right' && (
          <span className="cv-exit-name" style={{ top: y }} title={say(port.name)}>
            {isTaken && <IconCheck size={13} stroke={2.4} aria-hidden="true" />}
            <span>{say(port.name)}</span>
          </span>
        )}
        <Handle
          type="source"
          id={port.id}
          className="cv-port"
          position={port.side === 'down' ? Position.Bottom : Position.Right}
          isConnectable={editable}
          style={{ left: x, top: y }}
        />
      </div>
    );
  });
}

/** A ring where each way comes in; a step that none leads to yet shows where one may. */
function Entries({ face, leftEntries, topEntry, overlay, editable }: CardData) {
  if (face.role === 'note' || face.role === 'start') return null;
  const isReached = overlay?.state !== undefined && overlay.state !== 'notReached';
  const hasTop = topEntry || leftEntries.length === 0;
  return (
    <>
      <Handle
        type="target"
        id={entryAbove}
        className="cv-port cv-port-in"
        position={Position.Top}
        isConnectable={editable}
        data-unseen={hasTop ? undefined : true}
        data-filled={(isReached && topEntry) || undefined}
        style={{ left: face.size.width / 2, top: 0 }}
      />
      {leftEntries.map((height) => (
        <Handle
          key={height}
          type="target"
          id={leftEntry(height)}
          className="cv-port"
          position={Position.Left}
          isConnectable={editable}
          data-filled={isReached || undefined}
          style={{ left: 0, top: height }}
        />
      ))}
    </>
  );
}
