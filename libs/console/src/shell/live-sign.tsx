import { texts } from '../texts.ts';
import { useConsole } from './console-context.ts';

/** Whether what is shown changes by itself. */
export const LiveSign = () => {
  const status = useConsole().live.status.value;
  if (status === 'resting') return null;
  return <span class={`live live--${status}`}>{texts.shell.live[status]}</span>;
};
