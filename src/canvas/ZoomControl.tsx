import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import { useSay } from '#i18n/use-say.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import { Floating } from '#ui/Floating.tsx';
import type { CanvasViewport } from './use-viewport.ts';

/** Smaller, larger, full size, and the whole flow. */
export function ZoomControl({ viewport }: { readonly viewport: CanvasViewport }) {
  const { t } = useSay();
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const motion = { duration: viewport.duration };
  return (
    <Floating className="cv-zoom" role="group" aria-label={t('canvas.zoomTools')}>
      <ActionIcon size="sm" aria-label={t('canvas.zoomOut')} onClick={() => void zoomOut(motion)}>
        <IconMinus size={17} />
      </ActionIcon>
      <Tooltip label={t('canvas.zoomReset')}>
        <UnstyledButton
          className="cv-zoom-percent"
          aria-label={`${t('canvas.zoomIs', { percent })}, ${t('canvas.zoomReset')}`}
          onClick={() => void zoomTo(1, motion)}
        >
          {t('canvas.zoomIs', { percent })}
        </UnstyledButton>
      </Tooltip>
      <ActionIcon size="sm" aria-label={t('canvas.zoomIn')} onClick={() => void zoomIn(motion)}>
        <IconPlus size={17} />
      </ActionIcon>
      <BarDivider />
      <Tooltip label={t('canvas.fit')}>
        <ActionIcon size="sm" aria-label={t('canvas.fit')} onClick={viewport.showAll}>
          <IconArrowsMaximize size={17} />
        </ActionIcon>
      </Tooltip>
    </Floating>
  );
}
