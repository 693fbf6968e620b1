import { useState } from 'preact/hooks';
import { moment } from '../../format.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { States } from '../../resource/states.tsx';
import { texts } from '../../texts.ts';
import { type Told, useInbox } from './use-inbox.ts';

const words = texts.student.inbox;
/** Two lines of text and their room, pixels. */
const ROW_HEIGHT = 76;

/** The inbox. To open a message is to have read it. */
export const Inbox = () => {
  const { inbox, read } = useInbox();
  const [open, setOpen] = useState<Told | null>(null);
  const show = (told: Told) => {
    setOpen(told);
    if (!told.read) void read(told.id);
  };
  return (
    <section class="card" aria-labelledby="inbox">
      <h2 id="inbox">{words.title}</h2>
      <States of={inbox} empty={<p>{words.empty}</p>}>
        {({ notifications, unread }) => (
          <>
            <p class="soft" role="status">
              {words.unread(unread)}
            </p>
            <VirtualList
              label={words.title}
              items={notifications}
              keyOf={({ id }) => id}
              rowHeight={ROW_HEIGHT}
              show={(told) => <Row told={told} onOpen={() => show(told)} />}
            />
          </>
        )}
      </States>
      {open && (
        <Dialog title={open.title} onClose={() => setOpen(null)}>
          <p>{open.body}</p>
          <p class="soft">{moment(open.created_at)}</p>
        </Dialog>
      )}
    </section>
  );
};

interface RowProps {
  readonly told: Told;
  readonly onOpen: () => void;
}

const Row = ({ told: { title, created_at: at, read }, onOpen }: RowProps) => (
  <div class="told">
    <button type="button" class="told__open" onClick={onOpen}>
      {!read && <span class="badge">{words.new}</span>}
      <span class="told__title">{title}</span>
    </button>
    <span class="soft">{moment(at)}</span>
  </div>
);
