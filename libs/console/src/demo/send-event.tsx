import { createMasteryClient } from '@mastery/client';
import { useState } from 'preact/hooks';
import { outcomeOf } from '../api/ask.ts';
import { Dialog } from '../parts/dialog.tsx';
import { reasonOf } from '../resource/states.tsx';
import { useConsole } from '../shell/console-context.ts';
import { texts } from '../texts.ts';
import { type Happening, eventOf } from './demo-event.ts';
import { EventForm } from './event-form.tsx';
import { useDemo } from './use-demo.ts';

/** On a local start: a form that sends an event as a learning platform does, whoever is signed in. */
export const SendEvent = () => {
  const demo = useDemo();
  const { session, toasts } = useConsole();
  const [isOpen, setIsOpen] = useState(false);
  if (!demo) return null;
  const send = async (happening: Happening) => {
    const platform = createMasteryClient({ url: '', token: demo.platform });
    const event = { id: crypto.randomUUID(), time: new Date().toISOString() };
    const body = eventOf(happening, event);
    const outcome = await outcomeOf(platform.POST('/mastery/ingest', { body }));
    if (outcome.kind === 'answer') toasts.say(texts.demo.send.sent(event.id));
    else {
      toasts.say(texts.demo.send.failed(reasonOf(outcome.failure)), 'bad');
    }
  };
  const student = session.role === 'student' ? session.subject : (studentIn(demo.people) ?? 'ada');
  return (
    <>
      <button type="button" class="demo-button" onClick={() => setIsOpen(true)}>
        {texts.demo.send.open}
      </button>
      {isOpen && (
        <Dialog title={texts.demo.send.title} onClose={() => setIsOpen(false)}>
          <p class="soft">{texts.demo.send.lead}</p>
          <EventForm
            student={student}
            topics={demo.topics}
            onSend={(happening) => {
              setIsOpen(false);
              void send(happening);
            }}
          />
        </Dialog>
      )}
    </>
  );
};

const studentIn = (people: readonly { readonly role: string; readonly subject: string }[]) =>
  people.find(({ role }) => role === 'student')?.subject;
