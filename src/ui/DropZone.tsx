import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import './drop-zone.css';

interface DropZoneProps {
  /** What happens when the files are let go: *Släpp filerna för att öppna dem*. */
  readonly label: string;
  readonly onDrop: (files: readonly File[]) => void;
}

/** The whole page takes files that are dragged onto it. The button beside it does the same by keyboard. */
export function DropZone({ label, onDrop }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Between two elements of the page there is another one that is entered.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  if (!isOver) return null;
  return (
    <div className="bv-drop-zone">
      <div>
        <IconFileImport size={28} stroke={1.6} aria-hidden="true" />
        {label}
      </div>
    </div>
  );
}
